package org.gongkai.report.read.interpret;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

import org.gongkai.law.annual.FormBlock;
import org.gongkai.law.annual.FormColumn;
import org.gongkai.law.annual.FormRow;
import org.gongkai.law.annual.ReportFormat;
import org.gongkai.law.annual.StatutoryTable;
import org.gongkai.law.annual.ValueKind;
import org.gongkai.report.CellValue;
import org.gongkai.report.Figures;
import org.gongkai.report.Problem;
import org.gongkai.report.read.label.Labels;
import org.gongkai.report.read.label.Numbers;
import org.gongkai.report.source.Place;
import org.gongkai.report.source.SourceCell;
import org.gongkai.report.source.SourceRow;
import org.gongkai.report.source.SourceTable;

/**
 * Finds the figures of Tables 2, 3 and 4 in the raw tables of a document.
 *
 * <p>Rows are known by their labels, wherever they stand: in one table, in several, across pages, with repeated
 * headings. The values of a row are the cells after its label; they go to the columns in the order the heading shows,
 * or in the statutory order when the heading cannot be read. A row with too few or too many values is said to be
 * unreadable, never guessed.
 */
final class FigureReader {

    private final ReportFormat format;
    private final Labels labels;
    private final Figures.Builder figures;
    private final List<Problem> problems = new ArrayList<>();
    private final Map<String, Map<FormColumn, CellValue>> rowsRead = new LinkedHashMap<>();
    private final Map<String, Integer> rowsInTable = new HashMap<>();
    /** The very tables, since two may be alike. */
    private final Set<SourceTable> used = Collections.newSetFromMap(new IdentityHashMap<>());
    private int conflictingRows;
    private int repeatedRows;

    FigureReader(ReportFormat format) {
        this.format = format;
        this.labels = Labels.of(format);
        this.figures = Figures.builder(format);
    }

    /** Reads every table of the document. Those that hold statutory rows are {@link #used}. */
    void read(List<SourceTable> tables) {
        for (SourceTable table : tables) {
            new TablePass(table).run();
        }
    }

    ReportFormat format() {
        return format;
    }

    /** The figures read, complete: what was not found is missing, and said so in {@link #problems}. */
    Figures figures() {
        for (StatutoryTable table : format.tables()) {
            if (rowsOf(table) == 0) {
                problems.add(new Problem(table.id(), "没有找到“" + table.caption() + "”的统计表", Place.UNKNOWN));
                continue;
            }
            for (FormRow row : table.rows()) {
                if (!rowsRead.containsKey(table.id() + "/" + row.code())) {
                    problems.add(new Problem(table.id() + "/" + row.code(), "没有找到“" + row.label() + "”这一行",
                            Place.UNKNOWN));
                }
            }
        }
        return figures.build();
    }

    List<Problem> problems() {
        return problems;
    }

    /** Whether a table held statutory rows. */
    boolean used(SourceTable table) {
        return used.contains(table);
    }

    /** Rows of a statutory table that were found with their values. */
    int rowsOf(StatutoryTable table) {
        return rowsInTable.getOrDefault(table.id(), 0);
    }

    /** Rows that were found a second time with other values: a sign of two reports in one file. */
    int conflictingRows() {
        return conflictingRows;
    }

    /** Rows that were found a second time, whatever their values. */
    int repeatedRows() {
        return repeatedRows;
    }

    /** One table, top to bottom. */
    private final class TablePass {

        private final SourceTable table;
        private final Grid grid;
        private final Map<Integer, FormRow> disputeGroups = new TreeMap<>();
        private boolean disputeHeadingSeen;
        private List<Optional<FormColumn>> applicantSlots = List.of();
        private String pendingLabel = "";

        TablePass(SourceTable table) {
            this.table = table;
            this.grid = new Grid(table);
        }

        void run() {
            for (int r = 0; r < table.rows().size(); r++) {
                SourceRow row = table.rows().get(r);
                if (row.cells().isEmpty()) {
                    continue;
                }
                if (readHeading(r, row) || readLabelled(row) || readDisputes(row)) {
                    continue;
                }
                rememberLabel(row);
            }
        }

