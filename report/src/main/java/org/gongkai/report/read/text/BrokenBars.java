package org.gongkai.report.read.text;

import java.util.ArrayList;
import java.util.List;

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
        List<Draft> drafts = new ArrayList<>();
        Row row = null;
        for (TextLine line : lines) {
            if (beginsRow(line)) {
                if (row != null) {
                    row.finish(drafts);
                }
                row = new Row();
            } else if (row != null && row.ended() && line.text().indexOf('|') < 0) {
                row.finish(drafts);
                row = null;
                addWords(line, drafts);
            } else if (row != null) {
                row.add(line);
            } else {
                addWords(line, drafts);
            }
        }
        if (row != null) {
            row.finish(drafts);
        }
        return drafts;
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

        private final List<TextCell> cells = new ArrayList<>();
        private final List<TextLine> open = new ArrayList<>();
        private boolean ended;

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
                cells.add(cell(line, from, bar));
                from = bar + 1;
                bar = text.indexOf('|', from);
            }
            ended = text.stripTrailing().endsWith("|");
            if (!ended) {
                open.add(line.part(from, text.length()));
            }
        }

        private TextCell cell(TextLine line, int from, int to) {
            TextCell own = TextCell.of(line, from, to);
            if (open.isEmpty()) {
                return own;
            }
            List<TextCell> pieces = new ArrayList<>();
            open.forEach(piece -> pieces.add(TextCell.of(piece, 0, piece.text().length())));
            pieces.add(own);
            open.clear();
            return TextCell.joined(pieces);
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
        }
    }
}
