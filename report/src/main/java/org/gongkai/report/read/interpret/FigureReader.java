package org.gongkai.report.read.interpret;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.gongkai.law.annual.FormColumn;
import org.gongkai.law.annual.FormRow;
import org.gongkai.law.annual.ReportFormat;
import org.gongkai.law.annual.ReportSection;
import org.gongkai.law.annual.StatutoryTable;
import org.gongkai.law.annual.ValueKind;
import org.gongkai.report.CellValue;
import org.gongkai.report.Figures;
import org.gongkai.report.Problem;
import org.gongkai.report.read.label.Numbers;
import org.gongkai.report.source.Place;
import org.gongkai.report.source.SourceCell;
import org.gongkai.report.source.SourceDocument;
import org.gongkai.report.source.SourceTable;

/**
 * Finds the figures of Tables 2, 3 and 4 in the raw tables of a document.
 *
 * <p>Rows are known by their labels, wherever they stand: in one table, in several, across pages, with repeated
 * headings. Tables of an agency's own may have rows of the same name; so a statutory table is looked for in its own
 * section first, and elsewhere only for what that section lacks. A row with too few or too many figures is said to be
 * unreadable, never guessed.
 */
final class FigureReader {

    /** So many rows of one statutory table make a raw table one of them, wherever it stands. */
    private static final int FEWEST_ROWS_ELSEWHERE = 3;

    private final ReportFormat format;
    private final Outline outline;
    private final Figures.Builder figures;
    private final List<Problem> problems = new ArrayList<>();
    private final Map<String, Map<FormColumn, CellValue>> rowsRead = new LinkedHashMap<>();
    private final Map<String, Integer> rowsInTable = new HashMap<>();
    private int conflictingRows;
    private int repeatedRows;

    /** The rows of one statutory table that one raw table holds. */
    private record Candidate(StatutoryTable table, List<FoundRow> rows, boolean atHome) {

        long readable() {
            return rows.stream().filter(FoundRow::readable).map(FoundRow::row).distinct().count();
        }

        boolean telling() {
            return rows.stream().anyMatch(row -> row.readable() && row.telling());
        }

        boolean whole() {
            return readable() == table.rows().size();
        }

        boolean most() {
            return rows.size() * 2 >= table.rows().size();
        }
    }

    private FigureReader(ReportFormat format, Outline outline) {
        this.format = format;
        this.outline = outline;
        this.figures = Figures.builder(format);
    }

    /** Reads every table of a document. */
    static FigureReader of(SourceDocument document, ReportFormat format) {
        FigureReader reader = new FigureReader(format, new Outline(document.blocks(), format));
        reader.read(document.tables());
        return reader;
    }

    private void read(List<SourceTable> tables) {
        DisputeHeading disputes = new DisputeHeading(format);
        Map<StatutoryTable, List<Candidate>> candidates = new LinkedHashMap<>();
        format.tables().forEach(statutory -> candidates.put(statutory, new ArrayList<>()));
        int unassigned = 0;
        Place unassignedPlace = Place.UNKNOWN;
        for (SourceTable table : tables) {
            TableRows rows = TableRows.of(table, format, disputes);
            if (rows.unassignedDisputes() > 0) {
                unassigned = rows.unassignedDisputes();
                unassignedPlace = table.place();
            }
            candidates.forEach((statutory, own) -> {
                List<FoundRow> found = rows.rows().stream().filter(row -> row.table() == statutory).toList();
                if (!found.isEmpty()) {
                    own.add(new Candidate(statutory, found, isHome(table, statutory)));
                }
            });
        }
        candidates.forEach(this::take);
        if (unassigned > 0 && rowsOf(format.table4()) == 0) {
            StatutoryTable statutory = format.table4();
            problems.add(new Problem(statutory.id(), "“" + statutory.caption() + "”表的数字应有" + statutory.keys().size()
                    + "个，读到" + unassigned + "个，无法对应", unassignedPlace));
        }
    }

    private boolean isHome(SourceTable table, StatutoryTable statutory) {
        return format.sections()
                .stream()
                .filter(section -> section.table().equals(statutory.id()))
                .map(ReportSection::number)
                .anyMatch(outline.sectionsOf(table)::contains);
    }

    /** Takes the rows of a statutory table from the raw tables that hold it. */
    private void take(StatutoryTable statutory, List<Candidate> all) {
        List<Candidate> home = all.stream().filter(each -> each.atHome() && each.readable() > 0).toList();
        if (home.stream().noneMatch(Candidate::telling)) {
            home = List.of();
        }
        List<Candidate> main = home.isEmpty() ? all : home;
        boolean whole = main.stream().anyMatch(Candidate::whole);
        for (Candidate candidate : main) {
            boolean enough = candidate.atHome()
                    || candidate.telling() && (candidate.readable() >= FEWEST_ROWS_ELSEWHERE || !whole);
            if (enough && (!whole || candidate.most())) {
                candidate.rows().forEach(row -> put(row, candidate));
            }
        }
        for (Candidate candidate : all) {
            if (!home.isEmpty() && !candidate.atHome() && candidate.telling()
                    && candidate.readable() >= FEWEST_ROWS_ELSEWHERE) {
                candidate.rows()
                        .stream()
                        .filter(row -> !rowsRead.containsKey(key(row)))
                        .forEach(row -> put(row, candidate));
            }
        }
    }

    ReportFormat format() {
        return format;
    }

    /** The sections of the document. */
    Outline outline() {
        return outline;
    }

