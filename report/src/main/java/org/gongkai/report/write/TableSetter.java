package org.gongkai.report.write;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.gongkai.law.annual.CellKey;
import org.gongkai.law.annual.LayoutCell;
import org.gongkai.law.annual.LayoutCell.Role;
import org.gongkai.law.annual.StatutoryTable;
import org.gongkai.report.Figures;

/**
 * Sets a statutory table on pages. It stays whole where a page can hold it; else it is cut between rows, its heading
 * rows come again, and a merged cell goes on.
 */
final class TableSetter {

    private static final double PADDING_ACROSS = 1.5;
    private static final double PADDING_DOWN = 2.2;
    private static final double LEADING = 1.28;
    /** From the top of a line to its baseline, in multiples of the size. */
    private static final double BASELINE = 1.02;

    private final StatutoryTable table;
    private final TableGeometry geometry;
    private final double size;
    private final double[] columnEdges;
    private final double[] heights;
    private final Map<LayoutCell, CellText> texts;

    /** The text of a cell, broken into lines. */
    private record CellText(List<TextLine> lines, double size) {
        double height() {
            return lines.size() * size * LEADING;
        }
    }

    TableSetter(StatutoryTable table, Figures figures, Printable printable) {
        this.table = table;
        this.geometry = TableGeometry.of(table);
        this.size = Typography.tableSize(table.layoutColumns());
        this.columnEdges = new double[table.layoutColumns() + 1];
        columnEdges[0] = Typography.LEFT;
        for (int c = 0; c < table.layoutColumns(); c++) {
            columnEdges[c + 1] = columnEdges[c] + geometry.shares().get(c) * Typography.TEXT_WIDTH;
        }
        this.texts = new LinkedHashMap<>();
        for (LayoutCell cell : table.layout()) {
            texts.put(cell, text(cell, figures, printable));
        }
        this.heights = rowHeights();
    }

    private CellText text(LayoutCell cell, Figures figures, Printable printable) {
        double width = columnEdges[cell.column() + cell.columnSpan()] - columnEdges[cell.column()]
                - 2 * PADDING_ACROSS;
        CellKey key = cell.key();
        if (key != null) {
            String value = printable.text(figures.value(key).toString());
            double fitting = Typography.fitting(value, width, size);
            return new CellText(
                    TextLine.breakInto(TextLine.glyphs(value, Typeface.SONG), fitting, 0, width), fitting);
        }
        List<TextLine> lines = TextLine.breakInto(TextLine.glyphs(cell.text(), Typeface.SONG), size, 0, width);
        List<String> pieces = LabelBreaks.pieces(cell);
        if (lines.size() > 1 && pieces.size() > 1) {
            lines = new ArrayList<>();
            for (String piece : pieces) {
                lines.addAll(TextLine.breakInto(TextLine.glyphs(piece, Typeface.SONG), size, 0, width));
            }
        }
        return new CellText(lines, size);
    }

    private double[] rowHeights() {
        double[] rows = new double[table.layoutRows()];
        double least = size * LEADING + 2 * PADDING_DOWN;
        Arrays.fill(rows, least);
        for (int span = 1; span <= table.layoutRows(); span++) {
            for (Map.Entry<LayoutCell, CellText> entry : texts.entrySet()) {
                LayoutCell cell = entry.getKey();
                if (cell.rowSpan() == span) {
                    double needed = entry.getValue().height() + 2 * PADDING_DOWN;
                    double have = sum(rows, cell.row(), cell.row() + span);
                    if (needed > have) {
                        rows[cell.row() + span - 1] += needed - have;
                    }
                }
            }
        }
        return rows;
    }

    private static double sum(double[] values, int from, int to) {
        double sum = 0;
        for (int i = from; i < to; i++) {
            sum += values[i];
        }
        return sum;
    }

    /** How high the whole table is. */
    double height() {
        return sum(heights, 0, heights.length);
    }

    /** Puts the table where the pages are, on new pages as needed. */
    void put(PageSetter.Pages pages) {
        if (height() > pages.room() && height() <= Typography.TEXT_HEIGHT) {
            pages.nextPage();
        }
        int heads = geometry.headRows();
        int from = 0;
        while (from < heights.length) {
            boolean again = from > 0;
            double used = again ? sum(heights, 0, heads) : 0;
            int to = from;
            while (to < heights.length && (used + heights[to] <= pages.room() || to == from && fresh(pages))) {
                used += heights[to++];
            }
            if (to == from || to <= heads && to < heights.length && !fresh(pages)) {
                pages.nextPage();
                continue;
            }
            if (again && heads > 0) {
                putRows(pages, 0, heads);
            }
            putRows(pages, from, to);
            from = to;
            if (from < heights.length) {
                pages.nextPage();
            }
        }
    }

    private static boolean fresh(PageSetter.Pages pages) {
        return pages.y() <= Typography.TOP + 0.01;
    }

    private void putRows(PageSetter.Pages pages, int from, int to) {
        double top = pages.y();
        double[] edges = new double[to - from + 1];
        edges[0] = top;
        for (int row = from; row < to; row++) {
            edges[row - from + 1] = edges[row - from] + heights[row];
        }
        for (Map.Entry<LayoutCell, CellText> entry : texts.entrySet()) {
            LayoutCell cell = entry.getKey();
            int first = Math.max(cell.row(), from);
            int end = Math.min(cell.row() + cell.rowSpan(), to);
            if (first < end && cell.row() >= from) {
                putText(pages.page(), cell, entry.getValue(), edges[first - from], edges[end - from]);
            }
        }
        putRules(pages.page(), from, to, edges);
        pages.moveDown(edges[to - from] - top);
    }

    private void putText(SetPage page, LayoutCell cell, CellText text, double top, double bottom) {
        double left = columnEdges[cell.column()];
        double right = columnEdges[cell.column() + cell.columnSpan()];
        boolean toTheLeft = table.layoutColumns() > 4 && cell.role() == Role.ROW_HEAD && !cell.headsGroup();
        double y = top + Math.max(PADDING_DOWN, (bottom - top - text.height()) / 2);
        for (TextLine line : text.lines()) {
            double x = toTheLeft ? left + PADDING_ACROSS : (left + right - line.width(text.size())) / 2;
            line.put(page, x, y + BASELINE * text.size(), text.size(), 0);
            y += text.size() * LEADING;
        }
    }

    /** The rules between cells, each drawn once and as long as it goes. */
    private void putRules(SetPage page, int from, int to, double[] edges) {
        int columns = table.layoutColumns();
        for (int row = from; row <= to; row++) {
            int start = -1;
            for (int column = 0; column <= columns; column++) {
                boolean rule = column < columns
                        && (row == from || row == to || cellAt(row - 1, column) != cellAt(row, column));
                if (rule && start < 0) {
                    start = column;
                } else if (!rule && start >= 0) {
                    double y = edges[row - from];
                    page.strokes.add(new SetPage.Stroke(columnEdges[start], y, columnEdges[column], y));
                    start = -1;
                }
            }
        }
        for (int column = 0; column <= columns; column++) {
            int start = -1;
            for (int row = from; row <= to; row++) {
                boolean rule = row < to
                        && (column == 0 || column == columns || cellAt(row, column - 1) != cellAt(row, column));
                if (rule && start < 0) {
                    start = row;
                } else if (!rule && start >= 0) {
                    double x = columnEdges[column];
                    page.strokes.add(new SetPage.Stroke(x, edges[start - from], x, edges[row - from]));
                    start = -1;
                }
            }
        }
    }

    private LayoutCell cellAt(int row, int column) {
        return geometry.cellAt(table, row, column);
    }
}
