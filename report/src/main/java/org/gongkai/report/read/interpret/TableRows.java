package org.gongkai.report.read.interpret;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.gongkai.law.annual.FormBlock;
import org.gongkai.law.annual.FormColumn;
import org.gongkai.law.annual.FormRow;
import org.gongkai.law.annual.ReportFormat;
import org.gongkai.law.annual.StatutoryTable;
import org.gongkai.report.read.label.Labels;
import org.gongkai.report.source.Place;
import org.gongkai.report.source.SourceCell;
import org.gongkai.report.source.SourceRow;
import org.gongkai.report.source.SourceTable;
import org.jspecify.annotations.Nullable;

/**
 * The rows of the format that one raw table holds. A row is known by its label, wherever the label stands; its figures
 * are the cells behind it.
 */
final class TableRows {

    private static final int LONGEST_LABEL = 60;
    /** Shorter labels, such as 合计, stand in tables of every kind. */
    private static final int TELLING = 4;
    /** How much a mistyped label must resemble one that is missing among its neighbours, or the only one. */
    private static final double LIKE = 0.4;
    private static final double LIKE_THE_ONLY_ONE = 0.25;

    private final ReportFormat format;
    private final Labels labels;
    private final SourceTable table;
    private final boolean turned;
    private final Grid grid;
    private final ValueWindow window = new ValueWindow();
    private final HeadingOrder applicants;
    private final Map<FormBlock, List<Optional<FormColumn>>> blockOrders = new HashMap<>();
    private final List<Labelled> labelled = new ArrayList<>();
    private final DisputeHeading disputes;
    private final List<FoundRow> found = new ArrayList<>();
    private @Nullable List<Optional<FormColumn>> applicantOrder;
    private boolean headingEnded;
    private boolean inYuan;
    private String pendingLabel = "";
    private int unassignedDisputes;

    /** A row with figures behind words: a row of the format, or (null) one with an unknown label. */
    private record Labelled(@Nullable StatutoryTable table, @Nullable FormRow row, boolean telling, String label,
            List<SourceCell> values, List<Integer> columns, @Nullable List<Optional<FormColumn>> order, boolean inYuan,
            Place place) {

        Labelled as(StatutoryTable statutory, FormRow formRow) {
            return new Labelled(statutory, formRow, true, label, values, columns, order, inYuan, place);
        }
    }

    /** @param turned whether the table's rows were columns */
    private TableRows(SourceTable table, ReportFormat format, DisputeHeading disputes, boolean turned) {
        this.table = table;
        this.turned = turned;
        this.format = format;
        this.labels = Labels.of(format);
        this.grid = new Grid(table);
        this.applicants = new HeadingOrder(format.table3().blocks().get(0), labels);
        this.disputes = disputes;
    }

    /**
     * Reads a table.
     *
     * @param disputes the heading of Table 4, as far as an earlier table has it
     */
    static TableRows of(SourceTable table, ReportFormat format, DisputeHeading disputes) {
        if (!disputes.seen()) {
            disputes.clear();
        }
        DisputeHeading before = disputes.copy();
        TableRows rows = new TableRows(table, format, disputes, false);
        rows.read();
        if (rows.readable() < 2 && rows.isSquare()) {
            DisputeHeading turnedHeading = before.copy();
            TableRows turned = new TableRows(rows.grid.transposed(), format, turnedHeading, true);
            turned.read();
            if (turned.readable() > rows.readable()) {
                disputes.become(turnedHeading);
                return turned;
            }
        }
        return rows;
    }

    /** Whether it has words and figures enough to be a table of the format turned on its side. */
    private boolean isSquare() {
        return table.rows().size() >= 3 && table.rows().size() <= Grid.WIDEST
                && (!labelled.isEmpty() || disputes.seen() || applicantOrder != null || unassignedDisputes > 0
                        || mentionsRows());
    }

