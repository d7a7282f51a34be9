package org.gongkai.report.read.text;

import java.util.List;

/** What the rows of a table are made of, in reading order: words, which may be pieces of a label, and runs of figures. */
sealed interface Item {

    /** The row it stands in, or begins in. */
    Draft draft();

    /** A word, or a cell of words. */
    record Words(TextCell cell, Draft draft) implements Item {}

    /**
     * Figures with no word between them.
     *
     * @param cells    the cells; in an explicit row, blank ones too
     * @param explicit whether the lines mark off every cell
     */
    record Run(List<TextCell> cells, boolean explicit, Draft draft) implements Item {

        TextCell first() {
            return cells.get(0);
        }

        TextCell last() {
            return cells.get(cells.size() - 1);
        }
    }
}
