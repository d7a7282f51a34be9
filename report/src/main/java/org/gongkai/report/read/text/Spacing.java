package org.gongkai.report.read.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/**
 * The distances at which the cells of a table follow each other, in lines where each cell has a line, in characters where
 * a row has one. Where all full rows keep the same distance, a wider one shows a blank cell; where they do not, it shows
 * nothing.
 */
final class Spacing {

    /** No distance: rows follow each other unevenly, or the next one begins in another line. */
    private static final int UNEVEN = 0;

    private static final int FEWEST_WORDS = 10;

    private final boolean inLines;
    private final int toFirst;
    private final int between;
    private final int toNext;

    /**
     * A row as it is spaced.
     *
     * @param label  where the label ends
     * @param values the figures
     * @param next   where the next word begins; null at the end of the table
     */
    record Row(TextCell label, List<TextCell> values, @Nullable TextCell next) {}

    private Spacing(boolean inLines, int toFirst, int between, int toNext) {
        this.inLines = inLines;
        this.toFirst = toFirst;
        this.between = between;
        this.toNext = toNext;
    }

    /** The distances that all these full rows keep; none when they differ. */
    static Optional<Spacing> of(List<Row> fullRows) {
        for (boolean inLines : new boolean[]{true, false}) {
            Integer first = null;
            Integer between = null;
            Integer next = null;
            boolean same = fullRows.size() >= 2;
            for (Row row : fullRows) {
                List<TextCell> values = row.values();
                int own = distance(row.label(), values.get(0), inLines);
                same &= own > 0 && (first == null || first == own);
                first = own;
                for (int i = 1; i < values.size(); i++) {
                    int step = distance(values.get(i - 1), values.get(i), inLines);
                    same &= step > 0 && (between == null || between == step);
                    between = step;
                }
                if (row.next() != null) {
                    int rest = distance(values.get(values.size() - 1), row.next(), inLines);
                    next = next == null || next == rest ? rest : UNEVEN;
                }
            }
            if (same && first != null && between != null && between == (inLines ? between : 1)) {
                return Optional.of(new Spacing(inLines, first, between, next == null ? UNEVEN : next));
            }
        }
        return Optional.empty();
    }

    /** The distance that the words of a heading keep, each on a line of its own; none when they differ. */
    static Optional<Spacing> ofHeading(List<TextCell> words) {
        int step = words.size() < FEWEST_WORDS ? 0 : distance(words.get(0), words.get(1), true);
        for (int i = 1; i < words.size() && step > 0; i++) {
            step = distance(words.get(i - 1), words.get(i), true) == step ? step : 0;
        }
        return step > 0 ? Optional.of(new Spacing(true, step, step, UNEVEN)) : Optional.empty();
    }

    /** The distance from one cell to the next: lines, or characters in the same line; not positive when there is none. */
    private static int distance(TextCell before, TextCell after, boolean inLines) {
        if (inLines) {
            return after.line().number() - before.line().number();
        }
        return after.line().number() == before.line().number() ? after.start() - before.end() : 0;
    }

    /** The column of each figure of a row that has fewer than the table's width; none when it cannot be told. */
    Optional<List<Integer>> columnsOf(Row row, int width) {
        List<Integer> columns = new ArrayList<>();
        int column = steps(distance(row.label(), row.values().get(0), inLines) - toFirst);
        TextCell before = row.values().get(0);
        for (TextCell value : row.values()) {
            if (value != before) {
                int step = steps(distance(before, value, inLines) - between);
                column = column < 0 || step < 0 ? -1 : column + 1 + step;
            }
            if (column < 0 || column >= width) {
                return Optional.empty();
            }
            columns.add(column);
            before = value;
        }
        return blanksAfter(before, row.next()) == width - 1 - column ? Optional.of(columns) : Optional.empty();
    }

    private int blanksAfter(TextCell last, @Nullable TextCell next) {
        if (next != null && toNext > 0) {
            return steps(distance(last, next, inLines) - toNext);
        }
        return inLines ? 0 : steps(last.line().text().length() - last.end());
    }

    /** How many cells a distance beyond the usual one holds; negative when it is no multiple. */
    private int steps(int beyond) {
        return beyond >= 0 && beyond % between == 0 ? beyond / between : -1;
    }
}
