package org.gongkai.report.source;

import java.util.List;

/**
 * An input in reading order, whatever its file format was.
 *
 * @param title  the title the file itself declares (HTML {@code title}, PDF or Word properties); empty when none
 * @param blocks paragraphs and tables in reading order, navigation and footers included where they cannot be told apart
 */
public record SourceDocument(String title, List<Block> blocks) {

    public SourceDocument {
        blocks = List.copyOf(blocks);
    }

    public List<SourceTable> tables() {
        return blocks.stream().filter(SourceTable.class::isInstance).map(SourceTable.class::cast).toList();
    }

    public List<SourceParagraph> paragraphs() {
        return blocks.stream().filter(SourceParagraph.class::isInstance).map(SourceParagraph.class::cast).toList();
    }
}
