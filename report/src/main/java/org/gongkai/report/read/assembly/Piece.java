package org.gongkai.report.read.assembly;

import java.util.List;

import org.jspecify.annotations.Nullable;

/** A paragraph or a data table on its way into the document, before tables inside tables are sorted out. */
public sealed interface Piece {

    /** The part of the page it stands in; null where a document has no parts. */
    @Nullable
    Region region();

    /**
     * Words.
     *
     * @param text    one paragraph, trimmed, never empty
     * @param heading whether the markup makes it a heading
     * @param linked  whether it is nothing but a link to elsewhere
     */
    record Words(String text, boolean heading, boolean linked, @Nullable Region region) implements Piece {

        public Words(String text) {
            this(text, false, false, null);
        }
    }

    /** A table of data. Row spans do not reach beyond its last row. */
    record Grid(List<List<Cell>> rows, @Nullable Region region) implements Piece {}

    /**
     * A cell of a data table.
     *
     * @param text       its text on one line
     * @param rowSpan    at least 1
     * @param columnSpan at least 1
     */
    record Cell(String text, int rowSpan, int columnSpan) {}
}
