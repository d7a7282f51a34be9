package org.gongkai.report.corpus;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.UnaryOperator;

import org.gongkai.law.annual.CellKey;
import org.gongkai.law.annual.LayoutCell;
import org.gongkai.law.annual.LayoutCell.Role;
import org.gongkai.law.annual.StatutoryTable;

/**
 * A statutory table as somebody lays it out: rows of cells with their spans, before labels and figures are written.
 *
 * @param rows top to bottom
 */
public record Sheet(List<Row> rows) {

    /** What a cell is for. */
    public enum Kind {
        /** Heads columns. */
        HEAD,
        /** Heads a single row. */
        LABEL,
        /** Heads a group of rows. */
        GROUP,
        /** Holds a figure. */
        VALUE,
        /** Anything that the format does not know. */
        NOTE
    }

    /**
     * A row.
     *
     * @param hidden whether the page does not show it
     */
    public record Row(List<Cell> cells, boolean hidden) {

        public Row(List<Cell> cells) {
            this(cells, false);
        }

        boolean hasValues() {
            return cells.stream().anyMatch(cell -> cell.kind() == Kind.VALUE);
        }
    }

    /**
     * A cell.
     *
     * @param text what stands in it; of a value only once it is written
     * @param sum  the cells whose sum a value shows: one, or several where it is a subtotal
     */
    public record Cell(String text, int rowSpan, int columnSpan, Kind kind, List<CellKey> sum) {

        static Cell note(String text, int columnSpan) {
            return new Cell(text, 1, columnSpan, Kind.NOTE, List.of());
        }

        static Cell label(String text, int columnSpan) {
            return new Cell(text, 1, columnSpan, Kind.LABEL, List.of());
        }

        static Cell head(String text, int rowSpan, int columnSpan) {
            return new Cell(text, rowSpan, columnSpan, Kind.HEAD, List.of());
        }

        static Cell value(CellKey... sum) {
            return new Cell("", 1, 1, Kind.VALUE, List.of(sum));
        }

        Cell spanning(int rows, int columns) {
            return new Cell(text, Math.max(1, rows), Math.max(1, columns), kind, sum);
        }

        Cell saying(String words) {
            return new Cell(words, rowSpan, columnSpan, kind, sum);
        }
    }

    /** The official layout. */
    static Sheet official(StatutoryTable table) {
        List<List<Cell>> rows = new ArrayList<>();
        for (int r = 0; r < table.layoutRows(); r++) {
            rows.add(new ArrayList<>());
        }
        for (LayoutCell cell : table.layout()) {
            Kind kind = switch (cell.role()) {
                case VALUE -> Kind.VALUE;
                case ROW_HEAD -> cell.role() == Role.ROW_HEAD && cell.headsGroup() ? Kind.GROUP : Kind.LABEL;
                default -> Kind.HEAD;
            };
            CellKey key = cell.key();
            rows.get(cell.row())
                    .add(new Cell(cell.text(), cell.rowSpan(), cell.columnSpan(), kind,
                            key == null ? List.of() : List.of(key)));
        }
        return new Sheet(rows.stream().map(Row::new).toList());
    }

    /** The number of rows above the first figure. */
    int headRows() {
        int count = 0;
        while (count < rows.size() && !rows.get(count).hasValues()) {
            count++;
        }
        return count;
    }

    int width() {
        return rows.get(0).cells().stream().mapToInt(Cell::columnSpan).sum();
    }

    /** The same rows with every cell changed. */
    Sheet each(UnaryOperator<Cell> change) {
        return eachRow(row -> new Row(row.cells().stream().map(change).toList(), row.hidden()));
    }

    Sheet eachRow(UnaryOperator<Row> change) {
        return new Sheet(rows.stream().map(change).toList());
    }

    /** Rows replaced by any number of rows. */
    Sheet flat(Function<Row, List<Row>> change) {
        return new Sheet(rows.stream().flatMap(row -> change.apply(row).stream()).toList());
    }

    /** Which cell covers each position. Only for layouts without holes and overlaps. */
    Cell[][] grid() {
        Cell[][] grid = new Cell[rows.size()][width()];
        for (int r = 0; r < rows.size(); r++) {
            int c = 0;
            for (Cell cell : rows.get(r).cells()) {
                while (grid[r][c] != null) {
                    c++;
                }
                for (int i = r; i < Math.min(rows.size(), r + cell.rowSpan()); i++) {
                    for (int k = c; k < c + cell.columnSpan(); k++) {
                        grid[i][k] = cell;
                    }
                }
            }
        }
        return grid;
    }

    /** The labels of the groups that a row stands in, outermost first, and its own. */
    List<String> labels(int row) {
        List<String> labels = new ArrayList<>();
        Cell before = null;
        for (Cell cell : grid()[row]) {
            if (cell != before && (cell.kind() == Kind.GROUP || cell.kind() == Kind.LABEL)) {
                labels.add(cell.text());
            }
            before = cell;
        }
        return labels;
    }

    /** Some of the rows. Merged cells that the cut goes through end there, and begin anew behind it. */
    Sheet part(int from, int to) {
        Cell[][] grid = grid();
        List<Row> part = new ArrayList<>();
        for (int r = from; r < to; r++) {
            List<Cell> cells = new ArrayList<>();
            for (int c = 0; c < grid[r].length; c++) {
                Cell cell = grid[r][c];
                boolean left = c == 0 || grid[r][c - 1] != cell;
                boolean top = r == from || grid[r - 1][c] != cell;
                if (left && top) {
                    int end = r;
                    while (end < to && grid[end][c] == cell) {
                        end++;
                    }
                    cells.add(cell.spanning(end - r, cell.columnSpan()));
                }
            }
            part.add(new Row(cells));
        }
        return new Sheet(part);
    }

    /** Each position a cell of its own; those that a merged cell covered say what is given. */
    Sheet unmerged(UnaryOperator<Cell> covered) {
        Cell[][] grid = grid();
        List<Row> all = new ArrayList<>();
        for (int r = 0; r < grid.length; r++) {
            List<Cell> cells = new ArrayList<>();
            for (int c = 0; c < grid[r].length; c++) {
                Cell cell = grid[r][c];
                boolean own = (c == 0 || grid[r][c - 1] != cell) && (r == 0 || grid[r - 1][c] != cell);
                cells.add((own ? cell : covered.apply(cell)).spanning(1, 1));
            }
            all.add(new Row(cells));
        }
        return new Sheet(all);
    }

    /** Rows made columns and columns rows. */
    Sheet transposed() {
        Cell[][] grid = grid();
        List<Row> all = new ArrayList<>();
        for (int c = 0; c < width(); c++) {
            List<Cell> cells = new ArrayList<>();
            for (int r = 0; r < grid.length; r++) {
                Cell cell = grid[r][c];
                if ((c == 0 || grid[r][c - 1] != cell) && (r == 0 || grid[r - 1][c] != cell)) {
                    cells.add(cell.spanning(cell.columnSpan(), cell.rowSpan()));
                }
            }
            all.add(new Row(cells));
        }
        return new Sheet(all);
    }
}
