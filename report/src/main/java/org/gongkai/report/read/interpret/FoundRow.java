package org.gongkai.report.read.interpret;

import java.util.List;

import org.gongkai.law.annual.FormColumn;
import org.gongkai.law.annual.FormRow;
import org.gongkai.law.annual.StatutoryTable;
import org.gongkai.report.source.Place;
import org.gongkai.report.source.SourceCell;

/**
 * A row of the format that a raw table holds.
 *
 * @param table    the statutory table it belongs to
 * @param row      the row
 * @param columns  the columns of its figures, in the order of {@code cells}
 * @param cells    its figures, as many as there are columns; empty when it cannot be told which figure is which
 * @param written  what stands behind the label
 * @param telling  whether its label alone says what table it belongs to, unlike 合计 or 其他
 * @param inYuan   whether the heading says that an amount is in 元 where the format has 万元
 * @param place    where its label stands
 */
record FoundRow(StatutoryTable table, FormRow row, List<FormColumn> columns, List<SourceCell> cells,
        List<SourceCell> written, boolean telling, boolean inYuan, Place place) {

    /** Whether every figure has its column. */
    boolean readable() {
        return !cells.isEmpty();
    }
}