        /** A row of text only that names columns. */
        private boolean readHeading(int r, SourceRow row) {
            int textCells = 0;
            for (SourceCell cell : row.cells()) {
                if (!cell.text().isBlank()) {
                    if (isFigure(cell.text())) {
                        return false;
                    }
                    textCells++;
                }
            }
            if (textCells == 0) {
                return false;
            }
            boolean applicants = readApplicantHeading(r, row);
            boolean disputes = readDisputeHeading(r, row);
            boolean block = readBlockHeading(row);
            if (applicants || disputes || block) {
                pendingLabel = "";
                return true;
            }
            return false;
        }

        private boolean readApplicantHeading(int r, SourceRow row) {
            FormBlock block = format.table3().blocks().get(0);
            int matched = 0;
            for (SourceCell cell : row.cells()) {
                if (labels.column(block, cell.text()).isPresent()) {
                    matched++;
                }
            }
            if (matched < 2 || disputeLabels(row) > matched) {
                return false;
            }
            collectApplicantOrder(r);
            return true;
        }

        /**
         * Reads the heading from the grid, so that merged cells of earlier heading rows are seen as well. A slot without
         * a column is one that the format does not know, such as 小计.
         */
        private void collectApplicantOrder(int r) {
            FormBlock block = format.table3().blocks().get(0);
            List<Optional<FormColumn>> slots = new ArrayList<>();
            SourceCell last = null;
            for (int c = 0; c < Grid.WIDEST; c++) {
                SourceCell cell = grid.at(r, c);
                if (cell == null || cell == last) {
                    continue;
                }
                last = cell;
                Optional<FormColumn> column = labels.column(block, cell.text());
                if (column.isPresent() || !slots.isEmpty()) {
                    slots.add(column);
                }
            }
            Set<FormColumn> known = new HashSet<>();
            slots.forEach(slot -> slot.ifPresent(known::add));
            long named = slots.stream().filter(Optional::isPresent).count();
            if (known.size() == block.columns().size() && named == known.size()) {
                applicantSlots = slots;
            }
        }

        private int disputeLabels(SourceRow row) {
            int matched = 0;
            for (SourceCell cell : row.cells()) {
                String text = cell.text();
                if (labels.row(format.table4(), text).isPresent()
                        || labels.column(format.table4().blocks().get(0), text).filter(c -> !c.total()).isPresent()) {
                    matched++;
                }
            }
            return matched;
        }

        private boolean readDisputeHeading(int r, SourceRow row) {
            FormBlock block = format.table4().blocks().get(0);
            boolean any = false;
            for (int i = 0; i < row.cells().size(); i++) {
                SourceCell cell = row.cells().get(i);
                Optional<FormRow> group = labels.row(format.table4(), cell.text()).map(Labels.Match::row);
                if (group.isPresent()) {
                    disputeGroups.put(grid.columnOf(r, i), group.get());
                    any = true;
                } else {
                    any |= labels.column(block, cell.text()).filter(column -> !column.total()).isPresent();
                }
            }
            disputeHeadingSeen |= any;
            return any;
        }

        private boolean readBlockHeading(SourceRow row) {
            return format.table2()
                    .blocks()
                    .stream()
                    .anyMatch(block -> row.cells()
                            .stream()
                            .anyMatch(cell -> labels.column(block, cell.text()).isPresent()));
        }

        /** A row that begins with a known label. */
        private boolean readLabelled(SourceRow row) {
            int labelCell = -1;
            StatutoryTable statutory = null;
            FormRow formRow = null;
            for (int i = 0; i < row.cells().size(); i++) {
                String text = row.cells().get(i).text();
                if (text.isBlank() || isFigure(text)) {
                    if (labelCell >= 0) {
                        break;
                    }
                    continue;
                }
                for (StatutoryTable candidate : format.tables()) {
                    Optional<FormRow> match = match(candidate, text);
                    if (match.isEmpty() && !pendingLabel.isEmpty()) {
                        match = match(candidate, pendingLabel + text);
                    }
                    if (match.isPresent()) {
                        statutory = candidate;
                        formRow = match.get();
                        labelCell = i;
                        break;
                    }
                }
            }
            if (statutory == null || formRow == null) {
                return false;
            }
            List<SourceCell> values = row.cells().subList(labelCell + 1, row.cells().size());
            if (values.isEmpty()) {
                return false;
            }
            if (statutory == format.table4() && values.stream().noneMatch(cell -> isFigure(cell.text()))) {
                return false;
            }
            pendingLabel = "";
            assign(statutory, formRow, values, row.cells().get(labelCell).place());
            return true;
        }

