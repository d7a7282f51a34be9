package org.gongkai.report.read.page;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.gongkai.law.annual.FormBlock;
import org.gongkai.law.annual.FormColumn;
import org.gongkai.law.annual.FormRow;
import org.gongkai.law.annual.ReportFormat;
import org.gongkai.law.annual.StatutoryTable;
import org.gongkai.law.annual.ValueKind;
import org.gongkai.report.CellValue;
import org.gongkai.report.read.label.Labels;
import org.gongkai.report.read.label.Numbers;
import org.gongkai.report.source.Place;
import org.gongkai.report.source.SourceCell;
import org.gongkai.report.source.SourceRow;
import org.gongkai.report.source.SourceTable;
import org.jspecify.annotations.Nullable;

/**
 * Statutory tables printed without ruling lines. Figures stand in columns, which rows with all their figures show; a row
 * with fewer keeps its gaps. Labels that wrap above or below the figures are put together until they name a row.
 */
final class ColumnTables {

    /** Figures of neighbouring columns stand at least this share of the font size apart. */
    private static final double APART = 0.35;
    private static final int MOST_FRAGMENTS = 3;

    private final List<PrintedLine> lines;
    private final List<List<Line>> pieces = new ArrayList<>();
    private final int[] figures;
    private final Map<Integer, SourceTable> tables = new HashMap<>();
    private final Set<Integer> inTable = new HashSet<>();
    private final ReportFormat format;
    private final Labels labels;

    ColumnTables(List<PrintedLine> lines) {
        this.lines = lines;
        this.figures = new int[lines.size()];
        for (int i = 0; i < lines.size(); i++) {
            List<Line> parts = lines.get(i).line().pieces(APART);
            pieces.add(parts);
            int count = 0;
            while (count < parts.size() && isFigure(parts.get(parts.size() - 1 - count).text())) {
                count++;
            }
            figures[i] = count;
        }
        this.format = likelierFormat();
        this.labels = Labels.of(format);
        findApplications();
        findDisputes();
        findStackedRows();
    }

    /** The table that begins at a line, or null. */
    @Nullable
    SourceTable tableAt(int line) {
        return tables.get(line);
    }

    /** Whether a line was used up by a table. */
    boolean belongsToTable(int line) {
        return inTable.contains(line);
    }

    private ReportFormat likelierFormat() {
        ReportFormat best = ReportFormat.FORMAT_2021;
        int most = -1;
        for (ReportFormat candidate : ReportFormat.values()) {
            int matched = 0;
            for (int i = 0; i < lines.size(); i++) {
                if (figures[i] > 0) {
                    String label = text(i, 0, pieces.get(i).size() - figures[i]);
                    matched += Labels.of(candidate).row(candidate.table3(), label).isPresent()
                            || Labels.of(candidate).row(candidate.table2(), label).isPresent() ? 1 : 0;
                }
            }
            if (matched >= most) {
                most = matched;
                best = candidate;
            }
        }
        return best;
    }

    private void findApplications() {
        int width = format.table3().columns().size();
        List<double[]> full = new ArrayList<>();
        int first = -1;
        int last = -1;
        for (int i = 0; i < lines.size(); i++) {
            if (figures[i] == width) {
                full.add(centres(i, width));
                first = first < 0 ? i : first;
                last = i;
            }
        }
        if (full.size() < 3) {
            return;
        }
        double[] columns = new double[width];
        for (int c = 0; c < width; c++) {
            int column = c;
            columns[c] = full.stream()
                    .mapToDouble(centre -> centre[column])
                    .sorted()
                    .skip(full.size() / 2)
                    .findFirst()
                    .orElseThrow();
        }
        double pitch = Double.MAX_VALUE;
        for (int c = 1; c < width; c++) {
            pitch = Math.min(pitch, columns[c] - columns[c - 1]);
        }
        double rightmost = columns[width - 1];
        while (last + 1 < lines.size() && figures[last + 1] > 0 && figures[last + 1] < width
                && lines.get(last + 1).line().right() > rightmost - pitch / 2) {
            last++;
        }
        int lastOrder = -1;
        List<SourceRow> rows = new ArrayList<>();
        int before = Math.max(-1, headingBefore(first));
        int from = before + 1;
        for (int i = first; i <= last; i++) {
            if (!isRow(i, columns, pitch)) {
                continue;
            }
            int next = i + 1;
            while (next <= last && !isRow(next, columns, pitch)) {
                next++;
            }
            Labelled labelled = label(i, from, next > last ? Math.min(lines.size(), last + 1 + MOST_FRAGMENTS) : next,
                    columns[0] - pitch / 2, lastOrder);
            from = labelled.end();
            lastOrder = Math.max(lastOrder, labelled.order());
            last = Math.max(last, labelled.end() - 1);
            List<SourceCell> cells = new ArrayList<>();
            cells.add(new SourceCell(labelled.text(), place(i)));
            cells.addAll(values(i, columns, pitch));
            rows.add(new SourceRow(cells));
        }
        for (int i = before + 1; i <= last; i++) {
            inTable.add(i);
        }
        tables.put(before + 1, new SourceTable(rows, place(first)));
    }

