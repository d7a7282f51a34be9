package org.gongkai.law.annual;

import org.jspecify.annotations.Nullable;

/**
 * One cell of the official layout, which may be merged over several grid rows and columns.
 *
 * @param row        first grid row, from 0
 * @param column     first grid column, from 0
 * @param rowSpan    grid rows it covers
 * @param columnSpan grid columns it covers
 * @param role       heading or value
 * @param text       the printed text of a heading; empty for a value
 * @param key        the input cell that a value shows; null for headings
 */
public record LayoutCell(int row, int column, int rowSpan, int columnSpan, Role role, String text,
        @Nullable CellKey key) {

    /** What a layout cell is, so that a screen reader can be told. */
    public enum Role {
        /** The line above a block of Table 2. */
        BLOCK_HEAD,
        /** Heads one column, or, when it spans several, a group of columns. */
        COLUMN_HEAD,
        /** Heads one row, or, when it spans several, a group of rows. */
        ROW_HEAD,
        /** The explanation in the corner of Table 3. */
        CORNER,
        /** An input cell. */
        VALUE
    }

    /** Whether it heads more than one row or column. */
    public boolean headsGroup() {
        return role == Role.ROW_HEAD && rowSpan > 1 || role == Role.COLUMN_HEAD && columnSpan > 1;
    }
}