    private boolean mentionsRows() {
        int mentioned = 0;
        for (SourceRow row : table.rows()) {
            for (SourceCell cell : row.cells()) {
                mentioned += format.tables().stream().anyMatch(each -> labels.row(each, cell.text()).isPresent())
                        ? 1
                        : 0;
            }
        }
        return mentioned >= 3;
    }

    private long readable() {
        return found.stream().filter(FoundRow::readable).count();
    }

    /** The rows, top to bottom. */
    List<FoundRow> rows() {
        return found;
    }

    /** How many figures stood under a heading of Table 4 without fitting it; 0 when there were none. */
    int unassignedDisputes() {
        return unassignedDisputes;
    }

    private void read() {
        for (int r = 0; r < table.rows().size(); r++) {
            SourceRow row = table.rows().get(r);
            if (isEmpty(row) || readLabelled(r, row) || readHeading(r, row) || readDisputes(r, row)) {
                continue;
            }
            rememberLabel(row);
        }
        nameByNeighbours();
        for (Labelled each : labelled) {
            if (each.row() != null) {
                window.learn(each.values(), each.columns(), width(each));
            }
        }
        for (Labelled each : labelled) {
            if (each.table() != null && each.row() != null) {
                found.add(found(each, each.table(), each.row()));
            }
        }
        if (found.stream().anyMatch(row -> row.table() == format.table4())) {
            disputes.clear();
        }
    }

    /** Whether there is nothing in a row, and nothing is expected in it either. */
    private boolean isEmpty(SourceRow row) {
        for (SourceCell cell : row.cells()) {
            if (!cell.text().isBlank()) {
                return false;
            }
        }
        return !(disputes.seen() && row.cells().size() >= format.table4().columns().size());
    }

    /** A row with a known label, and figures or blank cells behind it. */
    private boolean readLabelled(int r, SourceRow row) {
        List<SourceCell> cells = row.cells();
        int labelCell = -1;
        Labels.Match match = null;
        StatutoryTable statutory = null;
        for (int i = 0; i < cells.size(); i++) {
            SourceCell cell = cells.get(i);
            if (cell.text().isBlank() || ValueWindow.isEntry(cell)) {
                if (labelCell >= 0) {
                    break;
                }
                continue;
            }
            for (StatutoryTable candidate : format.tables()) {
                Optional<Labels.Match> named = labels.row(candidate, cell.text());
                if (named.isEmpty() && !pendingLabel.isEmpty()) {
                    named = labels.row(candidate, pendingLabel + cell.text());
                }
                if (named.isPresent()) {
                    statutory = candidate;
                    match = named.get();
                    labelCell = i;
                    break;
                }
            }
        }
        if (statutory == null || match == null) {
            return rememberUnknown(r, row);
        }
        List<SourceCell> values = cells.subList(labelCell + 1, cells.size());
        int width = statutory.blockOf(match.row().code()).orElseThrow().columns().size();
        if (!areFigures(values, statutory, width)) {
            return false;
        }
        FormBlock block = statutory.blockOf(match.row().code()).orElseThrow();
        List<Optional<FormColumn>> order = statutory == format.table3() ? applicantOrder : blockOrders.get(block);
        if (statutory == format.table4()) {
            order = disputes.results().stream().map(Optional::of).toList();
        }
        SourceCell label = cells.get(labelCell);
        boolean telling = label.text().codePoints().filter(Character::isIdeographic).count() >= TELLING;
        labelled.add(new Labelled(statutory, match.row(), telling, label.text(), values,
                columns(r, labelCell + 1, cells.size()), order, inYuan, label.place()));
        endHeading();
        return true;
    }

    private boolean areFigures(List<SourceCell> values, StatutoryTable statutory, int width) {
        if (values.isEmpty()) {
            return false;
        }
        if (values.stream().anyMatch(value -> ValueWindow.isFigure(value.text()))) {
            return true;
        }
        int blanks = 0;
        for (SourceCell value : values) {
            blanks += ValueWindow.isBlank(value) ? value.columnSpan() : 0;
        }
        return (statutory != format.table4() || disputes.namesResults()) && blanks >= width;
    }

