/**
 * A checked report as a web page: every finding marked where it is. Start at
 * {@link org.gongkai.report.page.ReportPage}.
 */
@NullMarked
package org.gongkai.report.page;

import org.jspecify.annotations.NullMarked;
