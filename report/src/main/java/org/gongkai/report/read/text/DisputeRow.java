package org.gongkai.report.read.text;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.gongkai.law.annual.ReportFormat;
import org.gongkai.law.annual.StatutoryTable;
import org.gongkai.report.read.text.Item.Run;
import org.gongkai.report.read.text.Item.Words;
import org.gongkai.report.read.text.Ruler.Span;
import org.gongkai.report.read.text.Spacing.Row;

/**
 * The figures of Table 4, which have no label of their own: the first ones behind its heading, in one row or in one for
 * each group.
 *
 * @param runs     the runs of figures, by their index among the items
 * @param width    how many figures the table has
 * @param heading  the index of the first word of the heading
 * @param pieces   the words of the heading that stand over single columns
 */
record DisputeRow(List<Integer> runs, int width, int heading, List<TextCell> pieces, List<TextCell> words) {

    private static final int FEWEST_WORDS = 3;

    /** Closer figures are parted by single spaces, which show no blank. */
    private static final int NARROWEST_STEP = 3;

    /** Looks for the row among the items that no labelled row has taken. */
    static Optional<DisputeRow> find(List<Item> items, Set<Integer> taken, ReportFormat format) {
        HeadingWords vocabulary = HeadingWords.of(format);
        List<TextCell> heads = new ArrayList<>();
        StatutoryTable table = format.table4();
        int width = table.rows().size() * table.columns().size();
        List<Integer> runs = new ArrayList<>();
        List<TextCell> pieces = new ArrayList<>();
        int heading = -1;
        int headingWords = 0;
        int figures = 0;
        for (int i = 0; i < items.size() && figures < width; i++) {
            if (taken.contains(i)) {
                continue;
            }
            switch (items.get(i)) {
                case Words word -> {
                    if (!word.draft().prose() && vocabulary.headDisputes(word.cell().text())) {
                        heading = headingWords == 0 ? i : heading;
                        headingWords++;
                        heads.add(word.cell());
                        if (!vocabulary.span(word.cell().text())) {
                            pieces.add(word.cell());
                        }
                    } else if (!runs.isEmpty()) {
                        return Optional.of(new DisputeRow(runs, width, heading, pieces, heads));
                    } else if (word.draft().prose()) {
                        headingWords = 0;
                        heads.clear();
                        pieces.clear();
                    }
                }
                case Run run -> {
                    if (headingWords >= FEWEST_WORDS) {
                        runs.add(i);
                        figures += run.cells().size();
                    }
                }
            }
        }
        return runs.isEmpty() ? Optional.empty() : Optional.of(new DisputeRow(runs, width, heading, pieces, heads));
    }

    /** The rows: figures that no word divides are one row, whatever lines they stand on. */
    List<List<TextCell>> rows(List<Item> items) {
        List<List<TextCell>> rows = new ArrayList<>();
        int before = -1;
        for (int index : runs) {
            Run run = (Run) items.get(index);
            if (before >= 0 && index == before + 1) {
                rows.get(rows.size() - 1).addAll(run.cells());
            } else {
                rows.add(new ArrayList<>(run.cells()));
            }
            before = index;
        }
        if (rows.size() == 1 && rows.get(0).size() < width && !((Run) items.get(runs.get(0))).explicit()) {
            List<TextCell> values = rows.get(0);
            byBands(values).or(() -> bySpacing(values))
                    .or(() -> bySteps(values))
                    .ifPresent(columns -> rows.set(0, RowCells.spread(values, columns, width)));
        }
        return rows;
    }

    /** Where the figures stand under the words of the heading. */
    private Optional<List<Integer>> byBands(List<TextCell> values) {
        Set<List<Integer>> answers = new HashSet<>();
        if (values.stream().allMatch(value -> value.line() == values.get(0).line())) {
            for (Ruler ruler : Ruler.values()) {
                ColumnBands.ofPieces(ruler, pieces, width)
                        .flatMap(bands -> bands.columnsOf(values))
                        .ifPresent(answers::add);
            }
        }
        return answers.size() == 1 ? Optional.of(answers.iterator().next()) : Optional.empty();
    }

    /** Where the figures stand when each cell has a line, as the words of the heading have. */
    private Optional<List<Integer>> bySpacing(List<TextCell> values) {
        return Spacing.ofHeading(words)
                .flatMap(spacing -> spacing.columnsOf(new Row(words.get(words.size() - 1), values, null), width));
    }

    /**
     * Where the figures stand when they keep one distance, or a multiple of it where blank cells lie between, and the
     * multiples leave room for no further cell before the first figure or behind the last.
     */
    private Optional<List<Integer>> bySteps(List<TextCell> values) {
        Set<List<Integer>> answers = new HashSet<>();
        if (values.size() * 2 > width && values.stream().allMatch(value -> value.line() == values.get(0).line())) {
            for (Ruler ruler : Ruler.values()) {
                List<Span> spans = values.stream().map(ruler::span).toList();
                stepped(spans.stream().map(Span::from).toList()).ifPresent(answers::add);
                stepped(spans.stream().map(Span::to).toList()).ifPresent(answers::add);
            }
        }
        return answers.size() == 1 ? Optional.of(answers.iterator().next()) : Optional.empty();
    }

    private Optional<List<Integer>> stepped(List<Integer> edges) {
        int step = Integer.MAX_VALUE;
        for (int i = 1; i < edges.size(); i++) {
            step = Math.min(step, edges.get(i) - edges.get(i - 1));
        }
        int first = edges.get(0);
        if (step < NARROWEST_STEP || edges.get(edges.size() - 1) - first != step * (width - 1)) {
            return Optional.empty();
        }
        for (int edge : edges) {
            if ((edge - first) % step != 0) {
                return Optional.empty();
            }
        }
        int each = step;
        return Optional.of(edges.stream().map(edge -> (edge - first) / each).toList());
    }

    /** Whether every figure of the table was found. */
    boolean isComplete(List<Item> items) {
        return rows(items).stream().mapToInt(List::size).sum() == width;
    }
}
