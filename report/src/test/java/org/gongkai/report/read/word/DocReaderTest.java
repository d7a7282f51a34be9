package org.gongkai.report.read.word;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Objects;

import org.apache.poi.hssf.record.crypto.Biff8EncryptionKey;
import org.apache.poi.hwpf.HWPFDocument;
import org.gongkai.report.AnnualReport;
import org.gongkai.report.Section;
import org.gongkai.report.json.ReportJson;
import org.gongkai.report.read.ReportInput;
import org.gongkai.report.read.ReportReader;
import org.gongkai.report.read.UnreadableInputException;
import org.gongkai.report.read.UnreadableInputException.Reason;
import org.gongkai.report.source.SourceDocument;
import org.gongkai.report.source.SourceParagraph;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/**
 * No library writes DOC, so the documents were made from {@link WordFixtures} and saved as DOC by LibreOffice; the
 * figures they must give lie beside them.
 */
class DocReaderTest {

    @ParameterizedTest
    @ValueSource(strings = {"report-2021", "report-2019"})
    void aReportInTheStatutoryLayoutIsReadToTheLastCell(String name) throws Exception {
        AnnualReport expected = ReportJson.read(fixture(name + ".json"));
        AnnualReport read = ReportReader.read(new ReportInput(name + ".doc", fixture(name + ".doc")));
        assertThat(read.figures().sameValuesAs(expected.figures())).isTrue();
        assertThat(read.problems()).isEmpty();
        assertThat(read.agency()).isEqualTo(expected.agency());
        assertThat(read.sections()).extracting(Section::text)
                .isEqualTo(expected.sections().stream().map(Section::text).toList());
    }

    @Test
    void theDocumentIsReadAsWordShowsIt() throws Exception {
        SourceDocument document = read(fixture("numbering-deletion-hidden-field-merge-nested.doc"));
        assertThat(document.paragraphs()).extracting(SourceParagraph::text)
                .startsWith("一、总体情况", "（一）主动公开", "3.甲", "4.乙", "二、主动公开政府信息情况", "①圈", "②圈", "甲、干", "第一章章", "收到12件")
                .contains("外框")
                .noneMatch(text -> text.contains("旧") || text.contains("藏") || text.contains("DATE"));
        assertThat(DocxReaderTest.describe(document.tables().get(0))).containsExactly("商业企业|1|2", "3件");
        assertThat(document.tables().get(0).rows().get(0).cells().get(0).rowSpan()).isEqualTo(2);
        assertThat(document.tables().get(0).rows().get(1).cells().get(0).columnSpan()).isEqualTo(2);
        assertThat(DocxReaderTest.describe(document.tables().get(1))).containsExactly("内|7");
    }

    @Test
    void aDocumentWithAPasswordIsSaidToBeEncrypted() throws Exception {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        Biff8EncryptionKey.setCurrentUserPassword("secret");
        try (HWPFDocument document = new HWPFDocument(new ByteArrayInputStream(fixture("report-2021.doc")))) {
            document.write(bytes);
        } finally {
            Biff8EncryptionKey.setCurrentUserPassword(null);
        }
        assertRefused(bytes.toByteArray(), Reason.ENCRYPTED);
    }

    @Test
    void halfADocumentIsBroken() throws Exception {
        byte[] whole = fixture("report-2021.doc");
        assertRefused(Arrays.copyOf(whole, whole.length / 2), Reason.BROKEN);
    }

    @Test
    void edgesThatRoundingMovedAreOneEdge() {
        ColumnEdges edges = new ColumnEdges(java.util.stream.IntStream.of(-108, 892, 900, 1890, 2900, 2891));
        assertThat(edges.span(-108, 892)).isEqualTo(1);
        assertThat(edges.span(-108, 2900)).isEqualTo(3);
        assertThat(edges.span(900, 2891)).isEqualTo(2);
        assertThat(edges.index(1890)).isEqualTo(2);
    }

    private static byte[] fixture(String name) throws IOException {
        try (InputStream stream = DocReaderTest.class.getResourceAsStream(name)) {
            return Objects.requireNonNull(stream, name).readAllBytes();
        }
    }

    private static SourceDocument read(byte[] bytes) throws UnreadableInputException {
        return new DocReader().read(new ReportInput("报告.doc", bytes));
    }

    private static void assertRefused(byte[] bytes, Reason reason) {
        assertThatThrownBy(() -> read(bytes)).isInstanceOfSatisfying(UnreadableInputException.class,
                refused -> assertThat(refused.reason()).isEqualTo(reason));
    }
}