    private void endHeading() {
        pendingLabel = "";
        headingEnded = true;
    }

    private List<Integer> columns(int r, int from, int to) {
        List<Integer> columns = new ArrayList<>();
        for (int i = from; i < to; i++) {
            columns.add(grid.columnOf(r, i));
        }
        return columns;
    }

    /** A row with as many figures as Table 3 has columns, whose label is none to the letter: its neighbours may tell. */
    private boolean rememberUnknown(int r, SourceRow row) {
        int width = format.table3().columns().size();
        int first = 0;
        String label = "";
        int labelCell = 0;
        for (int i = 0; i < row.cells().size() && !ValueWindow.isEntry(row.cells().get(i)); i++) {
            if (!row.cells().get(i).text().isBlank()) {
                label = row.cells().get(i).text();
                labelCell = i;
                first = i + 1;
            }
        }
        List<SourceCell> values = row.cells().subList(first, row.cells().size());
        boolean figures = values.size() >= width
                && values.stream().allMatch(v -> v.text().isBlank() || ValueWindow.isEntry(v));
        if (!figures || label.isEmpty() || disputes.seen() && headingEnded) {
            return false;
        }
        labelled.add(new Labelled(null, null, false, label, values, columns(r, first, row.cells().size()),
                applicantOrder, false, row.cells().get(labelCell).place()));
        pendingLabel = "";
        return false;
    }

    /** Names the rows of Table 3 whose label is mistyped: each resembles a label that is missing where it stands. */
    private void nameByNeighbours() {
        List<FormRow> rows = format.table3().rows();
        for (int i = 0; i < labelled.size(); i++) {
            if (labelled.get(i).row() != null) {
                continue;
            }
            int end = i;
            while (end < labelled.size() && labelled.get(end).row() == null) {
                end++;
            }
            int before = i == 0 ? -1 : rows.indexOf(labelled.get(i - 1).row());
            int behind = end == labelled.size() ? rows.size() : rows.indexOf(labelled.get(end).row());
            boolean each = behind - before - 1 == end - i;
            for (int k = i; k < end && before >= 0; k++) {
                String label = labelled.get(k).label();
                Optional<FormRow> row = labels.closest(format.table3(), label, each ? LIKE_THE_ONLY_ONE : LIKE)
                        .filter(closest -> rows.indexOf(closest) < behind);
                int at = row.map(rows::indexOf).orElse(-1);
                if (at > before && (!each || at == before + 1)) {
                    labelled.set(k, labelled.get(k).as(format.table3(), rows.get(at)));
                    before = at;
                }
            }
            i = end - 1;
        }
    }

    private static int width(Labelled each) {
        if (each.order() != null) {
            return each.order().size();
        }
        return each.table() == null || each.row() == null
                ? 0
                : each.table().blockOf(each.row().code()).orElseThrow().columns().size();
    }

    private FoundRow found(Labelled each, StatutoryTable statutory, FormRow row) {
        List<FormColumn> columns = statutory.blockOf(row.code()).orElseThrow().columns();
        List<Optional<FormColumn>> order = each.order() != null
                ? each.order()
                : columns.stream().map(Optional::of).toList();
        List<SourceCell> cells = window.figures(each.values(), each.columns(), order.size()).orElse(List.of());
        List<FormColumn> known = new ArrayList<>();
        List<SourceCell> figures = new ArrayList<>();
        for (int i = 0; i < cells.size(); i++) {
            Optional<FormColumn> column = order.get(i);
            if (column.isPresent()) {
                known.add(column.get());
                figures.add(cells.get(i));
            }
        }
        if (words(figures) > (turned ? 0 : figures.size() / 2 + 1)) {
            figures.clear();
        }
        return new FoundRow(statutory, row, figures.isEmpty() ? columns : known, figures, each.values(), each.telling(),
                each.inYuan(), each.place());
    }

