package org.gongkai.report.read.assembly;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

import org.gongkai.report.read.assembly.Piece.Cell;
import org.gongkai.report.read.assembly.Piece.Grid;
import org.gongkai.report.read.assembly.Piece.Words;
import org.jspecify.annotations.Nullable;

/**
 * A table as the markup has it, whose cells may hold anything. {@link #pieces} sorts it out: a table of data becomes a
 * grid; a table that only lays out a page dissolves into the paragraphs and tables that its cells hold; a table that
 * holds a whole report, prose and figures, becomes both in turn.
 */
public final class TableDraft {

    /** A cell with this many characters is prose; the longest label of the official form has less than half. */
    private static final int PROSE = 100;

    /** No table is that wide; a span beyond it means "the whole width". */
    private static final int WIDEST = 50;

    private static final Pattern FIGURE = Pattern
            .compile("[-+－＋]?[0-9０-９][0-9０-９,，.．]{0,20}\\s*(?:[件条條项項宗个個份次]|[万萬亿億]?元)?");

    private final List<DraftRow> rows = new ArrayList<>();
    private final @Nullable Region region;
    private final List<DraftRow> footRows = new ArrayList<>();
    private int group;
    private boolean foot;

    private record DraftRow(int group, List<DraftCell> cells) {

        /** The only cell that is not empty; null when there are several or none. */
        @Nullable
        DraftCell only() {
            DraftCell found = null;
            for (DraftCell cell : cells) {
                if (!cell.pieces.isEmpty()) {
                    if (found != null) {
                        return null;
                    }
                    found = cell;
                }
            }
            return found;
        }

        boolean holdsGrid() {
            for (DraftCell cell : cells) {
                for (Piece piece : cell.pieces) {
                    if (piece instanceof Grid) {
                        return true;
                    }
                }
            }
            return false;
        }

        boolean isProse() {
            DraftCell only = only();
            return only != null && only.length() > PROSE;
        }

        boolean hasFigure() {
            return cells.stream().anyMatch(cell -> isFigure(cell.text()));
        }

        void dissolve(List<Piece> into) {
            cells.forEach(cell -> into.addAll(cell.pieces));
        }
    }

    private record DraftCell(int rowSpan, int columnSpan, List<Piece> pieces) {

        int length() {
            int length = 0;
            for (Piece piece : pieces) {
                length += piece instanceof Words words ? words.text().length() : 0;
            }
            return length;
        }

        String text() {
            if (pieces.size() == 1 && pieces.get(0) instanceof Words words) {
                return words.text();
            }
            StringBuilder line = new StringBuilder();
            for (Piece piece : pieces) {
                if (piece instanceof Words words) {
                    ParagraphText.joinInCell(line, words.text());
                }
            }
            return line.toString();
        }
    }

    public TableDraft(@Nullable Region region) {
        this.region = region;
    }

    /**
     * Begins a group of rows, over whose end no cell reaches.
     *
     * @param foot whether the group is shown at the end of the table wherever it stands in the source
     */
    public void newGroup(boolean foot) {
        group++;
        this.foot = foot;
    }

    public void newRow() {
        (foot ? footRows : rows).add(new DraftRow(group, new ArrayList<>()));
    }

    /**
     * Adds a cell to the current row.
     *
     * @param rowSpan    rows it covers; 0 for all that follow in its group
     * @param columnSpan columns it covers
     * @param pieces     what stands in it
     */
    public void addCell(int rowSpan, int columnSpan, List<Piece> pieces) {
        List<DraftRow> open = foot ? footRows : rows;
        if (open.isEmpty()) {
            newRow();
        }
        open.get(open.size() - 1).cells().add(new DraftCell(rowSpan, Math.max(1, columnSpan), pieces));
    }

    /** What the table is, in reading order. */
    public List<Piece> pieces() {
        rows.addAll(footRows);
        footRows.clear();
        List<Piece> pieces = new ArrayList<>();
        boolean layout = rows.stream().anyMatch(row -> row.holdsGrid() || row.only() == null && holdsProse(row));
        List<DraftRow> run = new ArrayList<>();
        for (DraftRow row : rows) {
            if (row.holdsGrid() || row.isProse() || holdsProse(row)) {
                addRun(run, layout, pieces);
                row.dissolve(pieces);
            } else {
                run.add(row);
            }
        }
        addRun(run, layout, pieces);
        return pieces;
    }

    private static boolean holdsProse(DraftRow row) {
        for (DraftCell cell : row.cells()) {
            if (cell.length() > 2 * PROSE) {
                return true;
            }
        }
        return false;
    }

    private void addRun(List<DraftRow> run, boolean layout, List<Piece> pieces) {
        boolean grid = run.stream().anyMatch(row -> row.cells().size() > 1)
                && (!layout || run.stream().anyMatch(row -> row.cells().size() > 1 && row.hasFigure()));
        if (grid) {
            pieces.add(new Grid(grid(run), region));
        } else {
            run.forEach(row -> row.dissolve(pieces));
        }
        run.clear();
    }

    private static List<List<Cell>> grid(List<DraftRow> run) {
        int width = width(run);
        int groupEnd = 0;
        List<List<Cell>> grid = new ArrayList<>(run.size());
        for (int r = 0; r < run.size(); r++) {
            DraftRow row = run.get(r);
            if (r >= groupEnd) {
                groupEnd = r + 1;
                while (groupEnd < run.size() && run.get(groupEnd).group() == row.group()) {
                    groupEnd++;
                }
            }
            int left = groupEnd - r;
            List<Cell> cells = new ArrayList<>(row.cells().size());
            int column = 0;
            for (DraftCell cell : row.cells()) {
                int rowSpan = cell.rowSpan() <= 0 ? left : Math.min(cell.rowSpan(), left);
                int columnSpan = cell.columnSpan() > WIDEST
                        ? Math.max(1, width - column)
                        : cell.columnSpan();
                cells.add(new Cell(cell.text(), rowSpan, columnSpan));
                column += columnSpan;
            }
            grid.add(List.copyOf(cells));
        }
        return List.copyOf(grid);
    }

    private static int width(List<DraftRow> run) {
        int width = 1;
        for (DraftRow row : run) {
            int columns = 0;
            for (DraftCell cell : row.cells()) {
                columns += cell.columnSpan() > WIDEST ? 1 : cell.columnSpan();
            }
            width = Math.max(width, columns);
        }
        return width;
    }

    /** Whether this is a number and nothing else, as figures in tables are. */
    public static boolean isFigure(String text) {
        return FIGURE.matcher(text).matches();
    }
}