        private Optional<FormRow> match(StatutoryTable candidate, String text) {
            return labels.row(candidate, text).map(Labels.Match::row);
        }

        private void assign(StatutoryTable statutory, FormRow formRow, List<SourceCell> values, Place place) {
            used.add(table);
            List<FormColumn> order = statutory.blockOf(formRow.code()).orElseThrow().columns();
            List<SourceCell> cells = trimmed(values, order.size());
            if (statutory == format.table3() && !applicantSlots.isEmpty()) {
                List<SourceCell> slotted = trimmed(values, applicantSlots.size());
                if (slotted.size() == applicantSlots.size()) {
                    order = applicantSlots.stream().flatMap(Optional::stream).toList();
                    cells = new ArrayList<>();
                    for (int i = 0; i < slotted.size(); i++) {
                        if (applicantSlots.get(i).isPresent()) {
                            cells.add(slotted.get(i));
                        }
                    }
                } else if (applicantSlots.size() != order.size()) {
                    cells = List.of();
                }
            }
            if (values.size() == 1 && order.size() > 1 && isBlank(values.get(0).text())
                    && values.get(0).columnSpan() >= order.size()) {
                cells = Collections.nCopies(order.size(), values.get(0));
            }
            if (cells.size() != order.size()) {
                unreadableRow(statutory, formRow, values, order, place);
                return;
            }
            putRow(statutory, formRow, order, cells);
        }

        /** The single line of Table 4, which has figures and at most a word before them. */
        private boolean readDisputes(SourceRow row) {
            if (!disputeHeadingSeen) {
                return false;
            }
            int first = 0;
            while (first < row.cells().size() && !isFigure(row.cells().get(first).text())
                    && !row.cells().get(first).text().isBlank()) {
                first++;
            }
            List<SourceCell> values = row.cells().subList(first, row.cells().size());
            if (values.isEmpty() || values.stream().noneMatch(cell -> isFigure(cell.text()) || isBlank(cell.text()))) {
                return false;
            }
            StatutoryTable statutory = format.table4();
            List<FormColumn> columns = statutory.columns();
            int all = statutory.rows().size() * columns.size();
            List<SourceCell> cells = trimmed(values, all);
            List<FormRow> groups = groupsFor(cells.size());
            if (groups.isEmpty()) {
                if (values.stream().anyMatch(cell -> isFigure(cell.text()))) {
                    problems.add(new Problem(statutory.id(), "“" + statutory.caption() + "”表的数字应有" + all + "个，读到"
                            + values.size() + "个，无法对应", table.place()));
                    used.add(table);
                }
                return true;
            }
            used.add(table);
            int next = 0;
            for (FormRow group : groups) {
                putRow(statutory, group, columns, cells.subList(next, next + columns.size()));
                next += columns.size();
            }
            disputeHeadingSeen = false;
            disputeGroups.clear();
            return true;
        }

        /** Which groups a line of figures covers: all three, or those that its heading names. */
        private List<FormRow> groupsFor(int values) {
            StatutoryTable statutory = format.table4();
            int five = statutory.columns().size();
            if (values == statutory.rows().size() * five) {
                return statutory.rows();
            }
            List<FormRow> named = disputeGroups.values().stream().distinct().toList();
            return values == named.size() * five ? named : List.of();
        }

        /** A label without figures may be the first half of a label that a page break cut in two. */
        private void rememberLabel(SourceRow row) {
            StringBuilder text = new StringBuilder();
            for (SourceCell cell : row.cells()) {
                if (!isFigure(cell.text())) {
                    text.append(cell.text());
                }
            }
            pendingLabel = text.length() > 60 ? "" : text.toString();
        }
    }

    /** Drops blank cells at the end that pad a row beyond its width. */
    private static List<SourceCell> trimmed(List<SourceCell> values, int width) {
        int end = values.size();
        while (end > width && values.get(end - 1).text().isBlank()) {
            end--;
        }
        return values.subList(0, end);
    }

