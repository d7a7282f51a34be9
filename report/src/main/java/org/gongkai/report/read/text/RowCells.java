package org.gongkai.report.read.text;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.gongkai.law.annual.FormRow;
import org.gongkai.law.annual.StatutoryTable;
import org.gongkai.report.read.text.Alignment.Found;
import org.gongkai.report.read.text.Alignment.Target;
import org.gongkai.report.read.text.Item.Run;
import org.gongkai.report.read.text.Item.Words;
import org.gongkai.report.read.text.Spacing.Row;
import org.jspecify.annotations.Nullable;

/**
 * Decides which figures of a row stand in which of its cells. Where a blank left no trace, the row stays incomplete: it is
 * never guessed which cell the blank was.
 */
final class RowCells {

    private static final int FEWEST_OF_ANOTHER_WIDTH = 2;
    /** Full rows that, figure under figure, show that a table is aligned. */
    private static final int FEWEST_ALIGNED = 2;

    private final List<Item> items;
    private final boolean runsOn;
    private final Map<StatutoryTable, List<Found>> rows = new IdentityHashMap<>();
    private final Set<Found> doubtful = new HashSet<>();
    /** The tables of which some row has too many figures: those that another row lacks, perhaps. */
    private final Set<StatutoryTable> outOfOrder = Collections.newSetFromMap(new IdentityHashMap<>());
    private final Padding padding;

    RowCells(List<Item> items, List<Found> found, boolean runsOn) {
        this.items = items;
        this.runsOn = runsOn;
        this.padding = new Padding(items, found);
        found.forEach(row -> rows.computeIfAbsent(row.target().table(), table -> new ArrayList<>()).add(row));
        findDoubtful(found);
    }

    /** As many cells as the row has, blank ones included; none when they cannot be told apart with certainty. */
    Optional<List<TextCell>> complete(Found row) {
        int width = row.target().width();
        if (row.runs().isEmpty()) {
            return outOfOrder.contains(row.target().table()) ? Optional.empty() : Optional.of(blanks(row, width));
        }
        if (row.runs().get(0).explicit()) {
            return padding.withoutPadding(row);
        }
        List<TextCell> values = values(row);
        if (doubtful.contains(row) || values.size() > width) {
            return Optional.empty();
        }
        if (values.size() == width) {
            return ascends(row) ? Optional.of(values) : Optional.empty();
        }
        if (!row.runs().get(0).explicit() && row.to() + 1 < items.size() && items.get(row.to() + 1) instanceof Run) {
            return Optional.empty();
        }
        Set<List<Integer>> answers = new HashSet<>();
        byBands(row.target(), values).forEach(answers::add);
        bySpacing(row, values).ifPresent(answers::add);
        return answers.size() == 1
                ? Optional.of(spread(values, answers.iterator().next(), width))
                : Optional.empty();
    }

    /** The figures of a row, with what was marked off as blank. */
    static List<TextCell> values(Found row) {
        return row.runs().stream().flatMap(run -> run.cells().stream()).toList();
    }

    private List<TextCell> blanks(Found row, int width) {
        TextCell label = ((Words) items.get(row.to())).cell();
        List<TextCell> blanks = new ArrayList<>(width);
        for (int i = 0; i < width; i++) {
            blanks.add(new TextCell("", label.line(), label.start(), label.start()));
        }
        return blanks;
    }

    /** The values in their columns, blank cells between them. */
    static List<TextCell> spread(List<TextCell> values, List<Integer> columns, int width) {
        List<TextCell> cells = new ArrayList<>(width);
        int next = 0;
        for (int c = 0; c < width; c++) {
            if (next < columns.size() && columns.get(next) == c) {
                cells.add(values.get(next++));
            } else {
                TextCell near = values.get(Math.min(next, values.size() - 1));
                cells.add(new TextCell("", near.line(), near.start(), near.start()));
            }
        }
        return cells;
    }

    /** Where a label wraps in the midst of its figures, the lower ones must stand to the right of the upper ones. */
    private boolean ascends(Found row) {
        for (int i = 1; i < row.runs().size() && !runsOn; i++) {
            TextCell before = row.runs().get(i - 1).last();
            TextCell after = row.runs().get(i).first();
            if (after.line() != before.line()
                    && Ruler.TERMINAL.span(after).from() <= Ruler.TERMINAL.span(before).from()) {
                return false;
            }
        }
        return true;
    }

    private List<List<Integer>> byBands(Target target, List<TextCell> values) {
        List<List<Integer>> answers = new ArrayList<>();
        if (values.stream().anyMatch(value -> value.line() != values.get(0).line())) {
            return answers;
        }
        for (Ruler ruler : Ruler.values()) {
            if (fullRows(target.table(), target.width()) >= FEWEST_ALIGNED || isAligned(ruler, target.table())) {
                bands(ruler, target.table(), target.width())
                        .flatMap(bands -> bands.columnsOf(values))
                        .ifPresent(answers::add);
            }
        }
        return answers;
    }

