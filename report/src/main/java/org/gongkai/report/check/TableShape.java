package org.gongkai.report.check;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

import org.gongkai.law.annual.CellKey;
import org.gongkai.law.annual.FormColumn;
import org.gongkai.law.annual.FormRow;
import org.gongkai.law.annual.ReportFormat;
import org.gongkai.law.annual.RowRole;
import org.gongkai.law.annual.StatutoryTable;
import org.gongkai.law.annual.ValueKind;

/**
 * A format made ready for arithmetic: its cells numbered through, and the equations between them. One for each format,
 * made once.
 */
final class TableShape {

    private static final TableShape OF_2019 = new TableShape(ReportFormat.FORMAT_2019);
    private static final TableShape OF_2021 = new TableShape(ReportFormat.FORMAT_2021);

    /**
     * The cells of one table.
     *
     * @param table its id
     * @param index 0, 1 or 2
     * @param first its first cell
     * @param end   the first cell after it
     */
    record Range(String table, int index, int first, int end) {

        int cells() {
            return end - first;
        }
    }

    private final ReportFormat format;
    private final List<Range> ranges;
    private final List<CellKey> keys;
    private final ValueKind[] kinds;
    private final Map<Sum.Kind, List<Sum>> sums = new EnumMap<>(Sum.Kind.class);
    private final List<List<Sum>> sumsOfCell;

    private TableShape(ReportFormat format) {
        this.format = format;
        this.keys = format.tables().stream().flatMap(table -> table.keys().stream()).toList();
        List<Range> all = new ArrayList<>();
        int first = 0;
        for (StatutoryTable table : format.tables()) {
            int end = first + table.keys().size();
            all.add(new Range(table.id(), all.size(), first, end));
            first = end;
        }
        this.ranges = List.copyOf(all);
        this.kinds = new ValueKind[keys.size()];
        for (int cell = 0; cell < kinds.length; cell++) {
            CellKey key = keys.get(cell);
            kinds[cell] = format.table(key.table()).column(key).orElseThrow().kind();
        }
        List<Sum> equations = sumsIn(format);
        for (Sum.Kind kind : Sum.Kind.values()) {
            sums.put(kind, equations.stream().filter(sum -> sum.kind() == kind).toList());
        }
        List<List<Sum>> byCell = new ArrayList<>();
        for (int cell = 0; cell < kinds.length; cell++) {
            int wanted = cell;
            byCell.add(equations.stream().filter(sum -> has(sum.left(), wanted) || has(sum.right(), wanted)).toList());
        }
        this.sumsOfCell = List.copyOf(byCell);
    }

    static TableShape of(ReportFormat format) {
        return switch (format) {
            case FORMAT_2019 -> OF_2019;
            case FORMAT_2021 -> OF_2021;
        };
    }

    ReportFormat format() {
        return format;
    }

    /** All cells of Tables 2, 3 and 4, in the order of the format. */
    List<CellKey> keys() {
        return keys;
    }

    int cells() {
        return kinds.length;
    }

    /** Where the cells of a table lie. */
    Range range(String table) {
        for (Range range : ranges) {
            if (range.table().equals(table)) {
                return range;
            }
        }
        throw new IllegalArgumentException("no such table: " + table);
    }

    List<Range> ranges() {
        return ranges;
    }

    ValueKind kind(int cell) {
        return kinds[cell];
    }

    /** The equations of one kind. */
    List<Sum> sums(Sum.Kind kind) {
        return sums.getOrDefault(kind, List.of());
    }

    /** The equations in which a cell takes part. */
    List<Sum> sumsOf(int cell) {
        return sumsOfCell.get(cell);
    }

    private int position(StatutoryTable table, FormRow row, FormColumn column) {
        return keys.indexOf(table.key(row, column));
    }

    private List<Sum> sumsIn(ReportFormat of) {
        List<Sum> all = new ArrayList<>();
        StatutoryTable applications = of.table3();
        for (FormRow row : applications.rows()) {
            all.add(total(Sum.Kind.ROW_TOTAL, applications, row));
        }
        for (FormColumn column : applications.columns()) {
            int received = position(applications, of.rowWithRole(RowRole.RECEIVED), column);
            int carriedIn = position(applications, of.rowWithRole(RowRole.CARRIED_IN), column);
            int handled = position(applications, of.rowWithRole(RowRole.OUTCOME_TOTAL), column);
            int carriedOut = position(applications, of.rowWithRole(RowRole.CARRIED_OUT), column);
            int[] outcomes = of.outcomeRows().stream().mapToInt(row -> position(applications, row, column)).toArray();
            all.add(new Sum(Sum.Kind.COLUMN_TOTAL, outcomes, new int[]{handled}));
            all.add(new Sum(Sum.Kind.TIE_OUT, new int[]{received, carriedIn}, new int[]{handled, carriedOut}));
        }
        for (FormRow row : of.table4().rows()) {
            all.add(total(Sum.Kind.DISPUTE_TOTAL, of.table4(), row));
        }
        return List.copyOf(all);
    }

    private Sum total(Sum.Kind kind, StatutoryTable table, FormRow row) {
        int[] parts = table.columns()
                .stream()
                .filter(column -> !column.total())
                .mapToInt(column -> position(table, row, column))
                .toArray();
        int[] total = table.columns()
                .stream()
                .filter(FormColumn::total)
                .mapToInt(column -> position(table, row, column))
                .toArray();
        return new Sum(kind, parts, total);
    }

    private static boolean has(int[] cells, int wanted) {
        for (int cell : cells) {
            if (cell == wanted) {
                return true;
            }
        }
        return false;
    }
}
