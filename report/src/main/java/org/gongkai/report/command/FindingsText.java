package org.gongkai.report.command;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import org.gongkai.law.annual.CellKey;
import org.gongkai.law.annual.ReportFormat;
import org.gongkai.law.annual.StatutoryTable;
import org.gongkai.report.AnnualReport;
import org.gongkai.report.check.CellNames;
import org.gongkai.report.check.Finding;
import org.gongkai.report.check.Passage;
import org.gongkai.report.check.Severity;
import org.gongkai.report.terminal.Grid;
import org.gongkai.report.terminal.Style;
import org.gongkai.report.terminal.TableText;
import org.gongkai.report.terminal.Terminal;
import org.gongkai.report.terminal.TextWidth;

/**
 * What a check found, as a person wants to see it: the tables with the wrong cells marked, the findings one under the
 * other, and last, where the eye rests, how many there are.
 */
final class FindingsText {

    private static final int NUMBER = 0;
    private static final int SEVERITY = 1;
    private static final int MESSAGE = 5;

    private static final int QUOTED_COLUMNS = 120;
    private static final int QUOTED_PASSAGES = 2;
    private static final int NAMED_CELLS = 3;

    private final Words words;
    private final PrintWriter out;
    private final Terminal terminal;
    private final ReportText reports;

    FindingsText(Session session) {
        this.words = session.words();
        this.out = session.out();
        this.terminal = session.terminal();
        this.reports = new ReportText(session);
    }

    /** Prints what was found in this report. */
    void print(AnnualReport report, List<Finding> findings) {
        out.println(terminal.paint(reports.title(report), Style.BOLD));
        tables(report, findings);
        if (!findings.isEmpty()) {
            out.println();
            findings(report.format(), findings);
        }
        out.println();
        out.println(summary(findings));
    }

    private void tables(AnnualReport report, List<Finding> findings) {
        Map<CellKey, Severity> marks = marks(findings);
        boolean drawn = false;
        for (StatutoryTable table : report.format().tables()) {
            if (table.keys().stream().anyMatch(marks::containsKey)) {
                out.println();
                out.println(terminal.paint(table.caption(), Style.BOLD));
                reports.table(report, table, marks);
                drawn = true;
            }
        }
        if (drawn) {
            out.println(words.of("check.legend",
                    terminal.paint(TableText.marked("17", Severity.ERROR), Style.of(Severity.ERROR)),
                    terminal.paint(TableText.marked("17", Severity.WARNING), Style.of(Severity.WARNING))));
        }
    }

    /** The cells to look at, each with the severest of its findings. */
    private static Map<CellKey, Severity> marks(List<Finding> findings) {
        Map<CellKey, Severity> marks = new HashMap<>();
        for (Finding finding : findings) {
            finding.cells()
                    .stream()
                    .limit(1)
                    .forEach(cell -> marks.merge(cell, finding.severity(),
                            (one, other) -> one.compareTo(other) <= 0 ? one : other));
        }
        return marks;
    }

    private void findings(ReportFormat format, List<Finding> findings) {
        List<List<String>> lines = new ArrayList<>();
        lines.add(List.of("", words.of("check.severity"), words.of("check.cell"), words.of("check.expected"),
                words.of("check.found"), words.of("check.message")));
        int number = 1;
        for (Finding finding : findings) {
            lines.add(List.of(String.valueOf(number++), words.of(finding.severity()), cells(format, finding),
                    TextWidth.harmless(finding.expected()), TextWidth.harmless(finding.found()), message(finding)));
        }
        List<Integer> shown = shownColumns(lines);
        List<Grid.Cell> cells = new ArrayList<>();
        for (int row = 0; row < lines.size(); row++) {
            for (int place = 0; place < shown.size(); place++) {
                int column = shown.get(place);
                Style style = row == 0
                        ? Style.BOLD
                        : column == SEVERITY ? Style.of(findings.get(row - 1).severity()) : Style.PLAIN;
                Grid.Align align = row == 0
                        ? Grid.Align.CENTRE
                        : column == NUMBER || isNumber(lines.get(row).get(column)) ? Grid.Align.RIGHT : Grid.Align.LEFT;
                cells.add(new Grid.Cell(row, place, 1, 1, lines.get(row).get(column), align, style));
            }
        }
        boolean[] ruled = new boolean[lines.size()];
        Arrays.fill(ruled, true);
        Grid.draw(cells, widths(lines, shown), ruled, terminal).forEach(out::println);
    }