    /** Takes a row's figures, unless the row was read before. */
    private void putRow(StatutoryTable statutory, FormRow row, List<FormColumn> order, List<SourceCell> cells) {
        Map<FormColumn, CellValue> values = new HashMap<>();
        for (int i = 0; i < order.size(); i++) {
            values.put(order.get(i), Numbers.parse(cells.get(i).text(), order.get(i).kind()));
        }
        String key = statutory.id() + "/" + row.code();
        Map<FormColumn, CellValue> before = rowsRead.get(key);
        boolean leftOver = isBlank(values) && before != null;
        boolean fillsBlankRow = before != null && !before.isEmpty() && isBlank(before) && !leftOver;
        if (leftOver) {
            // The rest of a label that a page break cut off, or an empty form printed beside the filled one.
            return;
        }
        if (before != null && !fillsBlankRow) {
            repeatedRows++;
            if (!before.equals(values)) {
                conflictingRows++;
                for (FormColumn column : order) {
                    CellValue first = before.getOrDefault(column, CellValue.MISSING);
                    CellValue second = values.getOrDefault(column, CellValue.MISSING);
                    if (!first.equals(second)) {
                        figures.put(statutory.key(row, column), new CellValue.Unreadable(first + " / " + second),
                                cells.get(0).place());
                    }
                }
                problems.add(new Problem(key, "“" + row.label() + "”这一行出现了不止一次，数字不同，无法确定以哪一次为准",
                        cells.get(0).place()));
            }
            return;
        }
        rowsRead.put(key, values);
        rowsInTable.merge(statutory.id(), fillsBlankRow ? 0 : 1, Integer::sum);
        for (int i = 0; i < order.size(); i++) {
            put(statutory, row, order.get(i), values.getOrDefault(order.get(i), CellValue.MISSING),
                    cells.get(i).place());
        }
    }

    private void put(StatutoryTable statutory, FormRow row, FormColumn column, CellValue value, Place place) {
        figures.put(statutory.key(row, column), value, place);
        if (value instanceof CellValue.Unreadable unreadable) {
            problems.add(new Problem(statutory.key(row, column).toString(),
                    "“" + row.label() + "”一行的“" + column.label() + "”写的是“" + unreadable.written() + "”，不是数字", place));
        }
    }

    private void unreadableRow(StatutoryTable statutory, FormRow row, List<SourceCell> values, List<FormColumn> order,
            Place place) {
        String key = statutory.id() + "/" + row.code();
        if (rowsRead.containsKey(key)) {
            return;
        }
        rowsRead.put(key, Map.of());
        rowsInTable.merge(statutory.id(), 1, Integer::sum);
        String written = String.join(" ", values.stream().map(SourceCell::text).toList()).strip();
        for (FormColumn column : order) {
            figures.put(statutory.key(row, column), new CellValue.Unreadable(written), place);
        }
        problems.add(new Problem(key, "“" + row.label() + "”一行应有" + order.size() + "个数，读到" + values.size()
                + "个，无法确定各数属于哪一列", place));
    }

    private static boolean isFigure(String text) {
        return !text.isBlank() && !(Numbers.parse(text, ValueKind.MONEY_WITH_UNIT) instanceof CellValue.Unreadable);
    }

    private static boolean isBlank(Map<FormColumn, CellValue> values) {
        return values.values().stream().allMatch(value -> value.equals(new CellValue.Blank("")));
    }

    private static boolean isBlank(String text) {
        return text.isBlank() || Numbers.parse(text, ValueKind.COUNT) instanceof CellValue.Blank;
    }

    /** How well the tables fit the format: rows read less rows missing. */
    int fit() {
        int rows = 0;
        int found = 0;
        for (StatutoryTable table : format.tables()) {
            rows += table.rows().size();
            for (FormRow row : table.rows()) {
                Map<FormColumn, CellValue> values = rowsRead.get(table.id() + "/" + row.code());
                found += values == null || values.isEmpty() ? 0 : 1;
            }
        }
        return 2 * found - rows;
    }

    /** Whether every row of the format was found with its figures. */
    boolean complete() {
        return fit() == format.tables().stream().mapToInt(table -> table.rows().size()).sum();
    }
}
