package org.gongkai.report.terminal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

import org.gongkai.law.annual.CellKey;
import org.gongkai.law.annual.LayoutCell;
import org.gongkai.law.annual.LayoutCell.Role;
import org.gongkai.law.annual.StatutoryTable;
import org.gongkai.report.CellValue;
import org.gongkai.report.Figures;
import org.gongkai.report.check.Severity;

/**
 * Draws a statutory table in its official merged layout. Wrong cells carry marks that need no colour: {@code !17!} for
 * an error, {@code ?17?} for the rest.
 */
public final class TableText {

    /** What stands in a cell that the input does not have. */
    public static final String MISSING = "缺";

    /** A heading of two characters a line still reads well. */
    private static final int NARROWEST_FIGURES = 4;

    private final StatutoryTable table;
    private final Figures figures;
    private final Map<CellKey, Severity> marks;
    private final Terminal terminal;

    private TableText(StatutoryTable table, Figures figures, Map<CellKey, Severity> marks, Terminal terminal) {
        this.table = table;
        this.figures = figures;
        this.marks = marks;
        this.terminal = terminal;
    }

    /**
     * The table as lines.
     *
     * @param marks the cells to mark, with the severest thing that is the matter with them
     */
    public static List<String> draw(StatutoryTable table, Figures figures, Map<CellKey, Severity> marks,
            Terminal terminal) {
        return new TableText(table, figures, marks, terminal).draw();
    }

    /** How a cell's mark looks: {@code !17!} or {@code ?17?}. */
    public static String marked(String text, Severity severity) {
        String mark = severity == Severity.ERROR ? "!" : "?";
        return mark + text + mark;
    }

    /** The value as it is shown. */
    public static String shown(CellValue value) {
        return value instanceof CellValue.Missing ? MISSING : TextWidth.harmless(value.toString());
    }

    private List<String> draw() {
        List<Grid.Cell> cells = new ArrayList<>();
        for (LayoutCell cell : table.layout()) {
            cells.add(cell(cell));
        }
        return Grid.draw(cells, widths(cells), ruled(), terminal);
    }

    private Grid.Cell cell(LayoutCell cell) {
        CellKey key = cell.key();
        if (key == null) {
            return new Grid.Cell(cell.row(), cell.column(), cell.rowSpan(), cell.columnSpan(), cell.text(),
                    cell.role() == Role.ROW_HEAD && !cell.headsGroup() ? Grid.Align.LEFT : Grid.Align.CENTRE,
                    cell.role() == Role.COLUMN_HEAD || cell.role() == Role.BLOCK_HEAD ? Style.BOLD : Style.PLAIN);
        }
        CellValue value = figures.value(key);
        Severity severity = marks.get(key);
        String text = severity == null ? shown(value) : marked(shown(value), severity);
        Style style = severity != null ? Style.of(severity) : isZero(value) ? Style.FAINT : Style.PLAIN;
        return new Grid.Cell(cell.row(), cell.column(), 1, cell.columnSpan(), text, Grid.Align.RIGHT, style);
    }

    private static boolean isZero(CellValue value) {
        return value instanceof CellValue.Number number && number.value().signum() == 0;
    }

    /** Figures get what they need, groups of rows are as narrow as their height allows, row labels take the rest. */
    private int[] widths(List<Grid.Cell> cells) {
        int columns = table.layoutColumns();
        int[] least = new int[columns];
        int[] natural = new int[columns];
        boolean[] labels = new boolean[columns];
        for (int i = 0; i < cells.size(); i++) {
            LayoutCell layout = table.layout().get(i);
            int column = layout.column();
            int width = TextWidth.of(cells.get(i).text());
            boolean label = layout.role() == Role.ROW_HEAD || layout.role() == Role.CORNER;
            for (int c = column; label && c < column + layout.columnSpan(); c++) {
                labels[c] = true;
            }
            if (layout.columnSpan() > 1) {
                continue;
            }
            int needed = switch (layout.role()) {
                case VALUE -> Math.max(width, NARROWEST_FIGURES);
                case ROW_HEAD -> label && layout.headsGroup() ? narrowest(width, layout.rowSpan()) : 2;
                default -> NARROWEST_FIGURES;
            };
            least[column] = Math.max(least[column], needed);
            natural[column] = Math.max(natural[column], layout.headsGroup() ? needed : width);
        }
        return widen(least, natural, labels, terminal.columns() - columns - 1 - Arrays.stream(least).sum());
    }

    /** The even width at which a label of a group of rows fits beside them. */
    private static int narrowest(int width, int rows) {
        return Math.max(2, 2 * Math.ceilDiv(Math.ceilDiv(width, 2), rows));
    }

    private static int[] widen(int[] least, int[] natural, boolean[] labels, int space) {
        int[] widths = least.clone();
        int left = space;
        for (int column = 0; column < widths.length; column++) {
            if (labels[column] && left > 0) {
                int more = Math.clamp((long) natural[column] - widths[column], 0, left);
                widths[column] += more;
                left -= more;
            }
        }
        boolean grown = true;
        while (grown && left > 0) {
            grown = false;
            for (int column = 0; column < widths.length && left > 0; column++) {
                if (!labels[column] && widths[column] < natural[column] + 2) {
                    widths[column]++;
                    left--;
                    grown = true;
                }
            }
        }
        return widths;
    }

    /** A line under a heading and wherever a group of rows begins or ends. */
    private boolean[] ruled() {
        boolean[] ruled = new boolean[table.layoutRows()];
        for (LayoutCell cell : table.layout()) {
            int last = cell.row() + cell.rowSpan() - 1;
            boolean heading = cell.role() == Role.COLUMN_HEAD || cell.role() == Role.BLOCK_HEAD;
            if (heading || cell.headsGroup()) {
                ruled[last] = true;
                if (cell.row() > 0) {
                    ruled[cell.row() - 1] = true;
                }
            }
        }
        return ruled;
    }
}
