package org.gongkai.report.write;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;

import org.gongkai.law.annual.ReportFormat;
import org.gongkai.law.annual.StatutoryTable;
import org.gongkai.report.AnnualReport;
import org.gongkai.report.RandomReports;
import org.gongkai.report.Section;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.ofdrw.reader.ContentExtractor;
import org.ofdrw.reader.OFDReader;

import static org.assertj.core.api.Assertions.assertThat;

/** The OFD we write, opened by a reader that others wrote. */
class OfdInAnotherReaderTest {

    @ParameterizedTest
    @EnumSource
    void everyWordAndFigureComesBackAsText(ReportFormat format) throws IOException {
        AnnualReport report = RandomReports.valid(11, format);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        OutputFormat.OFD.writer().write(report, bytes);
        String text;
        try (OFDReader reader = new OFDReader(new ByteArrayInputStream(bytes.toByteArray()))) {
            assertThat(reader.getNumberOfPages()).isGreaterThan(1);
            List<String> pieces = new ContentExtractor(reader).extractAll();
            text = String.join("", pieces).replaceAll("\\s", "");
        }
        assertThat(text).contains(report.title().replaceAll("\\s", ""));
        for (Section section : report.sections()) {
            section.paragraphs()
                    .forEach(
                            paragraph -> assertThat(text)
                                    .contains(paragraph.text().replaceAll("\\s", "").substring(0, 8)));
        }
        for (StatutoryTable table : format.tables()) {
            table.keys().forEach(key -> assertThat(text).contains(report.figures().value(key).toString()));
        }
    }
}
