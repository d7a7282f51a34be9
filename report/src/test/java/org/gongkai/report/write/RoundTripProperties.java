package org.gongkai.report.write;

import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.Random;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
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
import org.gongkai.report.source.Place;
import org.gongkai.report.source.SourceParagraph;

import static org.assertj.core.api.Assertions.assertThat;

/** What is written reads back the same, in every file format and in both statutory formats. */
class RoundTripProperties {

    @Property(tries = 20)
    void aReportReadsBackTheSameFromEveryFormat(@ForAll long seed, @ForAll ReportFormat format,
            @ForAll("readable") OutputFormat output) throws Exception {
        AnnualReport report = RandomReports.valid(seed, format);
        assertSame(report, readBack(report, output), output);
    }

    @Property(tries = 20)
    void blanksAndSlashesStayWhatTheyAre(@ForAll long seed, @ForAll ReportFormat format,
            @ForAll("readable") OutputFormat output)
            throws Exception {
        AnnualReport valid = RandomReports.valid(seed, format);
        Random random = new Random(seed);
        Figures.Builder figures = valid.figures().toBuilder();
        for (StatutoryTable table : format.tables()) {
            for (CellKey key : table.keys()) {
                if (random.nextInt(6) == 0) {
                    String mark = List.of("", "/", "—").get(random.nextInt(3));
                    figures.put(key, new CellValue.Blank(mark), Place.UNKNOWN);
                }
            }
        }
        AnnualReport report = valid.withFigures(figures.build());
        assertSame(report, readBack(report, output), output);
    }

    /** Every format, without exception. */
    @Provide
    Arbitrary<OutputFormat> readable() {
        return Arbitraries.of(OutputFormat.values());
    }

    private static AnnualReport readBack(AnnualReport report, OutputFormat output) throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        output.writer().write(report, out);
        return ReportReader.read(new ReportInput("report." + output.code(), out.toByteArray()));
    }

    private static void assertSame(AnnualReport report, AnnualReport back, OutputFormat output) {
        for (StatutoryTable table : report.format().tables()) {
            for (CellKey key : table.keys()) {
                CellValue wanted = report.figures().value(key);
                CellValue found = back.figures().value(key);
                if (wanted instanceof CellValue.Number number && found instanceof CellValue.Number other) {
                    assertThat(other.value()).as("%s in %s", key, output).isEqualByComparingTo(number.value());
                } else {
                    assertThat(found).as("%s in %s", key, output).isEqualTo(wanted);
                }
            }
        }
        assertThat(back.format()).isEqualTo(report.format());
        assertThat(back.title()).as("title in %s", output).isEqualTo(report.title());
        assertThat(back.agency()).as("agency in %s", output).isEqualTo(report.agency());
        assertThat(back.year()).as("year in %s", output).isEqualTo(report.year());
        assertThat(back.period()).as("period in %s", output).isEqualTo(report.period());
        assertThat(texts(back.preamble())).as("preamble in %s", output).isEqualTo(texts(report.preamble()));
        assertThat(back.sections().stream().map(Section::heading).toList()).as("headings in %s", output)
                .isEqualTo(report.sections().stream().map(Section::heading).toList());
        for (Section section : report.sections()) {
            assertThat(texts(back.section(section.number()).orElseThrow().paragraphs()))
                    .as("section %d in %s", section.number(), output)
                    .isEqualTo(texts(section.paragraphs()));
        }
    }

    private static List<String> texts(List<SourceParagraph> paragraphs) {
        return paragraphs.stream().map(SourceParagraph::text).toList();
    }
}
