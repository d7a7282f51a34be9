package org.gongkai.report.read.text;

import java.util.List;

import org.gongkai.law.annual.ReportSection;
import org.gongkai.report.source.SourceParagraph;
import org.jspecify.annotations.Nullable;

/**
 * The heading of a section and the lines up to the next.
 *
 * @param section the section that the heading opens; null for what stands before the first
 * @param heading the heading; null where there is none
 * @param lines   the lines under it, blank ones included
 */
record Chapter(@Nullable ReportSection section, @Nullable SourceParagraph heading, List<TextLine> lines) {

    /** The statutory table that belongs to the section; empty for none. */
    String table() {
        return section == null ? "" : section.table();
    }
}
