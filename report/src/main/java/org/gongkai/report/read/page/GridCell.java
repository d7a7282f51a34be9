package org.gongkai.report.read.page;

/**
 * A cell of a printed table, with its text.
 *
 * @param page       the page it begins on
 * @param row        first grid row, from 0
 * @param column     first grid column, from 0
 * @param rowSpan    grid rows it covers
 * @param columnSpan grid columns it covers
 */
record GridCell(int page, int row, int column, int rowSpan, int columnSpan, String text) {

    GridCell at(int newRow, int newColumn, int newColumnSpan) {
        return new GridCell(page, newRow, newColumn, rowSpan, newColumnSpan, text);
    }

    GridCell with(String newText) {
        return new GridCell(page, row, column, rowSpan, columnSpan, newText);
    }

    int endRow() {
        return row + rowSpan;
    }

    int endColumn() {
        return column + columnSpan;
    }
}
