/** The report as JSON, the contract that other systems rely on. Start at {@link org.gongkai.report.json.ReportJson}. */
@NullMarked
package org.gongkai.report.json;

import org.jspecify.annotations.NullMarked;
