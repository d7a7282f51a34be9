package org.gongkai.report.read.text;

import java.util.ArrayList;
import java.util.List;

import org.gongkai.report.read.text.BarredRows.Ends;

/**
 * A drawn box: rules between all rows, cells that go on over the lines between two rules. Where a rule crosses only some
 * columns, the cell that it spares goes on.
 *
 * <pre>
 * ├──────┼──┼──┤
 * │2.重复│ 0│ 3│
 * │申请  │  │  │
 * ├──────┼──┼──┤
 * </pre>
 */
final class BoxedRows implements RowForm {

    private static final int FEWEST_RULES = 4;

    @Override
    public boolean isTelling() {
        return true;
    }

    @Override
    public List<Draft> drafts(List<TextLine> lines) {
        Ends ends = Ends.of(lines);
        if (lines.stream().filter(line -> bounds(line, ends)).count() < FEWEST_RULES) {
            return List.of();
        }
        List<Draft> drafts = new ArrayList<>();
        List<List<TextCell>> between = new ArrayList<>();
        for (TextLine line : lines) {
            if (bounds(line, ends)) {
                flush(between, drafts);
                List<TextCell> spared = new ArrayList<>(ends.cells(line));
                spared.removeIf(cell -> cell.isBlank() || BarredRows.isRule(cell.text()));
                if (!spared.isEmpty() && BarredRows.isBarred(line)) {
                    drafts.add(Draft.row(spared));
                }
            } else if (BarredRows.isBarred(line)) {
                between.add(ends.cells(line));
            } else if (!line.isBlank()) {
                flush(between, drafts);
                drafts.add(Draft.prose(line));
            }
        }
        flush(between, drafts);
        return drafts;
    }

    /** Whether a rule crosses the line, wholly or as far as the figures reach. */
    private static boolean bounds(TextLine line, Ends ends) {
        if (BarredRows.isRuleLine(line)) {
            return true;
        }
        if (!BarredRows.isBarred(line)) {
            return false;
        }
        List<TextCell> cells = ends.cells(line);
        String last = cells.get(cells.size() - 1).text();
        return cells.size() > 1 && last.length() > 1 && BarredRows.isRule(last);
    }

    /** Makes a row of the lines between two rules. */
    private static void flush(List<List<TextCell>> between, List<Draft> drafts) {
        if (between.isEmpty()) {
            return;
        }
        int width = between.get(0).size();
        if (between.stream().allMatch(cells -> cells.size() == width)) {
            List<TextCell> row = new ArrayList<>(width);
            for (int c = 0; c < width; c++) {
                int column = c;
                row.add(TextCell.joined(between.stream().map(cells -> cells.get(column)).toList()));
            }
            drafts.add(Draft.row(row));
        } else {
            between.forEach(cells -> drafts.add(Draft.row(cells)));
        }
        between.clear();
    }
}