    /** A column in which no finding says anything is left out. */
    private static List<Integer> shownColumns(List<List<String>> lines) {
        return IntStream.rangeClosed(NUMBER, MESSAGE)
                .filter(column -> lines.stream().skip(1).anyMatch(line -> !line.get(column).isEmpty()))
                .boxed()
                .toList();
    }

    private static boolean isNumber(String text) {
        return !text.isEmpty() && text.chars().allMatch(c -> Character.isDigit(c) || c == '.' || c == '-');
    }

    /** The message gets what the others leave; expected and found are numbers mostly, seldom words. */
    private int[] widths(List<List<String>> lines, List<Integer> shown) {
        int wide = terminal.columns() >= 100 ? 2 : 1;
        int[] most = {4, 8, 15 * wide, 9 * wide, 9 * wide};
        int[] widths = new int[shown.size()];
        int left = terminal.columns() - widths.length - 1;
        for (int place = 0; place < widths.length - 1; place++) {
            int column = shown.get(place);
            int natural = lines.stream()
                    .flatMap(line -> line.get(column).lines())
                    .mapToInt(TextWidth::of)
                    .max()
                    .orElse(0);
            widths[place] = Math.clamp(natural, 1, most[column]);
            left -= widths[place];
        }
        widths[widths.length - 1] = left;
        return widths;
    }

    /** The cells by their labels, the table named once above them. */
    private String cells(ReportFormat format, Finding finding) {
        List<String> lines = new ArrayList<>();
        String table = "";
        for (CellKey cell : finding.cells().subList(0, Math.min(NAMED_CELLS, finding.cells().size()))) {
            if (words.english()) {
                lines.add(CellNames.english(format, cell));
                continue;
            }
            if (!cell.table().equals(table)) {
                table = cell.table();
                lines.add(CellNames.chineseTable(format, table));
            }
            lines.add(CellNames.within(format, cell));
        }
        int more = finding.cells().size() - NAMED_CELLS;
        if (more > 0) {
            lines.add(words.of("check.more-cells", more));
        }
        return String.join("\n", lines);
    }

    private String message(Finding finding) {
        StringBuilder text = new StringBuilder(
                TextWidth.harmless(words.english() ? finding.english() : finding.message()));
        finding.passages().stream().limit(QUOTED_PASSAGES).forEach(passage -> text.append('\n').append(quote(passage)));
        if (!finding.basis().isEmpty()) {
            text.append('\n').append(words.of("check.basis", finding.basis()));
        }
        return text.append('\n').append(words.of("check.rule", finding.rule())).toString();
    }

    private String quote(Passage passage) {
        String where = passage.document() + passage.place();
        String quoted = TextWidth.cut(TextWidth.harmless(passage.text()).replace('\n', ' '), QUOTED_COLUMNS);
        return where.isEmpty() ? words.of("check.quote", quoted) : words.of("check.quote-from", quoted, where);
    }

    private String summary(List<Finding> findings) {
        List<String> parts = new ArrayList<>();
        for (Severity severity : Severity.values()) {
            long count = findings.stream().filter(finding -> finding.severity() == severity).count();
            if (severity == Severity.ERROR && count == 0) {
                parts.add(terminal.paint(words.of("check.no-error"), Style.GREEN));
            } else if (count > 0) {
                parts.add(terminal.paint(words.of("check." + severity.code(), count), Style.of(severity)));
            }
        }
        return words.of("check.summary", String.join(words.of("check.and"), parts));
    }
}