    /** The heading of the section, some lines before a table; the lines between are the table's own headings. */
    private int headingBefore(int first) {
        for (int i = first - 1; i >= 0 && first - i < 16; i--) {
            if (labels.section(lines.get(i).line().text()).isPresent()) {
                return i;
            }
        }
        return first - 1;
    }

    private boolean isRow(int i, double[] columns, double pitch) {
        if (figures[i] == 0) {
            return false;
        }
        int labelPieces = pieces.get(i).size() - figures[i];
        for (int k = labelPieces; k < pieces.get(i).size(); k++) {
            Line piece = pieces.get(i).get(k);
            if (nearest(columns, centre(piece), pitch) < 0) {
                return figures[i] >= columns.length;
            }
        }
        return true;
    }

    /**
     * A label put together.
     *
     * @param order the row's number in the format; -1 when the words name none
     * @param end   the first line after those used
     */
    private record Labelled(String text, int order, int end) {}

    /**
     * Tries the row's own words alone, then with the lines above and below it, with and without the merged labels to
     * the left, until they name a row further down than the last.
     */
    private Labelled label(int row, int from, int until, double right, int lastOrder) {
        Labelled best = new Labelled(words(row, row, 0, right), -1, row + 1);
        double bestScore = 0;
        for (int total = 0; total <= 2 * MOST_FRAGMENTS; total++) {
            for (int above = Math.min(total, MOST_FRAGMENTS); above >= 0; above--) {
                int below = total - above;
                if (row - above < from || row + below >= Math.min(until, lines.size()) || below > MOST_FRAGMENTS) {
                    continue;
                }
                for (double left : leftEdges(row - above, row + below, right)) {
                    String text = words(row - above, row + below, left, right);
                    Optional<Labels.Match> match = labels.row(format.table3(), text);
                    if (match.isPresent() && match.get().score() > bestScore) {
                        int order = format.table3().rows().indexOf(match.get().row());
                        if (order > lastOrder) {
                            bestScore = match.get().score();
                            best = new Labelled(text, order, row + below + 1);
                        }
                    }
                }
                if (bestScore == 1) {
                    return best;
                }
            }
        }
        return best;
    }

    private List<Double> leftEdges(int from, int to, double right) {
        List<Double> edges = new ArrayList<>(List.of(0.0));
        for (int i = from; i <= to; i++) {
            for (Line piece : pieces.get(i)) {
                if (piece.left() < right) {
                    edges.add(piece.left() - 1);
                }
            }
        }
        return edges;
    }

    private String words(int from, int to, double left, double right) {
        StringBuilder text = new StringBuilder();
        for (int i = from; i <= to; i++) {
            int labelPieces = pieces.get(i).size() - figures[i];
            for (int k = 0; k < pieces.get(i).size(); k++) {
                Line piece = pieces.get(i).get(k);
                if (piece.left() >= left && piece.left() < right && (k < labelPieces || piece.right() < right)) {
                    text.append(piece.text());
                }
            }
        }
        return text.toString();
    }

