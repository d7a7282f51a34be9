package org.gongkai.report.read.text;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.gongkai.law.annual.FormColumn;
import org.gongkai.law.annual.FormRow;
import org.gongkai.law.annual.ReportFormat;
import org.gongkai.law.annual.StatutoryTable;
import org.gongkai.report.read.label.Labels;
import org.gongkai.report.read.text.Alignment.Found;
import org.gongkai.report.read.text.Item.Run;
import org.gongkai.report.read.text.Item.Words;
import org.gongkai.report.source.SourceCell;
import org.gongkai.report.source.SourceRow;

/**
 * The rows that one form finds among the lines of a section, and how well it explains them.
 *
 * <p>A row comes out as its labels and as many cells as it has. A row whose cells cannot be told apart comes out with
 * what stands there in a single cell, so that whoever reads on sees that it cannot be read.
 */
final class TableReading {

    /** Beyond this it is no report, and laying figures against labels would take long. */
    private static final int MOST_ITEMS = 6000;

    private static final double ROW_OF_DISPUTES = 4;

    private final RowForm form;
    private final ReportFormat format;
    private final Labels labels;
    private final List<Item> items;
    private final List<Found> found;
    private final Set<Integer> taken = new HashSet<>();
    private final Map<Integer, Found> beginning = new HashMap<>();
    private final Optional<DisputeRow> disputes;
    private final List<FoundRow> rows = new ArrayList<>();
    private double score;
    private int completeRows;
    private int first = Integer.MAX_VALUE;
    private int last = -1;

    /**
     * A row to hand on, or a line of prose that stands between rows.
     *
     * @param row   the row
     * @param prose whether it is prose
     * @param line  the line it begins in
     */
    record FoundRow(SourceRow row, boolean prose, TextLine line) {}

    TableReading(RowForm form, List<TextLine> lines, ReportFormat format, List<StatutoryTable> tables) {
        this.form = form;
        this.format = format;
        this.labels = Labels.of(format);
        List<Item> all = Items.of(form.drafts(lines), form.runsOn());
        this.items = all.size() > MOST_ITEMS ? List.of() : all;
        this.found = new Alignment(items, format, tables).rows();
        for (Found row : found) {
            row.label().forEach(taken::add);
            for (int i = row.from(); i <= row.to(); i++) {
                if (items.get(i) instanceof Run) {
                    taken.add(i);
                }
            }
            beginning.put(row.from(), row);
            extend(row.from(), row.to());
        }
        this.disputes = tables.contains(format.table4())
                ? DisputeRow.find(items, taken, format)
                : Optional.empty();
        disputes.ifPresent(row -> extend(row.heading(), row.runs().get(row.runs().size() - 1)));
        if (last >= 0) {
            extendOverHeading();
            makeRows();
        }
    }

    private void extend(int from, int to) {
        first = Math.min(first, from);
        last = Math.max(last, to);
    }

    /** The heading above the first row belongs to the table, and so do rows of marked cells around it. */
    private void extendOverHeading() {
        HeadingWords heading = HeadingWords.of(format);
        while (first > 0 && (isMarkedRow(items.get(first - 1)) || items.get(first - 1) instanceof Words words
                && !words.draft().prose() && heading.areIn(words.cell().text()))) {
            first--;
        }
        while (last + 1 < items.size() && (items.get(last + 1) instanceof Run || isMarkedRow(items.get(last + 1)))) {
            last++;
        }
    }

    private boolean isMarkedRow(Item item) {
        return form.isTelling() && item.draft().explicit() && item.draft().cells().size() > 1;
    }

    private void makeRows() {
        RowCells cells = new RowCells(items, found, form.runsOn());
        Set<Draft> used = new HashSet<>();
        Map<Integer, List<TextCell>> disputeRows = new HashMap<>();
        disputes.ifPresent(row -> {
            score += row.isComplete(items) ? row.width() / 5 * ROW_OF_DISPUTES : 1;
            List<List<TextCell>> own = row.rows(items);
            if (own.size() == 1 && own.get(0).size() < row.width()) {
                own = List.of(List.of(TextCell.listed(own.get(0))));
            }
            int next = 0;
            for (int i = 0; i < row.runs().size(); i++) {
                if (i == 0 || row.runs().get(i) != row.runs().get(i - 1) + 1) {
                    disputeRows.put(row.runs().get(i), own.get(next++));
                } else {
                    disputeRows.put(row.runs().get(i), List.of());
                }
            }
        });
        for (int i = first; i <= last; i++) {
            Found row = beginning.get(i);
            if (row != null) {
                addFound(row, cells);
                used.add(items.get(row.to()).draft());
                i = row.to();
                continue;
            }
            List<TextCell> dispute = disputeRows.get(i);
            if (dispute != null) {
                addDisputes(dispute, i);
                continue;
            }
            i = addOther(i, disputeRows.keySet());
        }
    }

