package org.gongkai.report.source;

/**
 * A cell as the input has it.
 *
 * @param text       its text, line breaks within the cell turned into single spaces or nothing; may be empty
 * @param rowSpan    grid rows it covers, at least 1
 * @param columnSpan grid columns it covers, at least 1
 * @param place      where it stands
 */
public record SourceCell(String text, int rowSpan, int columnSpan, Place place) {

    public SourceCell(String text, Place place) {
        this(text, 1, 1, place);
    }
}
