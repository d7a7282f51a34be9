/**
 * Checks a folder of thousands of reports: in parallel, resumable, in constant memory, each against the same agency's
 * year before. Start at {@link org.gongkai.report.batch.BatchCheck}.
 */
@NullMarked
package org.gongkai.report.batch;

import org.jspecify.annotations.NullMarked;
