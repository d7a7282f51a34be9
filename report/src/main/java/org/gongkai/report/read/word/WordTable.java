package org.gongkai.report.read.word;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.gongkai.report.read.assembly.Piece;
import org.gongkai.report.read.assembly.TableDraft;

/**
 * A table as Word keeps it: a cell merged downwards stands again in every row it covers, marked as a continuation, and a
 * cell merged to the right may too. {@link #pieces} turns continuations into spans.
 */
final class WordTable {

    /** Part of a merged cell. */
    enum Merge {
        /** Not merged. */
        NONE,
        /** The first of several. */
        START,
        /** One of the following. */
        CONTINUE
    }

    private final List<List<WordCell>> rows = new ArrayList<>();

    private static final class WordCell {
        final int column;
        int columnSpan;
        int rowSpan = 1;
        final Merge down;
        final List<Piece> pieces;
        boolean covered;

        WordCell(int column, int columnSpan, Merge down, List<Piece> pieces) {
            this.column = column;
            this.columnSpan = columnSpan;
            this.down = down;
            this.pieces = pieces;
        }
    }

    void newRow() {
        rows.add(new ArrayList<>());
    }

    /** Takes back the row begun last, for a row that was deleted or is hidden. */
    void dropRow() {
        if (!rows.isEmpty()) {
            rows.remove(rows.size() - 1);
        }
    }

    /**
     * Adds a cell to the current row.
     *
     * @param columnSpan grid columns it covers
     * @param across     its part in a merge to the right
     * @param down       its part in a merge downwards
     * @param pieces     what stands in it
     */
    void addCell(int columnSpan, Merge across, Merge down, List<Piece> pieces) {
        if (rows.isEmpty()) {
            newRow();
        }
        List<WordCell> row = rows.get(rows.size() - 1);
        WordCell last = row.isEmpty() ? null : row.get(row.size() - 1);
        if (across == Merge.CONTINUE && last != null) {
            last.columnSpan += columnSpan;
            return;
        }
        int column = last == null ? 0 : last.column + last.columnSpan;
        row.add(new WordCell(column, Math.max(1, columnSpan), down, pieces));
    }

    /** How many rows there are. */
    int rows() {
        return rows.size();
    }

    /** What the table is, in reading order. */
    List<Piece> pieces() {
        Map<Integer, WordCell> open = new HashMap<>();
        for (List<WordCell> row : rows) {
            Map<Integer, WordCell> next = new HashMap<>();
            for (WordCell cell : row) {
                WordCell above = open.get(cell.column);
                // Cells of another width are not one cell, whatever their marks say: the columns would slip.
                if (cell.down == Merge.CONTINUE && above != null && above.columnSpan == cell.columnSpan) {
                    above.rowSpan++;
                    cell.covered = true;
                    next.put(cell.column, above);
                } else if (cell.down != Merge.NONE) {
                    next.put(cell.column, cell);
                }
            }
            open = next;
        }
        TableDraft draft = new TableDraft(null);
        for (List<WordCell> row : rows) {
            draft.newRow();
            for (WordCell cell : row) {
                if (!cell.covered) {
                    draft.addCell(cell.rowSpan, cell.columnSpan, cell.pieces);
                }
            }
        }
        return draft.pieces();
    }
}
