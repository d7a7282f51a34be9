package org.gongkai.report.read.text;

import java.util.List;

/** One kind of trace that tables leave in a text. */
interface RowForm {

    /** The lines taken for this form; empty when they show no trace of it. */
    List<Draft> drafts(List<TextLine> lines);

    /** Whether a row of figures may go on in the next line. */
    default boolean runsOn() {
        return false;
    }

    /** Whether a line with several cells in this form is beyond doubt the row of a table. */
    default boolean isTelling() {
        return false;
    }

    /** All forms, the most telling first. */
    static List<RowForm> all() {
        return List.of(new BrokenBars(), new BoxedRows(), new BarredRows(), new SeparatedRows('\t'),
                new SeparatedRows(','), new SeparatedRows('，'), new SeparatedRows(';'), new SeparatedRows('；'),
                new SpacedRows(false), new SpacedRows(true));
    }
}
