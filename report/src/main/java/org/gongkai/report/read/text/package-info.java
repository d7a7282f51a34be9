/**
 * Reads plain text in the forms that crawls and conversions leave behind. Start at
 * {@link org.gongkai.report.read.text.PlainTextReader}.
 *
 * <p>A text has no tables, only traces of them: bars, tabs, columns of spaces, one cell a line. Each
 * {@code RowForm} takes the lines of a section for one kind of trace; {@code Alignment} lays the labels and figures so
 * found against the rows that the format prescribes; the form that explains most is taken.
 */
@NullMarked
package org.gongkai.report.read.text;

import org.jspecify.annotations.NullMarked;