    private Optional<ColumnBands> bands(Ruler ruler, StatutoryTable table, int width) {
        List<List<TextCell>> figures = new ArrayList<>();
        List<TextCell> words = new ArrayList<>();
        for (Found row : rowsOf(table, width)) {
            row.label().forEach(i -> words.add(((Words) items.get(i)).cell()));
            if (isInOneLine(row)) {
                figures.add(row.runs().get(0).cells());
            }
        }
        return ColumnBands.ofTable(ruler, figures, width, words);
    }

    /** Whether the rows of some other width are aligned, and none is not, so that a single full row may be believed. */
    private boolean isAligned(Ruler ruler, StatutoryTable table) {
        boolean aligned = false;
        for (int width : table.blocks().stream().map(block -> block.columns().size()).distinct().toList()) {
            if (fullRows(table, width) >= FEWEST_ALIGNED) {
                if (bands(ruler, table, width).isEmpty()) {
                    return false;
                }
                aligned = true;
            }
        }
        return aligned;
    }

    private long fullRows(StatutoryTable table, int width) {
        return rowsOf(table, width).stream().filter(row -> isInOneLine(row) && row.figures() == width).count();
    }

    private static boolean isInOneLine(Found row) {
        return row.runs().size() == 1 && !row.runs().get(0).explicit() && isOneLine(row.runs().get(0));
    }

    private static boolean isOneLine(Run run) {
        return run.first().line() == run.last().line();
    }

    private List<Found> rowsOf(StatutoryTable table, int width) {
        return rows.getOrDefault(table, List.of()).stream().filter(row -> row.target().width() == width).toList();
    }

    private Optional<List<Integer>> bySpacing(Found row, List<TextCell> values) {
        List<Row> full = new ArrayList<>();
        for (Found other : rows.getOrDefault(row.target().table(), List.of())) {
            if (other.runs().size() == 1 && !other.runs().get(0).explicit()
                    && other.figures() == other.target().width()) {
                full.add(spaced(other));
            }
        }
        return row.runs().size() == 1
                ? Spacing.of(full).flatMap(spacing -> spacing.columnsOf(spaced(row), row.target().width()))
                : Optional.empty();
    }

    private Row spaced(Found row) {
        int last = row.label().get(row.label().size() - 1);
        return new Row(((Words) items.get(last)).cell(), values(row), next(row.to()));
    }

    private @Nullable TextCell next(int item) {
        if (item + 1 >= items.size()) {
            return null;
        }
        return switch (items.get(item + 1)) {
            case Words words -> words.cell();
            case Run run -> run.first();
        };
    }

    /**
     * Marks the rows whose count of figures is right by chance only: most rows have one more, since the table has a column
     * of its own; a neighbour has too many, since figures were read out of their order; a line end cuts through figures
     * and other rows have lost some, or the rows that should follow are lost themselves.
     */
    private void findDoubtful(List<Found> found) {
        for (List<Found> table : rows.values()) {
            long wider = table.stream().filter(row -> row.figures() == row.target().width() + 1).count();
            if (wider >= FEWEST_OF_ANOTHER_WIDTH) {
                doubtful.addAll(table);
            }
        }
        boolean lost = found.stream().anyMatch(row -> !row.runs().isEmpty() && row.figures() < row.target().width());
        for (int i = 0; i < found.size(); i++) {
            Found row = found.get(i);
            boolean marked = !row.runs().isEmpty() && row.runs().get(0).explicit();
            if (!marked && row.figures() > row.target().width()) {
                outOfOrder.add(row.target().table());
                doubtful.addAll(found.subList(Math.max(0, i - 1), Math.min(found.size(), i + 2)));
            }
            boolean cut = row.runs().stream().anyMatch(RowCells::isCutByLineEnd);
            if (runsOn && (lost && cut || (cut || isCutFromLabel(row)) && isFollowedByGap(found, i))) {
                doubtful.add(row);
            }
        }
    }

    /** Whether the figures begin in the line below the label, and words go on behind them. */
    private boolean isCutFromLabel(Found row) {
        int last = row.label().get(row.label().size() - 1);
        TextCell next = next(row.to());
        return row.to() > last && next != null && values(row).get(0).line() != ((Words) items.get(last)).cell().line()
                && next.line() == values(row).get(values(row).size() - 1).line();
    }

    /** Whether the row that the format has next was not found. */
    private static boolean isFollowedByGap(List<Found> found, int at) {
        Target own = found.get(at).target();
        FormRow last = own.table().rows().get(own.table().rows().size() - 1);
        return !own.row().equals(last)
                && (at + 1 == found.size() || found.get(at + 1).target().order() != own.order() + 1);
    }

    /** Whether some figures share a line, and others follow in the next. */
    private static boolean isCutByLineEnd(Run run) {
        boolean shares = false;
        boolean follows = false;
        for (int i = 1; i < run.cells().size(); i++) {
            boolean same = run.cells().get(i).line() == run.cells().get(i - 1).line();
            shares |= same;
            follows |= !same;
        }
        return shares && follows;
    }
}
