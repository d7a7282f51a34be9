/**
 * What web pages and Word documents have in common: paragraphs out of runs and line breaks, data tables told from layout
 * tables, a {@link org.gongkai.report.source.SourceDocument} out of both.
 */
@NullMarked
package org.gongkai.report.read.assembly;

import org.jspecify.annotations.NullMarked;
