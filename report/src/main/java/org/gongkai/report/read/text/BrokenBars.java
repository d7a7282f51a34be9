package org.gongkai.report.read.text;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * Bars with broken lines: a line with nothing but a bar begins a row, each cell ends with a bar and has a line of its own
 * or several, and the row ends with as many empty cells as its merged cells hide.
 *
 * <pre>
 * |
 * 行政许可 |
 * 0 | ||
 * </pre>
 */
final class BrokenBars implements RowForm {

    private static final int FEWEST_ROWS = 2;

    @Override
    public boolean isTelling() {
        return true;
    }

    @Override
    public List<Draft> drafts(List<TextLine> lines) {
        if (lines.stream().filter(BrokenBars::beginsRow).count() < FEWEST_ROWS) {
            return List.of();
        }
        List<Row> rows = new ArrayList<>();
        Row row = new Row(null);
        for (TextLine line : lines) {
            boolean words = line.text().indexOf('|') < 0;
            if (beginsRow(line)) {
                rows.add(row);
                row = new Row(line);
            } else if (words && (row.bar == null || row.ended())) {
                rows.add(row);
                row = new Row(null);
                row.words = line;
            } else {
                row.add(line);
            }
        }
        rows.add(row);
        List<Draft> drafts = new ArrayList<>();
        withBlankCells(rows).forEach(whole -> whole.finish(drafts));
        return drafts;
    }

    /**
     * A blank cell is a line with nothing but a bar, too. It did not begin a row when the pieces that it parts make a row
     * as long as the others, and those behind it hold no label.
     */
    private static List<Row> withBlankCells(List<Row> rows) {
        int width = commonest(rows);
        List<Row> whole = new ArrayList<>();
        int i = 0;
        while (i < rows.size()) {
            Row row = rows.get(i);
            int size = row.cells.size();
            int next = i + 1;
            while (row.bar != null && size < width && next < rows.size() && rows.get(next).isOnlyFigures()) {
                size += 1 + rows.get(next).cells.size();
                next++;
            }
            if (size == width && next > i + 1) {
                rows.subList(i + 1, next).forEach(row::append);
                i = next;
            } else {
                i++;
            }
            whole.add(row);
        }
        return whole;
    }

    private static int commonest(List<Row> rows) {
        Map<Integer, Integer> counts = new HashMap<>();
        for (Row row : rows) {
            if (row.cells.size() > 1) {
                counts.merge(row.cells.size(), 1, Integer::sum);
            }
        }
        return counts.entrySet().stream().max(Map.Entry.comparingByValue()).map(Map.Entry::getKey).orElse(0);
    }

    private static boolean beginsRow(TextLine line) {
        return line.text().strip().equals("|");
    }

    private static void addWords(TextLine line, List<Draft> drafts) {
        if (!line.isBlank()) {
            drafts.add(Draft.prose(line));
        }
    }

    /** A row being collected. Words after its last bar are its open cell, until it is clear that they are none. */
    private static final class Row {

        private final @Nullable TextLine bar;
        private final List<TextCell> cells = new ArrayList<>();
        private final List<TextLine> open = new ArrayList<>();
        private @Nullable TextLine words;
        private boolean ended;

        Row(@Nullable TextLine bar) {
            this.bar = bar;
        }

        boolean isOnlyFigures() {
            return bar != null && open.isEmpty() && cells.stream().allMatch(cell -> cell.isBlank() || cell.isFigure());
        }

        /** Adds a blank cell, and the cells that stand behind it. */
        void append(Row piece) {
            TextLine blank = piece.bar;
            if (blank != null) {
                cells.add(TextCell.of(blank, 0, 0));
            }
            cells.addAll(piece.cells);
        }

        void add(TextLine line) {
            if (line.isBlank()) {
                return;
            }
            String text = line.text();
            int from = 0;
            int bar = text.indexOf('|');
            if (bar < 0) {
                open.add(line);
                return;
            }
            while (bar >= 0) {
                addCell(line, from, bar);
                from = bar + 1;
                bar = text.indexOf('|', from);
            }
            ended = text.stripTrailing().endsWith("|");
            if (!ended) {
                open.add(line.part(from, text.length()));
            }
        }

        private void addCell(TextLine line, int from, int to) {
            TextCell own = TextCell.of(line, from, to);
            if (open.isEmpty()) {
                cells.add(own);
                return;
            }
            List<TextCell> pieces = new ArrayList<>();
            open.forEach(piece -> pieces.add(TextCell.of(piece, 0, piece.text().length())));
            open.clear();
            if (own.isFigure()) {
                // No figure is the end of a label: the line that ended the label was lost.
                cells.add(TextCell.joined(pieces));
                cells.add(own);
            } else {
                pieces.add(own);
                cells.add(TextCell.joined(pieces));
            }
        }

        /** Whether the row has come to its figures, after which words without a bar are none of its cells. */
        boolean ended() {
            if (!ended || !open.isEmpty()) {
                return false;
            }
            int last = cells.size() - 1;
            while (last >= 0 && cells.get(last).isBlank()) {
                last--;
            }
            return last < 0 ? cells.size() > 3 : cells.get(last).isFigure();
        }

        void finish(List<Draft> drafts) {
            if (!cells.isEmpty()) {
                drafts.add(Draft.row(cells));
            }
            open.forEach(line -> addWords(line, drafts));
            TextLine line = words;
            if (line != null) {
                addWords(line, drafts);
            }
        }
    }
}
