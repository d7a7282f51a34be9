package org.gongkai.report.read.interpret;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.gongkai.law.annual.FormBlock;
import org.gongkai.law.annual.FormColumn;
import org.gongkai.report.read.label.Labels;
import org.gongkai.report.source.SourceCell;
import org.gongkai.report.source.SourceRow;

/**
 * The order of a block's columns as the heading of a table shows it. It is told by the sequence of the labels alone, and
 * of those that stand below the label of a group: spans are wrong in many published tables, sequences are not.
 */
final class HeadingOrder {

    /** What a cell of a heading names: a column; a group of columns; or something else, of which nothing is known. */
    private record Named(Optional<FormColumn> column, boolean group) {}

    private final FormBlock block;
    private final Labels labels;
    private final List<List<Named>> rows = new ArrayList<>();

    HeadingOrder(FormBlock block, Labels labels) {
        this.block = block;
        this.labels = labels;
    }

    /** How many cells of a row name columns. */
    int columnsIn(SourceRow row) {
        int count = 0;
        for (SourceCell cell : row.cells()) {
            count += labels.column(block, cell.text()).isPresent() ? 1 : 0;
        }
        return count;
    }

    /** Adds a row of the heading. Blank cells are what merged cells left behind. */
    void add(SourceRow row) {
        List<Named> named = new ArrayList<>();
        for (SourceCell cell : row.cells()) {
            if (!cell.text().isBlank()) {
                Optional<FormColumn> column = labels.column(block, cell.text());
                named.add(new Named(column, column.isEmpty() && labels.isGroup(block, cell.text())));
            }
        }
        rows.add(named);
    }

    /** Forgets a heading that has come to its end. */
    void clear() {
        rows.clear();
    }

    /**
     * The columns in the order of the heading, with empty slots for columns between them that the format does not know,
     * such as 小计; nothing when the heading does not show all columns in one order.
     */
    Optional<List<Optional<FormColumn>>> slots() {
        for (int i = rows.size() - 1; i >= 0; i--) {
            Optional<List<Optional<FormColumn>>> alone = complete(rows.get(i));
            if (alone.isPresent()) {
                return alone;
            }
        }
        for (int i = 0; i < rows.size(); i++) {
            for (int below = i + 1; below < rows.size(); below++) {
                Optional<List<Optional<FormColumn>>> both = complete(spliced(rows.get(i), rows.get(below)));
                if (both.isPresent()) {
                    return both;
                }
            }
        }
        return Optional.empty();
    }

    /** A row with the group in it replaced by the columns in the row below. */
    private static List<Named> spliced(List<Named> row, List<Named> below) {
        int first = 0;
        while (first < below.size() && below.get(first).column().isEmpty()) {
            first++;
        }
        List<Named> all = new ArrayList<>();
        boolean done = false;
        for (Named named : row) {
            if (!named.group()) {
                all.add(named);
            } else if (!done) {
                all.addAll(below.subList(first, below.size()));
                done = true;
            }
        }
        return all;
    }

    private Optional<List<Optional<FormColumn>>> complete(List<Named> row) {
        int first = 0;
        int last = row.size() - 1;
        while (first <= last && row.get(first).column().isEmpty()) {
            first++;
        }
        while (last >= first && row.get(last).column().isEmpty()) {
            last--;
        }
        Set<FormColumn> known = new HashSet<>();
        int named = 0;
        List<Optional<FormColumn>> slots = new ArrayList<>();
        for (Named each : row.subList(Math.min(first, row.size()), last + 1)) {
            if (each.column().isPresent()) {
                known.add(each.column().get());
                named++;
            }
            slots.add(each.column());
        }
        return known.size() == block.columns().size() && named == known.size() ? Optional.of(slots) : Optional.empty();
    }
}
