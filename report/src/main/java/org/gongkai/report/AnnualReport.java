package org.gongkai.report;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import org.gongkai.law.annual.ReportFormat;
import org.gongkai.law.annual.StatutoryTable;
import org.gongkai.report.source.SourceParagraph;
import org.jspecify.annotations.Nullable;

/**
 * A statutory annual report (政府信息公开工作年度报告): who, which year, six sections of prose, Tables 2, 3 and 4.
 *
 * <p>Immutable. What the input does not say is null or empty; what could not be read is in {@link #problems}.
 *
 * @param title     the report's title as printed; empty when the input has none
 * @param agency    the agency's full name (行政机关), null when it cannot be told
 * @param year      the year reported on, null when it cannot be told
 * @param format    the statutory format the tables follow
 * @param period    the period of the figures (统计期限), null when not stated
 * @param published the day of publication or signature, null when not stated
 * @param contact   where to get the report and whom to ask
 * @param preamble  the paragraphs before section 一
 * @param sections  the sections found, in the order they stand
 * @param figures   every cell of Tables 2, 3 and 4
 * @param problems  what could not be read
 */
public record AnnualReport(String title, @Nullable String agency, @Nullable Integer year, ReportFormat format,
        @Nullable Period period, @Nullable LocalDate published, Contact contact, List<SourceParagraph> preamble,
        List<Section> sections, Figures figures, List<Problem> problems) {

    public AnnualReport {
        preamble = List.copyOf(preamble);
        sections = List.copyOf(sections);
        problems = List.copyOf(problems);
    }

    /** The section with this number, 1 to 6, if the report has it. */
    public Optional<Section> section(int number) {
        return sections.stream().filter(section -> section.number() == number).findFirst();
    }

    /** The statutory table that belongs to the section, if one does. */
    public Optional<StatutoryTable> tableOf(Section section) {
        String table = format.sections().get(section.number() - 1).table();
        boolean first = section(section.number()).filter(section::equals).isPresent();
        return table.isEmpty() || !first ? Optional.empty() : Optional.of(format.table(table));
    }

    /** The statutory tables whose section the report lacks. */
    public List<StatutoryTable> tablesWithoutSection() {
        return format.sections()
                .stream()
                .filter(section -> !section.table().isEmpty())
                .filter(section -> section(section.number()).isEmpty())
                .map(section -> format.table(section.table()))
                .toList();
    }

    public AnnualReport withFigures(Figures changed) {
        return new AnnualReport(title, agency, year, format, period, published, contact, preamble, sections, changed,
                problems);
    }

    public AnnualReport withSections(List<Section> changed) {
        return new AnnualReport(title, agency, year, format, period, published, contact, preamble, changed, figures,
                problems);
    }

    public AnnualReport withPreamble(List<SourceParagraph> changed) {
        return new AnnualReport(title, agency, year, format, period, published, contact, changed, sections, figures,
                problems);
    }
}
