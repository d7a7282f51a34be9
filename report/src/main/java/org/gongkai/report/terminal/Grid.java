package org.gongkai.report.terminal;

import java.util.ArrayList;
import java.util.List;

/**
 * A table of cells, some merged over several rows and columns, drawn with box-drawing characters. The cells must fill
 * the grid without overlap; widths are given, heights follow from the text.
 */
public final class Grid {

    /** Where text stands in its cell. */
    public enum Align {
        /** At the left, from the top: labels and prose. */
        LEFT,
        /** At the right, from the top: figures. */
        RIGHT,
        /** In the middle both ways: headings. */
        CENTRE
    }

    /**
     * One cell.
     *
     * @param text   what stands in it; broken into lines to fit, line feeds kept
     * @param align  where in the cell
     * @param style  the style of the text
     */
    public record Cell(int row, int column, int rowSpan, int columnSpan, String text, Align align, Style style) {}

    /** Which of the four arms of a corner are drawn: up 8, down 4, left 2, right 1. */
    private static final String CORNERS = " ╶╴─╷┌┐┬╵└┘┴│├┤┼";

    private final List<Cell> cells;
    private final int[] widths;
    private final boolean[] ruled;
    private final int rows;
    private final int[][] owners;
    private final List<List<String>> texts = new ArrayList<>();
    private final int[] heights;
    private final Terminal terminal;

    private Grid(List<Cell> cells, int[] widths, boolean[] ruled, Terminal terminal) {
        this.cells = cells;
        this.widths = widths;
        this.ruled = ruled;
        this.rows = ruled.length;
        this.terminal = terminal;
        this.owners = new int[rows][widths.length];
        this.heights = new int[rows];
        for (int i = 0; i < cells.size(); i++) {
            Cell cell = cells.get(i);
            for (int row = cell.row(); row < cell.row() + cell.rowSpan(); row++) {
                for (int column = cell.column(); column < cell.column() + cell.columnSpan(); column++) {
                    owners[row][column] = i;
                }
            }
            texts.add(cell.align() == Align.CENTRE
                    ? TextWidth.wrapEvenly(cell.text(), width(cell))
                    : TextWidth.wrap(cell.text(), width(cell)));
        }
    }

    /**
     * Draws the table.
     *
     * @param widths the columns' widths, without the lines between them
     * @param ruled  for each row, whether a line is drawn under it; the last row always has one
     */
    public static List<String> draw(List<Cell> cells, int[] widths, boolean[] ruled, Terminal terminal) {
        Grid grid = new Grid(cells, widths, ruled, terminal);
        grid.measure();
        return grid.lines();
    }

    private int width(Cell cell) {
        int width = cell.columnSpan() - 1;
        for (int column = cell.column(); column < cell.column() + cell.columnSpan(); column++) {
            width += widths[column];
        }
        return width;
    }

    private void measure() {
        for (int row = 0; row < rows; row++) {
            heights[row] = 1;
        }
        for (int i = 0; i < cells.size(); i++) {
            if (cells.get(i).rowSpan() == 1) {
                int row = cells.get(i).row();
                heights[row] = Math.max(heights[row], texts.get(i).size());
            }
        }
        for (int i = 0; i < cells.size(); i++) {
            Cell cell = cells.get(i);
            int lacking = texts.get(i).size() - height(cell);
            if (lacking > 0) {
                heights[cell.row() + cell.rowSpan() - 1] += lacking;
            }
        }
    }

    /** Lines a cell has for its text: its rows, and the rules between them that it interrupts. */
    private int height(Cell cell) {
        int height = 0;
        int last = cell.row() + cell.rowSpan() - 1;
        for (int row = cell.row(); row <= last; row++) {
            height += heights[row] + (row < last && ruled[row] ? 1 : 0);
        }
        return height;
    }

    private List<String> lines() {
        List<String> lines = new ArrayList<>();
        lines.add(rule(-1));
        int[] used = new int[cells.size()];
        for (int row = 0; row < rows; row++) {
            for (int line = 0; line < heights[row]; line++) {
                lines.add(textLine(row, used));
            }
            if (row == rows - 1) {
                lines.add(rule(row));
            } else if (ruled[row]) {
                lines.add(ruleBetween(row, used));
            }
        }
        return lines;
    }

    private String textLine(int row, int[] used) {
        StringBuilder line = new StringBuilder("│");
        for (int column = 0; column < widths.length;) {
            int owner = owners[row][column];
            line.append(content(owner, used[owner]++)).append('│');
            column += cells.get(owner).columnSpan();
        }
        return line.toString();
    }

    /** The top line (-1) or the bottom line of the table. */
    private String rule(int row) {
        StringBuilder line = new StringBuilder();
        int beside = row < 0 ? 0 : row;
        for (int column = 0; column <= widths.length; column++) {
            boolean vertical = verticalAt(beside, column);
            line.append(corner(row >= 0 && vertical, row < 0 && vertical, column > 0, column < widths.length));
            if (column < widths.length) {
                line.append("─".repeat(widths[column]));
            }
        }
        return line.toString();
    }

    /** The line under a row, interrupted by the cells that reach over it. */
    private String ruleBetween(int row, int[] used) {
        StringBuilder line = new StringBuilder();
        for (int column = 0; column <= widths.length;) {
            line.append(corner(verticalAt(row, column), verticalAt(row + 1, column), column > 0 && cut(row, column - 1),
                    column < widths.length && cut(row, column)));
            if (column == widths.length) {
                break;
            }
            if (cut(row, column)) {
                line.append("─".repeat(widths[column]));
                column++;
            } else {
                int owner = owners[row][column];
                line.append(content(owner, used[owner]++));
                column += cells.get(owner).columnSpan();
            }
        }
        return line.toString();
    }

    private boolean verticalAt(int row, int column) {
        return column == 0 || column == widths.length || owners[row][column - 1] != owners[row][column];
    }

    private boolean cut(int row, int column) {
        return owners[row][column] != owners[row + 1][column];
    }

    private static char corner(boolean up, boolean down, boolean left, boolean right) {
        return CORNERS.charAt((up ? 8 : 0) + (down ? 4 : 0) + (left ? 2 : 0) + (right ? 1 : 0));
    }

    private String content(int owner, int line) {
        Cell cell = cells.get(owner);
        List<String> text = texts.get(owner);
        int width = width(cell);
        int first = cell.align() == Align.CENTRE ? (height(cell) - text.size()) / 2 : 0;
        if (line < first || line >= first + text.size()) {
            return " ".repeat(width);
        }
        String shown = text.get(line - first);
        int space = Math.max(0, width - TextWidth.of(shown));
        int before = switch (cell.align()) {
            case LEFT -> 0;
            case RIGHT -> space;
            case CENTRE -> space / 2;
        };
        return " ".repeat(before) + terminal.paint(shown, cell.style()) + " ".repeat(space - before);
    }
}
