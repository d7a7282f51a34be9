package org.gongkai.report.read.page;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.gongkai.report.read.label.Labels;
import org.gongkai.report.source.Place;
import org.gongkai.report.source.SourceCell;
import org.gongkai.report.source.SourceRow;
import org.gongkai.report.source.SourceTable;
import org.jspecify.annotations.Nullable;

/**
 * A ruled table put together from the pages over which it runs: repeated headings taken out, a row that a page break cut
 * in two made whole.
 */
final class JoinedTable {

    /** The same edge may lie this far off on another page. Points. */
    private static final double SAME_EDGE = 4;
    private static final int MOST_HEADING_ROWS = 6;
    /** Facing pages have their margins the other way round. Points. */
    private static final double FARTHEST_SHIFT = 60;

    private double[] columns;
    private final List<GridCell> cells;
    private int rows;
    private int heading;
    private boolean openBelow;

    JoinedTable(RuledTable first) {
        columns = first.columns;
        cells = new ArrayList<>(first.texts());
        rows = first.rows.length - 1;
        openBelow = first.openBelow;
        heading = headingRows(cells, rows);
    }

    /** Adds a table from the head of the next page, unless it is another table: its edges differ. */
    boolean add(RuledTable next) {
        // The right edge is what figures are ruled by; on the left a merged label that goes on may leave its edge out.
        double shift = next.right() - columns[columns.length - 1];
        double[] theirs = next.columns.clone();
        for (int c = 0; c < theirs.length; c++) {
            theirs[c] -= shift;
        }
        if (Math.abs(shift) > FARTHEST_SHIFT || !isContinuation(theirs)) {
            return false;
        }
        double[] union = union(columns, theirs);
        List<GridCell> more = new ArrayList<>(mapped(next.texts(), theirs, union));
        List<GridCell> mine = mapped(cells, columns, union);
        cells.clear();
        cells.addAll(mine);
        columns = union;
        int skipped = repeatedHeading(more);
        more.removeIf(cell -> cell.row() < skipped);
        int height = next.rows.length - 1 - skipped;
        more.replaceAll(cell -> cell.at(cell.row() - skipped, cell.column(), cell.columnSpan()));
        boolean open = openBelow && (next.openAbove || skipped > 0);
        int offset = rows;
        if (height > 0 && isCut(more, open)) {
            offset--;
            joinRow(more);
        }
        for (GridCell cell : more) {
            cells.add(cell.at(cell.row() + offset, cell.column(), cell.columnSpan()));
        }
        rows = offset + height;
        openBelow = next.openBelow;
        return true;
    }

    private boolean isContinuation(double[] theirs) {
        int same = 0;
        for (double edge : theirs) {
            for (double mine : columns) {
                if (Math.abs(edge - mine) <= SAME_EDGE) {
                    same++;
                    break;
                }
            }
        }
        return same >= Math.min(3, columns.length) && same >= Math.min(theirs.length, columns.length) - 1;
    }

    private static double[] union(double[] mine, double[] theirs) {
        List<Double> all = new ArrayList<>();
        for (double edge : mine) {
            all.add(edge);
        }
        for (double edge : theirs) {
            if (all.stream().noneMatch(other -> Math.abs(other - edge) <= SAME_EDGE)) {
                all.add(edge);
            }
        }
        all.sort(Comparator.naturalOrder());
        return all.stream().mapToDouble(Double::doubleValue).toArray();
    }

    private static List<GridCell> mapped(List<GridCell> cells, double[] from, double[] to) {
        int[] at = new int[from.length];
        for (int c = 0; c < from.length; c++) {
            for (int u = 1; u < to.length; u++) {
                if (Math.abs(to[u] - from[c]) < Math.abs(to[at[c]] - from[c])) {
                    at[c] = u;
                }
            }
        }
        return cells.stream()
                .map(cell -> cell.at(cell.row(), at[cell.column()], at[cell.endColumn()] - at[cell.column()]))
                .toList();
    }

    /** Rows at the head without a single figure. */
    private static int headingRows(List<GridCell> cells, int rows) {
        for (int r = 0; r < Math.min(rows, MOST_HEADING_ROWS); r++) {
            for (GridCell cell : cells) {
                if (cell.row() == r && isFigure(cell.text())) {
                    return r;
                }
            }
        }
        return Math.min(rows, MOST_HEADING_ROWS);
    }

    /** How many rows at the head of the continuation say what this table's heading says. */
    private int repeatedHeading(List<GridCell> more) {
        for (int count = heading; count > 0; count--) {
            if (words(cells, count).equals(words(more, count)) && !words(cells, count).isEmpty()) {
                return count;
            }
        }
        return 0;
    }

    private static List<String> words(List<GridCell> cells, int rows) {
        List<GridCell> head = new ArrayList<>(cells);
        head.removeIf(cell -> cell.row() >= rows || cell.text().isEmpty());
        if (head.stream().anyMatch(cell -> cell.endRow() > rows)) {
            return List.of();
        }
        head.sort(Comparator.comparingInt(GridCell::row).thenComparingInt(GridCell::column));
        return head.stream().map(cell -> cell.text().replaceAll("\\s", "")).toList();
    }

