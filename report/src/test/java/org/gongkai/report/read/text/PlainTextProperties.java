package org.gongkai.report.read.text;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.gongkai.law.annual.CellKey;
import org.gongkai.law.annual.ReportFormat;
import org.gongkai.law.annual.StatutoryTable;
import org.gongkai.report.AnnualReport;
import org.gongkai.report.CellValue;
import org.gongkai.report.Figures;
import org.gongkai.report.RandomReports;
import org.gongkai.report.Section;
import org.gongkai.report.read.ReportInput;
import org.gongkai.report.read.ReportReader;
import org.gongkai.report.read.UnreadableInputException;
import org.gongkai.report.read.text.TextFixtures.Form;
import org.gongkai.report.source.Place;
import org.gongkai.report.source.SourceParagraph;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class PlainTextProperties {

    @Property(tries = 300)
    void aReportInAnyFormReadsBackToTheLastFigureAndWord(@ForAll @LongRange(min = 0, max = 1_000_000) long seed,
            @ForAll ReportFormat format, @ForAll Form form) throws Exception {
        AnnualReport report = withNotes(RandomReports.valid(seed, format), seed);
        AnnualReport read = read(TextFixtures.plain(report, form, seed));
        assertSame(read, report);
    }

    @Property(tries = 200)
    void aWrappedTextWithEachTableInAFormOfItsOwnReadsBack(@ForAll @LongRange(min = 0, max = 1_000_000) long seed,
            @ForAll ReportFormat format) throws Exception {
        AnnualReport report = withNotes(RandomReports.valid(seed, format), seed);
        AnnualReport read = read(TextFixtures.wild(report, seed));
        assertSameFigures(read, report);
        assertThat(words(read)).isEqualTo(words(report));
    }

    @Property(tries = 300)
    void aBlankCellIsBlankOrSaidToBeUnreadableAndNeverShiftsANumber(
            @ForAll @LongRange(min = 0, max = 1_000_000) long seed, @ForAll ReportFormat format, @ForAll Form form)
            throws Exception {
        AnnualReport report = RandomReports.valid(seed, format);
        Random random = new Random(seed);
        Figures.Builder spoilt = report.figures().toBuilder();
        for (StatutoryTable table : format.tables()) {
            for (CellKey key : table.keys()) {
                if (random.nextInt(30) == 0) {
                    spoilt.put(key, new CellValue.Blank(""), Place.UNKNOWN);
                }
            }
        }
        Figures blanks = spoilt.build();
        AnnualReport read = read(TextFixtures.plain(report.withFigures(blanks), form, seed));
        assertNoNumberMoved(read.figures(), blanks);
        assertBlanksAreNoOtherCells(read.figures(), blanks, form.showsBlanks() ? 4 : 1);
    }

    /** Each blank is blank or said to be unreadable, and so is no number; at most one part of the cells is unreadable. */
    private static void assertBlanksAreNoOtherCells(Figures read, Figures written, int part) {
        int cells = 0;
        int unreadable = 0;
        for (StatutoryTable table : written.format().tables()) {
            for (CellKey key : table.keys()) {
                boolean blank = written.value(key) instanceof CellValue.Blank;
                cells++;
                switch (read.value(key)) {
                    case CellValue.Blank none -> assertThat(blank).as("%s is read as blank", key).isTrue();
                    case CellValue.Unreadable spoilt -> unreadable++;
                    case CellValue.Missing missing -> unreadable++;
                    default -> assertThat(blank).as("%s is read as a number", key).isFalse();
                }
            }
        }
        assertThat(unreadable).isLessThanOrEqualTo(cells / part);
    }

    @Property(tries = 300)
    void aLostLineIsReportedAndNoNumberIsGuessed(@ForAll @LongRange(min = 0, max = 1_000_000) long seed,
            @ForAll ReportFormat format, @ForAll Form form) throws Exception {
        AnnualReport report = RandomReports.valid(seed, format);
        List<String> lines = new ArrayList<>(List.of(TextFixtures.plain(report, form, seed).split("\n", -1)));
        lines.remove(new Random(seed).nextInt(lines.size()));
        AnnualReport read;
        try {
            read = read(String.join("\n", lines));
        } catch (UnreadableInputException refused) {
            return;
        }
        assertNoNumberMoved(read.figures(), report.figures());
    }

    @Test
    void rowsOnceMisreadAreReadRight() throws Exception {
        aLostLineIsReportedAndNoNumberIsGuessed(200, ReportFormat.FORMAT_2021, Form.RUN_TOGETHER_AND_WRAPPED);
        aBlankCellIsBlankOrSaidToBeUnreadableAndNeverShiftsANumber(3128, ReportFormat.FORMAT_2019, Form.MARKDOWN);
    }

    private static void assertNoNumberMoved(Figures read, Figures written) {
        for (StatutoryTable table : written.format().tables()) {
            for (CellKey key : table.keys()) {
                if (read.format() == written.format() && read.number(key).isPresent()) {
                    assertThat(read.number(key)).as(key.toString())
                            .usingValueComparator((a, b) -> a.compareTo(b))
                            .isEqualTo(written.number(key));
                }
            }
        }
    }

    private static void assertSameFigures(AnnualReport read, AnnualReport report) {
        assertThat(read.format()).isEqualTo(report.format());
        assertThat(read.problems()).isEmpty();
        assertThat(read.figures().sameValuesAs(report.figures())).isTrue();
    }

    /** The prose without what tells paragraphs apart: of a wrapped text this cannot always be known. */
    private static List<String> words(AnnualReport report) {
        List<String> words = new ArrayList<>();
        words.add(String.join("", report.preamble().stream().map(SourceParagraph::text).toList()));
        report.sections().forEach(section -> words.add(section.text()));
        return words.stream().map(text -> text.replaceAll("\\s+", "")).toList();
    }

    private static void assertSame(AnnualReport read, AnnualReport report) {
        assertSameFigures(read, report);
        assertThat(read.preamble()).extracting(SourceParagraph::text)
                .isEqualTo(report.preamble().stream().map(SourceParagraph::text).toList());
        assertThat(read.sections()).extracting(Section::heading)
                .isEqualTo(report.sections().stream().map(Section::heading).toList());
        for (int i = 0; i < report.sections().size(); i++) {
            assertThat(read.sections().get(i).text()).isEqualTo(report.sections().get(i).text());
        }
    }

    /** The report with words above and below its tables. */
    private static AnnualReport withNotes(AnnualReport report, long seed) {
        Random random = new Random(seed);
        List<Section> sections = new ArrayList<>();
        for (Section section : report.sections()) {
            List<SourceParagraph> paragraphs = new ArrayList<>(section.paragraphs());
            if (section.number() >= 2 && section.number() <= 4 && random.nextBoolean()) {
                paragraphs.add(note(report.year() + "年，有关情况见下表。"));
                if (random.nextBoolean()) {
                    paragraphs.add(note("注：数据截至" + report.year() + "年12月31日，较上年减少" + random.nextInt(30) + "件。"));
                }
            }
            sections.add(new Section(section.number(), section.heading(), paragraphs, section.place()));
        }
        return report.withSections(sections);
    }

    private static SourceParagraph note(String text) {
        return new SourceParagraph(text, Place.UNKNOWN);
    }

    private static AnnualReport read(String text) throws UnreadableInputException {
        return ReportReader.read(new ReportInput("report.txt", text.getBytes(StandardCharsets.UTF_8)));
    }
}
