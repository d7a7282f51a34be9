package org.gongkai.report.read.page;

import java.util.ArrayList;
import java.util.List;

import org.gongkai.report.source.Place;
import org.gongkai.report.source.SourceCell;
import org.gongkai.report.source.SourceRow;
import org.gongkai.report.source.SourceTable;

/**
 * A table that ruling lines draw: the grid, its merged cells and the glyphs in each.
 */
final class RuledTable {

    /** A cell: a rectangle of grid fields without a line between them. */
    static final class Cell {
        final int row;
        final int column;
        int rowSpan;
        final int columnSpan;
        final List<Glyph> glyphs = new ArrayList<>();
        String carried = "";

        Cell(int row, int column, int rowSpan, int columnSpan) {
            this.row = row;
            this.column = column;
            this.rowSpan = rowSpan;
            this.columnSpan = columnSpan;
        }

        String text() {
            StringBuilder text = new StringBuilder(carried);
            for (Line line : Line.of(glyphs)) {
                text.append(line.text());
            }
            return text.toString();
        }
    }

    final int page;
    final double[] columns;
    final double[] rows;
    final List<Cell> cells;
    final boolean openAbove;
    final boolean openBelow;
    private final int[][] cellAt;

    RuledTable(int page, double[] columns, double[] rows, List<Cell> cells, boolean openAbove, boolean openBelow) {
        this.page = page;
        this.columns = columns;
        this.rows = rows;
        this.cells = cells;
        this.openAbove = openAbove;
        this.openBelow = openBelow;
        this.cellAt = new int[rows.length - 1][columns.length - 1];
        for (int i = 0; i < cells.size(); i++) {
            Cell cell = cells.get(i);
            for (int r = cell.row; r < cell.row + cell.rowSpan; r++) {
                for (int c = cell.column; c < cell.column + cell.columnSpan; c++) {
                    cellAt[r][c] = i;
                }
            }
        }
    }

    double top() {
        return rows[0];
    }

    /** Takes the glyph if it stands within the table. */
    boolean take(Glyph glyph) {
        double x = glyph.centreX();
        double y = glyph.centreY();
        if (x < columns[0] || x > columns[columns.length - 1] || y < rows[0] || y > rows[rows.length - 1]) {
            return false;
        }
        cells.get(cellAt[field(rows, y)][field(columns, x)]).glyphs.add(glyph);
        return true;
    }

    private static int field(double[] edges, double at) {
        int field = 0;
        while (field < edges.length - 2 && at >= edges[field + 1]) {
            field++;
        }
        return field;
    }

    /** Whether the other table, at the head of the next page, goes on with this one's columns. */
    boolean goesOnIn(RuledTable next) {
        if (columns.length != next.columns.length) {
            return false;
        }
        double shift = next.columns[0] - columns[0];
        for (int c = 0; c < columns.length; c++) {
            if (Math.abs(next.columns[c] - columns[c] - shift) > 4) {
                return false;
            }
        }
        return true;
    }

    /** Whether a page break cut the last row: it is open, or one half has the words and the other the figures. */
    boolean isCutBefore(RuledTable next) {
        if (openBelow && next.openAbove) {
            return true;
        }
        int width = columns.length - 1;
        if (width < 4) {
            return false;
        }
        boolean figuresHere = hasText(rows.length - 2, width / 2, width);
        boolean figuresThere = next.hasText(0, width / 2, width);
        return figuresHere != figuresThere && hasText(rows.length - 2, 0, width) && next.hasText(0, 0, width);
    }

    private boolean hasText(int row, int fromColumn, int toColumn) {
        for (int c = fromColumn; c < toColumn; c++) {
            Cell cell = cells.get(cellAt[row][c]);
            if (cell.rowSpan == 1 && !cell.text().isEmpty()) {
                return true;
            }
        }
        return false;
    }

    /** Moves what a page break cut off the last row back into it. Only for a table open below and its continuation. */
    void takeRestOfLastRow(RuledTable next) {
        int last = rows.length - 2;
        List<Cell> moved = new ArrayList<>();
        for (Cell mine : cells) {
            if (mine.row + mine.rowSpan - 1 < last) {
                continue;
            }
            for (Cell other : next.cells) {
                if (other.row == 0 && other.column == mine.column && other.columnSpan == mine.columnSpan) {
                    mine.carried = mine.text() + other.text();
                    mine.glyphs.clear();
                    other.glyphs.clear();
                    other.carried = "";
                    if (other.rowSpan == 1) {
                        moved.add(other);
                    }
                }
            }
        }
        next.cells.removeAll(moved);
    }

    SourceTable source(int number) {
        List<List<SourceCell>> lines = new ArrayList<>();
        for (int r = 0; r < rows.length - 1; r++) {
            lines.add(new ArrayList<>());
        }
        for (Cell cell : cells) {
            lines.get(cell.row)
                    .add(new SourceCell(cell.text(), cell.rowSpan, cell.columnSpan,
                            Place.cell(page, number, cell.row + 1, cell.column + 1)));
        }
        return new SourceTable(lines.stream().map(SourceRow::new).toList(), Place.cell(page, number, 0, 0));
    }
}
