package org.gongkai.report.read.sheet;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddress;
import org.gongkai.report.read.assembly.Piece;
import org.gongkai.report.read.assembly.Piece.Words;
import org.gongkai.report.read.assembly.TableDraft;
import org.jspecify.annotations.Nullable;

/** One sheet: rows with several cells are tables, the single cells before, between and after them are prose. */
final class SheetGrid {

    private static final int MOST_ROWS = 20_000;
    private static final int MOST_COLUMNS = 200;

    private static final int SHORT = 30;

    /** How headings of sections begin; rows of tables that begin so have figures beside them. */
    private static final Pattern HEADING = Pattern.compile("[一二三四五六七八九十]{1,3}\\s*[、．.].*");

    private final Sheet sheet;
    private final CellTexts texts;
    private final boolean hidden;
    private final Map<Long, CellRangeAddress> merged = new HashMap<>();
    private final List<GridRow> rows = new ArrayList<>();

    /**
     * A cell.
     *
     * @param text with the line breaks it was typed with
     */
    private record GridCell(String text, int rowSpan, int columnSpan) {}

    /**
     * A row.
     *
     * @param cells   the cells that begin in it, from the first column to the last that holds anything
     * @param covered whether a cell of an earlier row reaches into it
     */
    private record GridRow(List<GridCell> cells, boolean covered) {

        long filled() {
            return cells.stream().filter(cell -> !cell.text().isBlank()).count();
        }

        /** A single text that nothing stands beside. */
        boolean isAlone() {
            return !covered && filled() == 1;
        }

        String text() {
            return cells.stream().map(GridCell::text).filter(text -> !text.isBlank()).findFirst().orElse("");
        }
    }

    SheetGrid(Sheet sheet, CellTexts texts, boolean hidden) {
        this.sheet = sheet;
        this.texts = texts;
        this.hidden = hidden;
        for (CellRangeAddress range : sheet.getMergedRegions()) {
            merged.put(key(range.getFirstRow(), range.getFirstColumn()), range);
        }
    }

    private static long key(int row, int column) {
        return (long) row << 20 | column;
    }

    /** Its paragraphs and tables in reading order. */
    List<Piece> pieces() {
        readRows();
        List<Piece> pieces = new ArrayList<>();
        int lastTableRow = -1;
        for (int i = 0; i < rows.size(); i++) {
            lastTableRow = rows.get(i).filled() > 1 ? i : lastTableRow;
        }
        TableDraft table = new TableDraft(null);
        boolean prose = true;
        for (int i = 0; i < rows.size(); i++) {
            GridRow row = rows.get(i);
            if (row.filled() == 0 && !row.covered()) {
                continue;
            }
            boolean heading = row.isAlone() && HEADING.matcher(row.text().strip()).matches();
            prose = row.isAlone() && (heading || i > lastTableRow || prose && !headsTable(i));
            if (prose) {
                pieces.addAll(table.pieces());
                table = new TableDraft(null);
                row.text()
                        .lines()
                        .map(SheetGrid::trimmed)
                        .filter(line -> !line.isEmpty())
                        .map(Words::new)
                        .forEach(
                                pieces::add);
            } else {
                table.newRow();
                for (GridCell cell : row.cells()) {
                    table.addCell(cell.rowSpan(), cell.columnSpan(), words(cell.text()));
                }
            }
        }
        pieces.addAll(table.pieces());
        return pieces;
    }

    /** Whether a short text stands right on top of a row of several cells, as the name of a block does in Table 2. */
    private boolean headsTable(int i) {
        return i > 0 && i + 1 < rows.size() && rows.get(i + 1).filled() > 1 && rows.get(i).text().length() <= SHORT;
    }

    private static List<Piece> words(String text) {
        List<Piece> words = new ArrayList<>(1);
        text.lines().map(SheetGrid::trimmed).filter(line -> !line.isEmpty()).map(Words::new).forEach(words::add);
        return words;
    }

    private static String trimmed(String line) {
        return line.replace('\u00a0', ' ').strip();
    }

    private void readRows() {
        int width = width();
        int first = firstColumn(width);
        int[] coveredUntil = new int[width];
        Arrays.fill(coveredUntil, -1);
        int last = Math.min(sheet.getLastRowNum(), sheet.getFirstRowNum() + MOST_ROWS);
        for (int r = Math.max(0, sheet.getFirstRowNum()); r <= last; r++) {
            Row row = sheet.getRow(r);
            if (row != null && row.getZeroHeight() && !hidden) {
                continue;
            }
            rows.add(read(r, row, first, width, coveredUntil));
        }
    }

    private GridRow read(int r, @Nullable Row row, int first, int width, int[] coveredUntil) {
        List<GridCell> cells = new ArrayList<>();
        boolean covered = false;
        int end = end(r, row, width);
        for (int c = first; c < end;) {
            if (sheet.isColumnHidden(c) && !hidden) {
                c++;
                continue;
            }
            if (coveredUntil[c] >= r) {
                covered = true;
                c++;
                continue;
            }
            CellRangeAddress range = merged.get(key(r, c));
            int lastColumn = range == null ? c : Math.min(range.getLastColumn(), width - 1);
            int lastRow = range == null ? r : range.getLastRow();
            Cell cell = row == null ? null : row.getCell(c);
            cells.add(new GridCell(texts.of(cell), shownRows(r, lastRow), shownColumns(c, lastColumn)));
            if (lastRow > r) {
                Arrays.fill(coveredUntil, c, lastColumn + 1, lastRow);
            }
            c = lastColumn + 1;
        }
        return new GridRow(cells, covered);
    }

    /** One past the last column of a row that holds anything; formatted but empty cells beyond the table do not count. */
    private int end(int r, @Nullable Row row, int width) {
        int end = 0;
        for (int c = 0; row != null && c < Math.min(width, row.getLastCellNum()); c++) {
            CellRangeAddress range = merged.get(key(r, c));
            boolean bordered = row.getCell(c) != null
                    && row.getCell(c).getCellStyle().getBorderBottom() != BorderStyle.NONE;
            if (bordered || range != null || !texts.of(row.getCell(c)).isBlank()) {
                end = Math.max(end, range == null ? c + 1 : Math.min(width, range.getLastColumn() + 1));
            }
        }
        return end;
    }

    private int width() {
        int width = 1;
        for (Row row : sheet) {
            width = Math.max(width, row.getLastCellNum());
        }
        for (CellRangeAddress range : merged.values()) {
            width = Math.max(width, range.getLastColumn() + 1);
        }
        return Math.min(width, MOST_COLUMNS);
    }

    /** The first column that holds anything: a table may stand anywhere on its sheet. */
    private int firstColumn(int width) {
        int first = width - 1;
        for (Row row : sheet) {
            for (Cell cell : row) {
                if (cell.getColumnIndex() < first && !texts.of(cell).isBlank()) {
                    first = cell.getColumnIndex();
                }
            }
        }
        return Math.max(0, first);
    }

    private int shownRows(int first, int last) {
        int shown = 0;
        for (int r = first; r <= Math.min(last, first + MOST_ROWS); r++) {
            Row row = sheet.getRow(r);
            shown += hidden || row == null || !row.getZeroHeight() ? 1 : 0;
        }
        return Math.max(1, shown);
    }

    private int shownColumns(int first, int last) {
        int shown = 0;
        for (int c = first; c <= last; c++) {
            shown += hidden || !sheet.isColumnHidden(c) ? 1 : 0;
        }
        return Math.max(1, shown);
    }
}
