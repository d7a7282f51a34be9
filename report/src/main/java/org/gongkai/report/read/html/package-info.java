/**
 * Reads web pages as government sites publish them: content between navigation and footers, Word's markup, tables inside
 * tables. Start at {@link org.gongkai.report.read.html.HtmlReader}.
 */
@NullMarked
package org.gongkai.report.read.html;

import org.jspecify.annotations.NullMarked;
