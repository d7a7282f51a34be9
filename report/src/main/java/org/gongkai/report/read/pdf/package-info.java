/** Reads PDF: glyphs and ruling lines in one pass over each page. */
@NullMarked
package org.gongkai.report.read.pdf;

import org.jspecify.annotations.NullMarked;