    /**
     * Whether the first row of the continuation is the rest of the last row. It never is when both have a figure in the
     * same column: two rows must not be made one number.
     */
    private boolean isCut(List<GridCell> more, boolean open) {
        List<GridCell> above = cells.stream().filter(cell -> cell.endRow() == rows).toList();
        List<GridCell> below = more.stream().filter(cell -> cell.row() == 0).toList();
        Set<Integer> figuresAbove = figureColumns(above);
        Set<Integer> figuresBelow = figureColumns(below);
        Set<Integer> both = new HashSet<>(figuresAbove);
        both.retainAll(figuresBelow);
        boolean sameCells = below.stream()
                .allMatch(cell -> cell.text().isEmpty() || find(above, cell.column(), cell.columnSpan()) != null);
        if (!both.isEmpty() || !sameCells) {
            return false;
        }
        String labelAbove = label(above, rows - 1);
        String labelBelow = label(below, 0);
        if (labelBelow.isEmpty() && figuresBelow.isEmpty() || Labels.isKnownRow(labelAbove + labelBelow)) {
            return true;
        }
        if (Labels.isKnownRow(labelAbove) || Labels.isKnownRow(labelBelow)) {
            return false;
        }
        boolean oneHasAll = figuresAbove.isEmpty() != figuresBelow.isEmpty();
        return open || oneHasAll && !labelAbove.isEmpty() && !labelBelow.isEmpty() && !isHeading(above);
    }

    private boolean isHeading(List<GridCell> above) {
        return rows <= heading && above.stream().filter(cell -> !cell.text().isEmpty()).count() > 3;
    }

    private static Set<Integer> figureColumns(List<GridCell> row) {
        Set<Integer> columns = new HashSet<>();
        for (GridCell cell : row) {
            if (isFigure(cell.text())) {
                columns.add(cell.column());
            }
        }
        return columns;
    }

    /** The last words of a row before its figures, which name it; merged labels of groups stand before them. */
    private static String label(List<GridCell> row, int number) {
        return row.stream()
                .filter(cell -> cell.row() == number && !cell.text().isEmpty() && !isFigure(cell.text()))
                .max(Comparator.comparingInt(GridCell::column))
                .map(GridCell::text)
                .orElse("");
    }

    /** Moves what a page break cut off the last row back into it. Labels of groups that go on keep their beginning. */
    private void joinRow(List<GridCell> more) {
        List<GridCell> firstRow = more.stream().filter(cell -> cell.row() == 0).toList();
        for (int i = 0; i < cells.size(); i++) {
            GridCell mine = cells.get(i);
            if (mine.endRow() != rows) {
                continue;
            }
            GridCell rest = find(firstRow, mine.column(), mine.columnSpan());
            if (rest != null) {
                int span = mine.rowSpan() + rest.rowSpan() - 1;
                cells.set(i, new GridCell(mine.page(), mine.row(), mine.column(), span, mine.columnSpan(),
                        mine.text() + rest.text()));
                more.remove(rest);
            }
        }
    }

    /** The first cell that covers these columns and no others. */
    private static @Nullable GridCell find(List<GridCell> cells, int column, int columnSpan) {
        for (GridCell cell : cells) {
            if (cell.column() == column && cell.columnSpan() == columnSpan) {
                return cell;
            }
        }
        return null;
    }

    private static boolean isFigure(String text) {
        boolean digits = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            digits |= CellText.isDigit(c);
            if (!CellText.isDigit(c) && ".,-—/ %".indexOf(c) < 0) {
                return false;
            }
        }
        return digits;
    }

    /** The table as a document has it. Fields that no cell covers, because their lines are left out, are empty cells. */
    SourceTable source(int number) {
        int page = cells.isEmpty() ? 0 : cells.get(0).page();
        fillHoles(page);
        cells.sort(Comparator.comparingInt(GridCell::row).thenComparingInt(GridCell::column));
        List<List<SourceCell>> lines = new ArrayList<>();
        for (int r = 0; r < rows; r++) {
            lines.add(new ArrayList<>());
        }
        for (GridCell cell : cells) {
            lines.get(cell.row())
                    .add(new SourceCell(cell.text(), cell.rowSpan(), cell.columnSpan(),
                            Place.cell(cell.page(), number, cell.row() + 1, cell.column() + 1)));
        }
        return new SourceTable(lines.stream().map(SourceRow::new).toList(), Place.cell(page, number, 0, 0));
    }

    private void fillHoles(int page) {
        boolean[][] covered = new boolean[rows][columns.length - 1];
        for (GridCell cell : cells) {
            for (int r = cell.row(); r < Math.min(rows, cell.endRow()); r++) {
                Arrays.fill(covered[r], cell.column(), cell.endColumn(), true);
            }
        }
        for (int r = 0; r < rows; r++) {
            for (int c = 0; c < covered[r].length; c++) {
                if (!covered[r][c]) {
                    cells.add(new GridCell(page, r, c, 1, 1, ""));
                }
            }
        }
    }
}