    private List<SourceCell> values(int i, double[] columns, double pitch) {
        List<SourceCell> cells = new ArrayList<>();
        int labelPieces = pieces.get(i).size() - figures[i];
        List<Line> own = pieces.get(i).subList(labelPieces, pieces.get(i).size());
        if (own.size() == columns.length) {
            own.forEach(piece -> cells.add(new SourceCell(piece.text(), place(i))));
            return cells;
        }
        String[] texts = new String[columns.length];
        Arrays.fill(texts, "");
        for (Line piece : own) {
            int column = nearest(columns, centre(piece), pitch);
            if (column < 0 || !texts[column].isEmpty()) {
                // Not sure where it belongs: hand over what is there, too few to be taken for a row.
                own.forEach(part -> cells.add(new SourceCell(part.text(), place(i))));
                return cells;
            }
            texts[column] = piece.text();
        }
        for (String text : texts) {
            cells.add(new SourceCell(text, place(i)));
        }
        return cells;
    }

    private static int nearest(double[] columns, double at, double pitch) {
        for (int c = 0; c < columns.length; c++) {
            if (Math.abs(columns[c] - at) < 0.45 * pitch) {
                return c;
            }
        }
        return -1;
    }

    private void findDisputes() {
        StatutoryTable table = format.table4();
        int width = table.keys().size();
        for (int i = 0; i < lines.size(); i++) {
            if (figures[i] == width && !inTable.contains(i)) {
                int before = headingBefore(i);
                List<SourceCell> heading = new ArrayList<>();
                for (FormRow group : table.rows()) {
                    for (FormColumn column : table.columns()) {
                        heading.add(new SourceCell(column.label(), place(i)));
                    }
                }
                List<SourceCell> values = new ArrayList<>();
                for (Line piece : pieces.get(i).subList(pieces.get(i).size() - width, pieces.get(i).size())) {
                    values.add(new SourceCell(piece.text(), place(i)));
                }
                for (int k = before + 1; k <= i; k++) {
                    inTable.add(k);
                }
                tables.put(before + 1,
                        new SourceTable(List.of(new SourceRow(heading), new SourceRow(values)), place(i)));
                return;
            }
        }
    }

    /** Table 2: a label and its figures on one line. */
    private void findStackedRows() {
        StatutoryTable table = format.table2();
        List<SourceRow> rows = new ArrayList<>();
        int first = -1;
        int last = -1;
        for (int i = 0; i < lines.size(); i++) {
            if (figures[i] == 0 || inTable.contains(i)) {
                continue;
            }
            int own = figures[i];
            Optional<FormRow> row = labels.row(table, text(i, 0, pieces.get(i).size() - own)).map(Labels.Match::row);
            if (row.isEmpty()) {
                continue;
            }
            FormBlock block = table.blockOf(row.get().code()).orElseThrow();
            if (own > block.columns().size()) {
                continue;
            }
            List<SourceCell> cells = new ArrayList<>();
            cells.add(new SourceCell(row.get().label(), place(i)));
            for (Line piece : pieces.get(i).subList(pieces.get(i).size() - own, pieces.get(i).size())) {
                cells.add(new SourceCell(piece.text(), place(i)));
            }
            rows.add(new SourceRow(cells));
            first = first < 0 ? i : first;
            last = i;
        }
        if (rows.size() < 2) {
            return;
        }
        int before = headingBefore(first);
        for (int i = before + 1; i <= last; i++) {
            inTable.add(i);
        }
        tables.put(before + 1, new SourceTable(rows, place(first)));
    }

    private double[] centres(int i, int width) {
        double[] centres = new double[width];
        List<Line> own = pieces.get(i);
        for (int c = 0; c < width; c++) {
            centres[c] = centre(own.get(own.size() - width + c));
        }
        return centres;
    }

    private static double centre(Line piece) {
        return (piece.left() + piece.right()) / 2;
    }

    private String text(int i, int from, int to) {
        StringBuilder text = new StringBuilder();
        for (Line piece : pieces.get(i).subList(from, to)) {
            text.append(piece.text());
        }
        return text.toString();
    }

    private Place place(int i) {
        return Place.page(lines.get(i).page(), lines.get(i).number());
    }

    private static boolean isFigure(String text) {
        return !text.isBlank() && !(Numbers.parse(text, ValueKind.MONEY_WITH_UNIT) instanceof CellValue.Unreadable);
    }
}
