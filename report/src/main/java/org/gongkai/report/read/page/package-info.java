/**
 * Pages of positioned glyphs and ruling lines, turned into paragraphs and tables: what PDF and OFD have in common.
 * Start at {@link org.gongkai.report.read.page.PageReader}.
 */
@NullMarked
package org.gongkai.report.read.page;

import org.jspecify.annotations.NullMarked;
