package org.gongkai.report.write;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.gongkai.law.annual.ReportSection;
import org.gongkai.law.annual.StatutoryTable;
import org.gongkai.report.AnnualReport;
import org.gongkai.report.CellValue;
import org.gongkai.report.Section;
import org.gongkai.report.source.SourceParagraph;

/**
 * A report as the sequence of things to print, the same for every file format: title, opening, headings, paragraphs,
 * tables, signature.
 *
 * @param title the report's title; put together from agency and year where the report has none
 * @param parts what follows the title, in order
 */
record ReportOutline(String title, List<Part> parts) {

    private static final String TITLE_END = "政府信息公开工作年度报告";

    /** A paragraph that opens with （一） and so on. */
    private static final Pattern NUMBERED = Pattern.compile("^\\s*[（(][一二三四五六七八九十]{1,3}[）)]");

    /** Longer than this, a first sentence is prose and no heading of its paragraph. */
    private static final int LONGEST_LEAD = 34;

    /**
     * The title in the lines in which it is set: one where it fits the width of the page, else broken before the words
     * that all titles end with, so that no word is torn.
     */
    List<String> titleLines() {
        int end = title.lastIndexOf(TITLE_END);
        return end > 0 && Typography.ems(title) * Typography.TITLE_SIZE > Typography.TEXT_WIDTH
                ? List.of(title.substring(0, end), title.substring(end))
                : List.of(title);
    }

    /** Something to print. */
    sealed interface Part {}

    /**
     * The heading of a section: 一、…
     *
     * @param number 1 to 6
     */
    record Heading(int number, String text) implements Part {}

    /**
     * A paragraph.
     *
     * @param lead the words at its beginning that serve as its heading, such as {@code （一）主动公开情况。}; may be empty
     * @param rest what follows the lead; empty when the paragraph is a heading altogether
     */
    record Paragraph(String lead, String rest) implements Part {
        /** Whether the whole paragraph is a heading of the second level. */
        boolean isHeading() {
            return rest.isEmpty();
        }

        String text() {
            return lead + rest;
        }
    }

    /** A statutory table. */
    record Table(StatutoryTable table) implements Part {}

    /** Agency or date at the end, set to the right. */
    record Signature(String text) implements Part {}

    static ReportOutline of(AnnualReport report) {
        List<Part> parts = new ArrayList<>();
        report.preamble().forEach(paragraph -> parts.add(paragraph(paragraph.text())));
        Set<String> drawn = new HashSet<>();
        int last = 0;
        for (Section section : report.sections()) {
            // A table whose section the report lacks still belongs before the sections that follow it.
            tablesWithoutSection(report, last + 1, section.number() - 1, drawn, parts);
            parts.add(new Heading(section.number(), XmlText.clean(section.heading())));
            for (SourceParagraph paragraph : section.paragraphs()) {
                parts.add(paragraph(paragraph.text()));
            }
            tableOf(report, section.number(), drawn).ifPresent(parts::add);
            last = Math.max(last, section.number());
        }
        tablesWithoutSection(report, 1, report.format().sections().size(), drawn, parts);
        signature(report, parts);
        return new ReportOutline(title(report), List.copyOf(parts));
    }

    private static String title(AnnualReport report) {
        if (!report.title().isBlank()) {
            return XmlText.clean(report.title());
        }
        String agency = report.agency() == null ? "" : report.agency();
        String year = report.year() == null ? "" : report.year() + "年";
        return XmlText.clean(agency + year + TITLE_END);
    }

    private static void tablesWithoutSection(AnnualReport report, int from, int to, Set<String> drawn,
            List<Part> parts) {
        for (ReportSection section : report.format().sections()) {
            if (section.number() >= from && section.number() <= to && report.section(section.number()).isEmpty()) {
                tableOf(report, section.number(), drawn).ifPresent(table -> {
                    parts.add(new Heading(section.number(), section.heading()));
                    parts.add(table);
                });
            }
        }
    }

    /** The table of a section, once; none where the input had none. */
    private static Optional<Table> tableOf(AnnualReport report, int number, Set<String> drawn) {
        for (ReportSection section : report.format().sections()) {
            if (section.number() == number && !section.table().isEmpty()) {
                StatutoryTable table = report.format().table(section.table());
                boolean present = table.keys()
                        .stream()
                        .anyMatch(key -> !(report.figures().value(key) instanceof CellValue.Missing));
                return present && drawn.add(table.id()) ? Optional.of(new Table(table)) : Optional.empty();
            }
        }
        return Optional.empty();
    }

    private static void signature(AnnualReport report, List<Part> parts) {
        LocalDate day = report.published();
        if (day == null) {
            return;
        }
        String date = day.getYear() + "年" + day.getMonthValue() + "月" + day.getDayOfMonth() + "日";
        boolean written = parts.stream()
                .anyMatch(part -> part instanceof Paragraph paragraph && paragraph.text().contains(date));
        if (written) {
            return;
        }
        if (report.agency() != null) {
            parts.add(new Signature(XmlText.clean(report.agency())));
        }
        parts.add(new Signature(date));
    }

    static Paragraph paragraph(String text) {
        String clean = XmlText.clean(text).strip();
        Matcher numbered = NUMBERED.matcher(clean);
        if (!numbered.find()) {
            return new Paragraph("", clean);
        }
        int stop = clean.indexOf('。');
        if (stop < 0) {
            return clean.length() <= LONGEST_LEAD ? new Paragraph(clean, "") : new Paragraph("", clean);
        }
        int end = stop + 1;
        return end <= LONGEST_LEAD
                ? new Paragraph(clean.substring(0, end), clean.substring(end))
                : new Paragraph("", clean);
    }
}
