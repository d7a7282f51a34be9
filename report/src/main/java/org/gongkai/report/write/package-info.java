/**
 * Writes a report in every form it is published in. Start at {@link org.gongkai.report.write.OutputFormat}. All tables are
 * drawn from the official layout in {@link org.gongkai.law.annual.StatutoryTable#layout}.
 */
@NullMarked
package org.gongkai.report.write;

import org.jspecify.annotations.NullMarked;
