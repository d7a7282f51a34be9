/**
 * Understands a neutral document as an annual report. Start at
 * {@link org.gongkai.report.read.interpret.ReportInterpreter}. Works from the statutory format alone and knows nothing
 * of file formats.
 */
@NullMarked
package org.gongkai.report.read.interpret;

import org.jspecify.annotations.NullMarked;
