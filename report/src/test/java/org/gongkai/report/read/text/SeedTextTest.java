package org.gongkai.report.read.text;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.gongkai.law.annual.CellKey;
import org.gongkai.law.annual.StatutoryTable;
import org.gongkai.report.AnnualReport;
import org.gongkai.report.Section;
import org.gongkai.report.json.ReportJson;
import org.gongkai.report.read.ReportReader;
import org.gongkai.report.source.SourceParagraph;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

/** The real report that was crawled as text with broken bars. */
class SeedTextTest {

    private static final Path DATA = Path.of("../../shared/data");
    private static final Path SEED = DATA.resolve("baotou-fao-2023.txt");

    @BeforeAll
    static void theSampleIsThere() {
        assumeTrue(Files.exists(SEED), "the sample reports are not beside the repository");
    }

    @Test
    void everyFigureIsAsExpected() throws Exception {
        AnnualReport report = ReportReader.read(SEED);
        JsonNode expected = JsonMapper.shared()
                .readTree(Files.readString(DATA.resolve("baotou-fao-2023.expected.json")));
        JsonNode read = JsonMapper.shared().readTree(ReportJson.write(report));
        for (String part : List.of("agency", "year", "format", "table2", "table3", "table4")) {
            assertThat(read.get(part)).as(part).isEqualTo(expected.get(part));
        }
        assertThat(report.problems()).isEmpty();
    }

    @Test
    void everyFigureKnowsItsLine() throws Exception {
        AnnualReport report = ReportReader.read(SEED);
        List<String> lines = Files.readAllLines(SEED);
        for (StatutoryTable table : report.format().tables()) {
            for (CellKey key : table.keys()) {
                int line = report.figures().figure(key).place().line();
                assertThat(lines.get(line - 1)).as(key.toString()).startsWith("0 |");
            }
        }
        assertThat(report.figures().figure(CellKey.parse("table2/coercions")).place().line()).isEqualTo(45);
        assertThat(report.figures().figure(CellKey.parse("table3/3.6.3/total")).place().line()).isEqualTo(279);
    }

    @Test
    void theProseIsWholeAndHoldsNothingOfTheTables() throws IOException, Exception {
        AnnualReport report = ReportReader.read(SEED);
        List<String> lines = Files.readAllLines(SEED);
        assertThat(report.sections()).extracting(Section::number).containsExactly(1, 2, 3, 4, 5, 6);
        assertThat(report.preamble()).extracting(SourceParagraph::text).containsExactly(lines.get(0));
        assertThat(report.sections().get(0).paragraphs()).extracting(SourceParagraph::text)
                .containsExactlyElementsOf(lines.subList(2, 8));
        for (int tables = 1; tables <= 3; tables++) {
            assertThat(report.sections().get(tables).paragraphs()).isEmpty();
        }
        assertThat(report.sections().get(4).paragraphs()).extracting(SourceParagraph::text)
                .containsExactlyElementsOf(lines.subList(337, 342));
        assertThat(report.sections().get(5).paragraphs()).extracting(SourceParagraph::text)
                .containsExactly("本年度未收取政府信息公开信息处理费。");
    }
}
