/**
 * Reads a published report in whatever form it exists. Start at {@link org.gongkai.report.read.ReportReader}.
 *
 * <p>A reader of one file format ({@link org.gongkai.report.read.SourceReader}) turns bytes into a neutral
 * {@link org.gongkai.report.source.SourceDocument}; {@code ReportInterpreter} understands that as an annual report.
 */
@NullMarked
package org.gongkai.report.read;

import org.jspecify.annotations.NullMarked;