    private static int words(List<SourceCell> cells) {
        int words = 0;
        for (SourceCell cell : cells) {
            words += cell.text().isBlank() || ValueWindow.isEntry(cell) ? 0 : 1;
        }
        return words;
    }

    /** A row of words only that names columns. */
    private boolean readHeading(int r, SourceRow row) {
        for (SourceCell cell : row.cells()) {
            if (ValueWindow.isEntry(cell)) {
                return false;
            }
        }
        int applicantColumns = applicants.columnsIn(row);
        boolean applicantRow = applicantColumns >= 2;
        boolean disputeRow = disputes.columnsIn(row) > applicantColumns;
        boolean block = readBlockHeading(row);
        if (headingEnded) {
            applicants.clear();
            headingEnded = false;
        }
        applicants.add(row);
        disputes.add(row, columns(r, 0, row.cells().size()), labels);
        if (applicantRow && !disputeRow) {
            applicantOrder = applicants.slots().orElse(null);
        }
        if (applicantRow || disputeRow || block) {
            pendingLabel = "";
            return true;
        }
        return false;
    }

    private boolean readBlockHeading(SourceRow row) {
        boolean any = false;
        for (FormBlock block : format.table2().blocks()) {
            List<Optional<FormColumn>> named = new ArrayList<>();
            for (SourceCell cell : row.cells()) {
                Optional<FormColumn> column = labels.column(block, cell.text());
                if (column.isPresent()) {
                    named.add(column);
                    String heading = Labels.normalise(cell.text());
                    inYuan = heading.endsWith("元") && !heading.endsWith("万元");
                }
            }
            any |= !named.isEmpty();
            if (named.size() == block.columns().size() && named.stream().distinct().count() == named.size()) {
                blockOrders.put(block, named);
            } else if (!named.isEmpty()) {
                blockOrders.remove(block);
            }
        }
        return any;
    }

    /** The line of figures under the heading of Table 4, which has at most a word before them. */
    private boolean readDisputes(int r, SourceRow row) {
        if (!disputes.seen()) {
            return false;
        }
        int first = 0;
        while (first < row.cells().size() && !ValueWindow.isEntry(row.cells().get(first))
                && !row.cells().get(first).text().isBlank()) {
            first++;
        }
        List<SourceCell> values = row.cells().subList(first, row.cells().size());
        if (values.stream().noneMatch(cell -> ValueWindow.isFigure(cell.text()) || ValueWindow.isBlank(cell))) {
            return false;
        }
        List<Integer> columns = columns(r, first, row.cells().size());
        for (List<FormRow> groups : disputes.groups()) {
            List<FormColumn> results = disputes.results();
            int width = groups.size() * results.size();
            window.expect(disputes.firstColumn(), width);
            Optional<List<SourceCell>> cells = window.figures(values, columns, width);
            if (cells.isPresent()) {
                for (int g = 0; g < groups.size(); g++) {
                    List<SourceCell> own = cells.get().subList(g * results.size(), (g + 1) * results.size());
                    found.add(new FoundRow(format.table4(), groups.get(g), results, own, own, true, false,
                            own.get(0).place()));
                }
                if (!cells.get().stream().allMatch(ValueWindow::isBlank)) {
                    disputes.clear();
                }
                return true;
            }
        }
        if (values.stream().anyMatch(cell -> ValueWindow.isFigure(cell.text()))) {
            unassignedDisputes = values.size();
        }
        return true;
    }

    /** A label without figures may be the first half of a label that a page break cut in two. */
    private void rememberLabel(SourceRow row) {
        StringBuilder text = new StringBuilder();
        for (SourceCell cell : row.cells()) {
            if (!ValueWindow.isEntry(cell)) {
                text.append(cell.text());
            }
        }
        pendingLabel = text.length() > LONGEST_LABEL ? "" : text.toString();
    }
}