    private void addFound(Found row, RowCells cells) {
        Optional<List<TextCell>> complete = cells.complete(row);
        score += row.weight() + (complete.isPresent() ? 1 : 0);
        completeRows += complete.isPresent() && row.target().table() != format.table4() ? 1 : 0;
        if (complete.isEmpty() && row.runs().isEmpty() && row.target().width() == 1) {
            return;
        }
        List<SourceCell> own = new ArrayList<>();
        for (int i = row.from() - 1; i >= 0 && items.get(i) instanceof Words words && !taken.contains(i)
                && words.draft() == items.get(row.from()).draft(); i--) {
            if (words.draft().explicit() || isGroupOf(row, words.cell().text())) {
                own.add(0, words.cell().toSource());
            }
        }
        own.add(label(row));
        List<TextCell> values = complete.orElseGet(() -> RowCells.values(row));
        boolean columnOfItsOwn = values.stream().filter(value -> !value.isBlank()).count() > row.target().width();
        if (complete.isEmpty() && !values.isEmpty() && !columnOfItsOwn) {
            values = List.of(TextCell.listed(values));
        }
        values.forEach(value -> own.add(value.toSource()));
        if (values.isEmpty()) {
            own.add(new SourceCell("", own.get(own.size() - 1).place()));
        }
        rows.add(new FoundRow(new SourceRow(own), false, lineOf(row.from())));
    }

    private static boolean isGroupOf(Found row, String text) {
        String word = Labels.normalise(text);
        return row.target().row().groups().stream().anyMatch(group -> Labels.normalise(group).contains(word));
    }

    /** The label as written, or the official one where pieces of other labels got among it. */
    private SourceCell label(Found row) {
        List<TextCell> pieces = row.label().stream().map(i -> ((Words) items.get(i)).cell()).toList();
        TextCell written = TextCell.joined(pieces);
        boolean reads = labels.row(row.target().table(), written.text())
                .filter(match -> match.row().equals(row.target().row()))
                .isPresent();
        return new SourceCell(reads ? written.text() : row.target().row().label(), written.place());
    }

    private void addDisputes(List<TextCell> values, int item) {
        if (values.isEmpty()) {
            return;
        }
        boolean headed = rows.stream()
                .flatMap(row -> row.row().cells().stream())
                .anyMatch(cell -> labels.known(format.table4(), cell.text()).isPresent()
                        || labels.column(format.table4().blocks().get(0), cell.text())
                                .filter(c -> !c.total())
                                .isPresent());
        if (!headed) {
            List<SourceCell> heading = new ArrayList<>();
            for (FormRow group : format.table4().rows()) {
                heading.add(new SourceCell(group.label(), values.get(0).place()));
            }
            for (FormColumn column : format.table4().columns()) {
                heading.add(new SourceCell(column.label(), values.get(0).place()));
            }
            rows.add(new FoundRow(new SourceRow(heading), false, lineOf(item)));
        }
        rows.add(new FoundRow(new SourceRow(values.stream().map(TextCell::toSource).toList()), false, lineOf(item)));
    }

    /**
     * Adds what is no row of the format: headings, notes, rows of a table's own.
     *
     * @return the last item it holds
     */
    private int addOther(int at, Set<Integer> disputeRuns) {
        Draft draft = items.get(at).draft();
        List<SourceCell> cells = new ArrayList<>();
        int end = at;
        while (end <= last && items.get(end).draft() == draft && !beginning.containsKey(end)
                && !disputeRuns.contains(end)) {
            switch (items.get(end)) {
                case Words words -> cells.add(words.cell().toSource());
                case Run run -> run.cells().forEach(cell -> cells.add(cell.toSource()));
            }
            end++;
        }
        boolean whole = draft.explicit() && (end > last || items.get(end).draft() != draft)
                && (at == 0 || items.get(at - 1).draft() != draft);
        if (whole) {
            cells.clear();
            draft.cells().forEach(cell -> cells.add(cell.toSource()));
        }
        Found row = beginning.get(end);
        if (row != null && end <= last && items.get(end).draft() == draft) {
            cells.removeIf(cell -> draft.explicit() || isGroupOf(row, cell.text()));
        }
        if (!cells.isEmpty()) {
            List<SourceCell> own = draft.explicit() || isInOrder(cells) ? cells : List.of(inOne(cells));
            rows.add(new FoundRow(new SourceRow(own), draft.prose(), lineOf(at)));
        }
        return end - 1;
    }

    /** Words in reading order are not yet in the order of the columns: a heading of several lines may have run together. */
    private boolean isInOrder(List<SourceCell> cells) {
        List<FormColumn> named = new ArrayList<>();
        for (SourceCell cell : cells) {
            labels.column(format.table3().blocks().get(0), cell.text()).ifPresent(named::add);
        }
        return named.size() < 2 || named.equals(format.table3().columns());
    }

    private static SourceCell inOne(List<SourceCell> cells) {
        return new SourceCell(String.join(" ", cells.stream().map(SourceCell::text).toList()), cells.get(0).place());
    }

    /** Whether every row of these tables was found with all its cells. */
    boolean isComplete(List<StatutoryTable> tables) {
        int wanted = 0;
        for (StatutoryTable table : tables) {
            wanted += table == format.table4() ? 0 : table.rows().size();
        }
        return completeRows == wanted
                && (!tables.contains(format.table4()) || disputes.filter(row -> row.isComplete(items)).isPresent());
    }

    /** How much this reading explains; 0 when it finds no row. */
    double score() {
        return score;
    }

    /** The rows found, top to bottom, and the prose between them. */
    List<FoundRow> rows() {
        return rows;
    }

    /** The first cell of the table. */
    TextCell begin() {
        return cellOf(first, false);
    }

    /** The last cell of the table. */
    TextCell end() {
        return cellOf(last, true);
    }

    private TextLine lineOf(int item) {
        return cellOf(item, false).line();
    }

    private TextCell cellOf(int item, boolean end) {
        return switch (items.get(item)) {
            case Words words -> words.cell();
            case Run run -> end ? run.last() : run.first();
        };
    }

    /** Whether the lines next to the table belong to it when they have bars or rules and nothing of their own. */
    boolean isBarred() {
        return form.isTelling();
    }
}
