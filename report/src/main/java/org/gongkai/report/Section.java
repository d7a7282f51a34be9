package org.gongkai.report;

import java.util.List;

import org.gongkai.report.source.Place;
import org.gongkai.report.source.SourceParagraph;

/**
 * One of the six sections as the report has it.
 *
 * @param number     1 to 6: which of the format's sections this is, whatever numeral the report printed
 * @param heading    the heading as written, such as {@code 一、总体情况}
 * @param paragraphs its prose; the section's table is not among it
 * @param place      where the heading stands
 */
public record Section(int number, String heading, List<SourceParagraph> paragraphs, Place place) {

    public Section {
        paragraphs = List.copyOf(paragraphs);
    }

    /** The prose in one string, a line for each paragraph. */
    public String text() {
        return String.join("\n", paragraphs.stream().map(SourceParagraph::text).toList());
    }
}
