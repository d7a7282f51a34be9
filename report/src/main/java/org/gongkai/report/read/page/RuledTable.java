package org.gongkai.report.read.page;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * A table that ruling lines draw on one page: the grid, its merged cells and the glyphs in each.
 */
final class RuledTable {

    /** A cell: a rectangle of grid fields without a line between them. */
    static final class Cell {
        final int row;
        final int column;
        final int rowSpan;
        final int columnSpan;
        final List<Glyph> glyphs = new ArrayList<>();
        /** Cells into which a number that begins here runs over. */
        final Set<Cell> runsInto = new HashSet<>();

        Cell(int row, int column, int rowSpan, int columnSpan) {
            this.row = row;
            this.column = column;
            this.rowSpan = rowSpan;
            this.columnSpan = columnSpan;
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
                Arrays.fill(cellAt[r], cell.column, cell.column + cell.columnSpan, i);
            }
        }
    }

    double top() {
        return rows[0];
    }

    double bottom() {
        return rows[rows.length - 1];
    }

    double left() {
        return columns[0];
    }

    double right() {
        return columns[columns.length - 1];
    }

    /**
     * Takes glyphs that were drawn in one go, if they stand within the table. Where they reach over a border they belong
     * to the cell they begin in: the text was too long for it.
     */
    boolean take(List<Glyph> stretch) {
        Cell first = cellAt(stretch.get(0));
        if (first == null) {
            return false;
        }
        for (Glyph glyph : stretch) {
            Cell own = cellAt(glyph);
            if (own != null && own != first) {
                first.runsInto.add(own);
            }
            first.glyphs.add(glyph);
        }
        return true;
    }

    private @Nullable Cell cellAt(Glyph glyph) {
        double x = glyph.centreX();
        double y = glyph.centreY();
        if (x < left() || x > right() || y < top() || y > bottom()) {
            return null;
        }
        return cells.get(cellAt[field(rows, y)][field(columns, x)]);
    }

    private static int field(double[] edges, double at) {
        int field = 0;
        while (field < edges.length - 2 && at >= edges[field + 1]) {
            field++;
        }
        return field;
    }

    /**
     * Whether the lines leave the rows or columns of figures undivided, so that they tell less than the figures'
     * positions do. A box around prose and lines under a heading are no table either.
     */
    boolean isFrame() {
        int filled = 0;
        int crowded = 0;
        for (Cell cell : cells) {
            if (cell.glyphs.isEmpty()) {
                continue;
            }
            filled++;
            List<Line> lines = Line.of(cell.glyphs);
            int figureLines = 0;
            int mostFigures = 0;
            for (Line line : lines) {
                int figures = figures(line);
                figureLines += figures > 0 ? 1 : 0;
                mostFigures = Math.max(mostFigures, figures);
            }
            boolean stacked = figureLines >= 3 && figureLines * 2 > lines.size();
            crowded += mostFigures >= 3 || stacked ? 1 : 0;
        }
        return filled < 2 || crowded >= 2 || crowded == 1 && filled < 4;
    }

    /** Figures on a line, set well apart. */
    private static int figures(Line line) {
        int figures = 0;
        for (Line piece : line.pieces(0.8)) {
            String text = piece.text();
            boolean figure = !text.isEmpty();
            for (int i = 0; i < text.length() && figure; i++) {
                figure = CellText.isDigit(text.charAt(i)) || ".,-—/".indexOf(text.charAt(i)) >= 0;
            }
            figures += figure ? 1 : 0;
        }
        return figures;
    }

    /** The cells with their texts. */
    List<GridCell> texts() {
        List<GridCell> texts = new ArrayList<>();
        for (Cell cell : cells) {
            if (cell.rowSpan * cell.columnSpan > 1 && !cell.glyphs.isEmpty()) {
                List<GridCell> parts = parts(cell);
                if (!parts.isEmpty()) {
                    texts.addAll(parts);
                    continue;
                }
            }
            double width = columns[cell.column + cell.columnSpan] - columns[cell.column];
            String text = isDoubtful(cell) ? cutAtBorders(cell) : CellText.join(Line.of(cell.glyphs), width);
            texts.add(new GridCell(page, cell.row, cell.column, cell.rowSpan, cell.columnSpan, text));
        }
        return texts;
    }

    /** A number that runs into an empty cell may be two numbers that touch. */
    private static boolean isDoubtful(Cell cell) {
        return cell.runsInto.stream().anyMatch(other -> other.glyphs.isEmpty())
                && cell.glyphs.stream().allMatch(glyph -> CellText.isDigit(glyph.text().charAt(0)));
    }

    private String cutAtBorders(Cell cell) {
        StringBuilder text = new StringBuilder();
        @Nullable
        Cell before = cell;
        for (Glyph glyph : cell.glyphs) {
            Cell own = cellAt(glyph);
            if (own != before) {
                text.append(CellText.APART);
                before = own;
            }
            text.append(glyph.text());
        }
        return text.toString();
    }

    /**
     * Figures that stand apart, each in a field of its own, in a cell that covers several: a piece of line is missing.
     * Empty when that is not so.
     */
    private List<GridCell> parts(Cell cell) {
        List<GridCell> parts = new ArrayList<>();
        Set<Integer> taken = new HashSet<>();
        for (Line line : Line.of(cell.glyphs)) {
            for (Line piece : line.pieces(0.8)) {
                if (figures(piece) != 1) {
                    return List.of();
                }
                Glyph middle = piece.glyphs().get(piece.glyphs().size() / 2);
                int row = field(rows, middle.centreY());
                int column = field(columns, (piece.left() + piece.right()) / 2);
                if (!taken.add(row * columns.length + column)) {
                    return List.of();
                }
                parts.add(new GridCell(page, row, column, 1, 1, piece.text()));
            }
        }
        if (parts.size() < 2) {
            return List.of();
        }
        for (int r = cell.row; r < cell.row + cell.rowSpan; r++) {
            for (int c = cell.column; c < cell.column + cell.columnSpan; c++) {
                if (!taken.contains(r * columns.length + c)) {
                    parts.add(new GridCell(page, r, c, 1, 1, ""));
                }
            }
        }
        return parts;
    }
}