    /** The figures read, complete: what was not found is missing, and said so in {@link #problems}. */
    Figures figures() {
        for (StatutoryTable table : format.tables()) {
            if (rowsOf(table) == 0) {
                if (problems.stream().noneMatch(problem -> problem.subject().equals(table.id()))) {
                    problems.add(new Problem(table.id(), "没有找到“" + table.caption() + "”的统计表", Place.UNKNOWN));
                }
                continue;
            }
            for (FormRow row : table.rows()) {
                if (!rowsRead.containsKey(key(table, row))) {
                    problems.add(new Problem(key(table, row), "没有找到“" + row.label() + "”这一行", Place.UNKNOWN));
                }
            }
        }
        return figures.build();
    }

    List<Problem> problems() {
        return problems;
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

    private static String key(StatutoryTable table, FormRow row) {
        return table.id() + "/" + row.code();
    }

    private static String key(FoundRow row) {
        return key(row.table(), row.row());
    }

    private void put(FoundRow row, Candidate of) {
        if (row.readable()) {
            putRow(row);
        } else if (of.readable() > 0 || of.rows().size() >= FEWEST_ROWS_ELSEWHERE) {
            unreadableRow(row);
        }
    }

    /** Takes a row's figures, unless the row was read before. */
    private void putRow(FoundRow row) {
        List<SourceCell> cells = row.cells();
        Map<FormColumn, CellValue> values = new HashMap<>();
        for (int i = 0; i < cells.size(); i++) {
            values.put(row.columns().get(i), value(cells.get(i).text(), row.columns().get(i), row.inYuan()));
        }
        String key = key(row);
        Map<FormColumn, CellValue> before = rowsRead.get(key);
        boolean leftOver = isBlank(values) && before != null;
        boolean fillsBlankRow = before != null && !before.isEmpty() && isBlank(before) && !leftOver;
        if (leftOver) {
            // The rest of a label that a page break cut off, or an empty form printed beside the filled one.
            return;
        }
        if (before != null && !fillsBlankRow) {
            repeat(row, before, values);
            return;
        }
        rowsRead.put(key, values);
        rowsInTable.merge(row.table().id(), fillsBlankRow ? 0 : 1, Integer::sum);
        for (int i = 0; i < cells.size(); i++) {
            put(row, row.columns().get(i), values.getOrDefault(row.columns().get(i), CellValue.MISSING),
                    cells.get(i).place());
        }
    }

    private void repeat(FoundRow row, Map<FormColumn, CellValue> before, Map<FormColumn, CellValue> values) {
        repeatedRows++;
        if (before.equals(values)) {
            return;
        }
        conflictingRows++;
        Place place = row.cells().get(0).place();
        for (FormColumn column : row.columns()) {
            CellValue first = before.getOrDefault(column, CellValue.MISSING);
            CellValue second = values.getOrDefault(column, CellValue.MISSING);
            if (!first.equals(second)) {
                figures.put(row.table().key(row.row(), column), new CellValue.Unreadable(first + " / " + second),
                        place);
            }
        }
        problems.add(new Problem(key(row), "“" + row.row().label() + "”这一行出现了不止一次，数字不同，无法确定以哪一次为准", place));
    }

    /** What a cell says, in the unit of the format where the heading has another. */
    private static CellValue value(String text, FormColumn column, boolean inYuan) {
        CellValue value = Numbers.parse(text, column.kind());
        boolean convert = inYuan && column.kind() == ValueKind.TEN_THOUSAND_YUAN
                && Numbers.parse(text, ValueKind.MONEY_WITH_UNIT) instanceof CellValue.Number;
        return convert && value instanceof CellValue.Number yuan && yuan.value().signum() != 0
                ? new CellValue.Number(plain(yuan.value().movePointLeft(4)))
                : value;
    }

    private static BigDecimal plain(BigDecimal value) {
        BigDecimal stripped = value.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }

    private void put(FoundRow row, FormColumn column, CellValue value, Place place) {
        figures.put(row.table().key(row.row(), column), value, place);
        if (value instanceof CellValue.Unreadable unreadable) {
            problems.add(new Problem(row.table().key(row.row(), column).toString(), "“" + row.row().label() + "”一行的“"
                    + column.label() + "”写的是“" + unreadable.written() + "”，不是数字", place));
        }
    }

    private void unreadableRow(FoundRow row) {
        String key = key(row);
        if (rowsRead.containsKey(key)) {
            return;
        }
        rowsRead.put(key, Map.of());
        rowsInTable.merge(row.table().id(), 1, Integer::sum);
        List<FormColumn> columns = row.table().blockOf(row.row().code()).orElseThrow().columns();
        String written = String.join(" ", row.written().stream().map(SourceCell::text).toList()).strip();
        for (FormColumn column : columns) {
            figures.put(row.table().key(row.row(), column), new CellValue.Unreadable(written), row.place());
        }
        problems.add(new Problem(key, "“" + row.row().label() + "”一行应有" + columns.size() + "个数，读到"
                + row.written().size() + "个，无法确定各数属于哪一列", row.place()));
    }

    private static boolean isBlank(Map<FormColumn, CellValue> values) {
        return values.values().stream().allMatch(value -> value.equals(new CellValue.Blank("")));
    }

    /** How well the tables fit the format: rows read less rows missing. */
    int fit() {
        int rows = 0;
        int found = 0;
        for (StatutoryTable table : format.tables()) {
            rows += table.rows().size();
            for (FormRow row : table.rows()) {
                Map<FormColumn, CellValue> values = rowsRead.get(key(table, row));
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
