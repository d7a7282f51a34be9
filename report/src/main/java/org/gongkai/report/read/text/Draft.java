package org.gongkai.report.read.text;

import java.util.List;

/**
 * A row of a table as far as the lines show one.
 *
 * @param cells    its cells in order; a blank one is there only if the lines show it
 * @param explicit whether the lines mark off every cell, blank ones too; else the cells are mere words
 * @param prose    whether this is a sentence rather than a row
 */
record Draft(List<TextCell> cells, boolean explicit, boolean prose) {

    static Draft row(List<TextCell> cells) {
        return new Draft(List.copyOf(cells), true, false);
    }

    static Draft words(List<TextCell> cells) {
        return new Draft(List.copyOf(cells), false, false);
    }

    static Draft prose(TextLine line) {
        return new Draft(List.of(TextCell.of(line, 0, line.text().length())), false, true);
    }
}
