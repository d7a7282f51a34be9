package org.gongkai.report.command;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.gongkai.law.annual.CellKey;
import org.gongkai.law.annual.ReportSection;
import org.gongkai.law.annual.StatutoryTable;
import org.gongkai.report.AnnualReport;
import org.gongkai.report.CellValue;
import org.gongkai.report.Contact;
import org.gongkai.report.Figure;
import org.gongkai.report.Period;
import org.gongkai.report.Problem;
import org.gongkai.report.Section;
import org.gongkai.report.check.Severity;
import org.gongkai.report.terminal.Style;
import org.gongkai.report.terminal.TableText;
import org.gongkai.report.terminal.Terminal;
import org.gongkai.report.terminal.TextWidth;
import org.jspecify.annotations.Nullable;

/** A report as a person wants to see it on a terminal: who and when, the tables, how each section begins, problems. */
final class ReportText {

    private static final int LINES_OF_A_SECTION = 2;

    private final Words words;
    private final PrintWriter out;
    private final Terminal terminal;

    ReportText(Session session) {
        this(session.words(), session.out(), session.terminal());
    }

    ReportText(Words words, PrintWriter out, Terminal terminal) {
        this.words = words;
        this.out = out;
        this.terminal = terminal;
    }

    /** Prints the whole report. */
    void print(AnnualReport report) {
        out.println(terminal.paint(title(report), Style.BOLD));
        facts(report);
        for (ReportSection official : report.format().sections()) {
            out.println();
            Section section = report.section(official.number()).orElse(null);
            String heading = section == null
                    ? official.heading() + words.of("read.no-section")
                    : TextWidth.harmless(section.heading());
            out.println(terminal.paint(heading, Style.BOLD));
            if (section != null) {
                beginning(section);
            }
            if (!official.table().isEmpty()) {
                table(report, report.format().table(official.table()), Map.of());
            }
        }
        problems(report);
    }

    /** The report's title; where it has none, that is said after agency and year. */
    String title(AnnualReport report) {
        if (!report.title().isBlank()) {
            return TextWidth.harmless(report.title());
        }
        String agency = report.agency();
        return words.of("read.untitled", agency == null ? "" : TextWidth.harmless(agency),
                report.year() == null ? "" : report.year());
    }

    /** Prints a table with these cells marked; a table of which nothing was found is only said to be missing. */
    void table(AnnualReport report, StatutoryTable table, Map<CellKey, Severity> marks) {
        boolean found = table.keys()
                .stream()
                .anyMatch(key -> !(report.figures().value(key) instanceof CellValue.Missing));
        if (found) {
            TableText.draw(table, report.figures(), marks, terminal).forEach(out::println);
        } else {
            out.println(words.of("read.no-table"));
        }
    }

    private void facts(AnnualReport report) {
        fact("read.agency", report.agency());
        fact("read.year", report.year() == null ? null : String.valueOf(report.year()));
        fact("read.format", report.format().code() + "（" + report.format().notice() + "）");
        Period period = report.period();
        fact("read.period", period == null ? null : words.of("read.from-to", period.from(), period.to()));
        fact("read.published", report.published() == null ? null : report.published().toString());
        Contact contact = report.contact();
        optional("read.phone", contact.phone());
        optional("read.email", contact.email());
        optional("read.address", contact.address());
        optional("read.urls", String.join(" ", contact.urls()));
        optional("read.accounts", String.join(" ", contact.accounts()));
        long numbers = report.figures().all().stream().filter(ReportText::isRead).count();
        fact("read.figures", words.of("read.figures-of", numbers, report.figures().all().size()));
    }

    private static boolean isRead(Figure figure) {
        return figure.value() instanceof CellValue.Number || figure.value() instanceof CellValue.Money;
    }

    private void fact(String key, @Nullable String value) {
        String label = TextWidth.pad(words.of(key), labelWidth());
        String shown = value == null ? words.of("read.unknown") : TextWidth.harmless(value);
        List<String> lines = TextWidth.wrap(shown, terminal.columns() - labelWidth());
        out.println(terminal.paint(label, Style.FAINT) + lines.get(0));
        lines.stream().skip(1).forEach(line -> out.println(" ".repeat(labelWidth()) + line));
    }

    private void optional(String key, String value) {
        if (!value.isBlank()) {
            fact(key, value);
        }
    }

    private int labelWidth() {
        return words.english() ? 16 : 12;
    }

    private void beginning(Section section) {
        if (section.paragraphs().isEmpty()) {
            return;
        }
        List<String> lines = TextWidth.wrap("　　" + TextWidth.harmless(section.paragraphs().get(0).text()),
                terminal.columns());
        lines.stream().limit(LINES_OF_A_SECTION).forEach(out::println);
        int characters = section.text().replaceAll("\\s", "").length();
        if (lines.size() > LINES_OF_A_SECTION || section.paragraphs().size() > 1) {
            out.println(terminal.paint(words.of("read.more", section.paragraphs().size(), characters), Style.FAINT));
        }
    }

    private void problems(AnnualReport report) {
        if (report.problems().isEmpty()) {
            return;
        }
        out.println();
        out.println(terminal.paint(words.of("read.problems", report.problems().size()), Style.YELLOW));
        List<String> lines = new ArrayList<>();
        for (Problem problem : report.problems()) {
            String place = problem.place().toString();
            lines.addAll(TextWidth.wrap("· " + TextWidth.harmless(problem.message())
                    + (place.isEmpty() ? "" : words.of("read.place", place)), terminal.columns()));
        }
        lines.forEach(out::println);
    }
}
