/**
 * What any input becomes before it is understood: paragraphs and tables in reading order, each with its place.
 * Knows nothing of annual reports.
 */
@NullMarked
package org.gongkai.report.source;

import org.jspecify.annotations.NullMarked;
