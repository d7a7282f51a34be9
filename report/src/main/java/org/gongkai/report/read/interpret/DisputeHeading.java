package org.gongkai.report.read.interpret;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.gongkai.law.annual.FormColumn;
import org.gongkai.law.annual.FormRow;
import org.gongkai.law.annual.ReportFormat;
import org.gongkai.law.annual.StatutoryTable;
import org.gongkai.report.read.label.Labels;
import org.gongkai.report.source.SourceCell;
import org.gongkai.report.source.SourceRow;

/**
 * What has been seen of the heading of Table 4: the groups and, for each, the results in their order. The heading may
 * stand in one raw table and the figures in the next, where a page ends between them.
 */
final class DisputeHeading {

    /** So many results are named before a heading is believed to be that of Table 4. */
    private static final int FEWEST_RESULTS = 3;

    private final StatutoryTable table;
    private final Set<FormRow> groups = new LinkedHashSet<>();
    private final List<FormColumn> results = new ArrayList<>();
    private List<FormColumn> order = List.of();
    private int firstColumn = -1;

    DisputeHeading(ReportFormat format) {
        this.table = format.table4();
    }

    private DisputeHeading(DisputeHeading other) {
        this.table = other.table;
        become(other);
    }

    DisputeHeading copy() {
        return new DisputeHeading(this);
    }

    void become(DisputeHeading other) {
        clear();
        groups.addAll(other.groups);
        results.addAll(other.results);
        order = other.order;
        firstColumn = other.firstColumn;
    }

    void clear() {
        groups.clear();
        results.clear();
        order = List.of();
        firstColumn = -1;
    }

    /** The column of the grid in which the heading begins; negative when it was not seen. */
    int firstColumn() {
        return firstColumn;
    }

    /** How many cells of a row name groups or results. */
    int columnsIn(SourceRow row) {
        int count = 0;
        for (SourceCell cell : row.cells()) {
            count += group(cell, Labels.of(format())).isPresent()
                    || result(cell, Labels.of(format())).filter(column -> !column.total()).isPresent() ? 1 : 0;
        }
        return count;
    }

    /**
     * Adds a row of words.
     *
     * @param columns where in the grid its cells begin
     */
    void add(SourceRow row, List<Integer> columns, Labels labels) {
        List<FormColumn> named = new ArrayList<>();
        for (int i = 0; i < row.cells().size(); i++) {
            Optional<FormRow> group = group(row.cells().get(i), labels);
            group.ifPresent(groups::add);
            Optional<FormColumn> result = result(row.cells().get(i), labels);
            result.ifPresent(named::add);
            if (group.isPresent() || result.isPresent()) {
                firstColumn = firstColumn < 0 ? columns.get(i) : Math.min(firstColumn, columns.get(i));
            }
        }
        order(named).ifPresent(shown -> order = shown);
        if (!results.isEmpty() || named.stream().anyMatch(DisputeHeading::isTelling)) {
            results.addAll(named);
        }
    }

    /** Unlike totals and the rest, which other headings have as well. */
    private static boolean isTelling(FormColumn result) {
        return !result.total() && !result.code().equals("other");
    }

    private Optional<FormRow> group(SourceCell cell, Labels labels) {
        return labels.row(table, cell.text()).map(Labels.Match::row);
    }

    private Optional<FormColumn> result(SourceCell cell, Labels labels) {
        return labels.column(table.blocks().get(0), cell.text());
    }

    private ReportFormat format() {
        return ReportFormat.FORMAT_2021.table4() == table ? ReportFormat.FORMAT_2021 : ReportFormat.FORMAT_2019;
    }

    /** Whether this is the heading of Table 4, rather than of another table that speaks of results. */
    boolean seen() {
        return !groups.isEmpty() && namesResults();
    }

    /** Whether it names results, if no groups. */
    boolean namesResults() {
        return new HashSet<>(results).size() >= FEWEST_RESULTS;
    }

    /** The groups that a line of figures may cover: all, or those that the heading names. */
    List<List<FormRow>> groups() {
        List<FormRow> named = List.copyOf(groups);
        return named.size() == table.rows().size() || named.isEmpty()
                ? List.of(named.isEmpty() ? table.rows() : named)
                : List.of(table.rows(), named);
    }

    /** The results in the order of the heading, or else of the format. */
    List<FormColumn> results() {
        return order.isEmpty() ? table.columns() : order;
    }

    /** The order of the results, where a row of the heading shows each once, or all again and again in one order. */
    private Optional<List<FormColumn>> order(List<FormColumn> named) {
        int each = table.columns().size();
        if (named.isEmpty() || named.size() % each != 0) {
            return Optional.empty();
        }
        List<FormColumn> first = named.subList(0, each);
        boolean again = new HashSet<>(first).size() == each;
        for (int i = each; i < named.size(); i += each) {
            again &= named.subList(i, i + each).equals(first);
        }
        return again ? Optional.of(List.copyOf(first)) : Optional.empty();
    }
}
