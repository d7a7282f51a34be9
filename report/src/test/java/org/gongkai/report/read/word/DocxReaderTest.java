package org.gongkai.report.read.word;

import java.util.List;

import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.gongkai.law.annual.ReportFormat;
import org.gongkai.report.AnnualReport;
import org.gongkai.report.RandomReports;
import org.gongkai.report.read.FileKind;
import org.gongkai.report.read.ReportInput;
import org.gongkai.report.read.ReportReader;
import org.gongkai.report.read.UnreadableInputException;
import org.gongkai.report.read.UnreadableInputException.Reason;
import org.gongkai.report.source.SourceDocument;
import org.gongkai.report.source.SourceParagraph;
import org.gongkai.report.source.SourceTable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class DocxReaderTest {

    private static final String STYLES = "<w:styles xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\">"
            + "<w:style w:type=\"paragraph\" w:styleId=\"1\"><w:name w:val=\"heading 1\"/><w:pPr><w:numPr><w:numId w:val=\"1\"/></w:numPr></w:pPr></w:style>"
            + "<w:style w:type=\"paragraph\" w:styleId=\"2\"><w:name w:val=\"my heading\"/><w:basedOn w:val=\"1\"/></w:style>"
            + "<w:style w:type=\"paragraph\" w:styleId=\"TOC1\"><w:name w:val=\"toc 1\"/></w:style>"
            + "<w:style w:type=\"character\" w:styleId=\"secret\"><w:rPr><w:vanish/></w:rPr></w:style></w:styles>";

    private static final String NUMBERING = "<w:numbering xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\">"
            + "<w:abstractNum w:abstractNumId=\"0\">" + level(0, "chineseCounting", "%1、", "<w:pStyle w:val=\"1\"/>")
            + level(1, "chineseCounting", "（%2）", "") + level(2, "decimal", "%3.", "") + "</w:abstractNum>"
            + "<w:abstractNum w:abstractNumId=\"5\">" + level(0, "bullet", "", "") + "</w:abstractNum>"
            + "<w:num w:numId=\"1\"><w:abstractNumId w:val=\"0\"/></w:num>"
            + "<w:num w:numId=\"2\"><w:abstractNumId w:val=\"0\"/><w:lvlOverride w:ilvl=\"0\"><w:startOverride w:val=\"5\"/></w:lvlOverride></w:num>"
            + "<w:num w:numId=\"3\"><w:abstractNumId w:val=\"5\"/></w:num></w:numbering>";

    @ParameterizedTest
    @EnumSource(ReportFormat.class)
    void aReportInTheStatutoryLayoutIsReadToTheLastCell(ReportFormat format) throws Exception {
        for (long seed = 1; seed <= 5; seed++) {
            AnnualReport report = RandomReports.valid(seed, format);
            AnnualReport read = ReportReader.read(new ReportInput("报告.docx", WordFixtures.report(report)));
            assertThat(read.figures().sameValuesAs(report.figures())).isTrue();
            assertThat(read.problems()).isEmpty();
            assertThat(read.agency()).isEqualTo(report.agency());
            assertThat(read.sections()).hasSize(6);
        }
    }

    @Test
    void headingsThatAreNumberedAutomaticallyAreReadWithTheirNumbers() throws Exception {
        assertThat(paragraphs(numbered(1, 0, "总体情况"), numbered(1, 1, "主动公开"), numbered(1, 1, "依申请公开"),
                numbered(1, 2, "受理"), numbered(1, 0, "主动公开政府信息情况"), numbered(1, 1, "规章"))).containsExactly(
                        "一、总体情况", "（一）主动公开", "（二）依申请公开", "1.受理", "二、主动公开政府信息情况", "（一）规章");
    }

    @Test
    void aNumberingMayComeFromTheStyleAndStartElsewhere() throws Exception {
        assertThat(paragraphs("<w:p><w:pPr><w:pStyle w:val=\"2\"/></w:pPr>" + run("总体情况") + "</w:p>",
                numbered(2, 0, "存在的问题"), numbered(2, 0, "其他"), numbered(3, 0, "圆点"),
                "<w:p><w:pPr><w:pStyle w:val=\"1\"/><w:numPr><w:numId w:val=\"0\"/></w:numPr></w:pPr>" + run("无号")
                        + "</w:p>"))
                .containsExactly("一、总体情况", "五、存在的问题", "六、其他", "圆点", "无号");
    }

    @Test
    void insertedTextIsReadAndDeletedTextIsNot() throws Exception {
        assertThat(paragraphs("<w:p><w:del><w:r><w:delText>旧</w:delText></w:r></w:del><w:ins>" + run("收到12")
                + "</w:ins><w:moveFrom>" + run("搬走") + "</w:moveFrom><w:moveTo>" + run("件") + "</w:moveTo></w:p>"))
                .containsExactly("收到12件");
    }

    @Test
    void aDeletedRowIsGone() throws Exception {
        List<String> rows = rows(table(row(cell("", "a"), cell("", "1")),
                "<w:tr><w:trPr><w:del w:id=\"1\"/></w:trPr>" + cell("", "b") + cell("", "2") + "</w:tr>",
                row(cell("", "c"),
                        cell("", "<w:p><w:del><w:r><w:delText>9</w:delText></w:r></w:del>" + run("3") + "</w:p>"))));
        assertThat(rows).containsExactly("a|1", "c|3");
    }

    @Test
    void hiddenTextIsNotRead() throws Exception {
        assertThat(paragraphs(
                "<w:p><w:r><w:rPr><w:vanish/></w:rPr><w:t>藏</w:t></w:r><w:r><w:rPr><w:rStyle w:val=\"secret\"/></w:rPr><w:t>藏</w:t></w:r>"
                        + "<w:r><w:rPr><w:vanish w:val=\"0\"/></w:rPr><w:t>见</w:t></w:r></w:p>"))
                .containsExactly("见");
    }

    @Test
    void ofAFieldOnlyTheResultIsRead() throws Exception {
        assertThat(paragraphs("<w:p>" + run("共") + mark("begin") + "<w:r><w:instrText> =SUM(ABOVE) </w:instrText></w:r>"
                + mark("separate") + run("12") + mark("end") + run("件") + mark("begin") + run("无果") + mark("end")
                + "</w:p>")).containsExactly("共12件");
    }

    @Test
    void aFigureCutIntoRunsIsOneFigure() throws Exception {
        assertThat(
                rows(table(row(cell("", "行政许可"), cell("", "<w:p>" + run("18") + run("08") + "<w:r><w:softHyphen/></w:r>"
                        + run("595") + "</w:p>")))))
                .containsExactly("行政许可|1808595");
    }

    @Test
    void aLabelOnSeveralLinesOfACellIsOneLabel() throws Exception {
        assertThat(rows(table(row(cell("", "<w:p>" + run("商业") + "<w:r><w:br/></w:r>" + run("企业") + "</w:p>"),
                cell("", "<w:p>" + run("社会") + "</w:p><w:p>" + run("公益组织") + "</w:p>"),
                cell("", "<w:p>" + run("GB") + "</w:p><w:p>" + run("T") + "</w:p>")))))
                .containsExactly("商业企业|社会公益组织|GB T");
    }

    @Test
    void contentControlsAroundCellsRowsAndTextAreTransparent() throws Exception {
        assertThat(rows("<w:sdt><w:sdtContent>" + table("<w:sdt><w:sdtPr/><w:sdtContent>" + row(cell("", "a"),
                "<w:sdt><w:sdtContent>"
                        + cell("", "<w:p><w:sdt><w:sdtContent>" + run("1") + "</w:sdtContent></w:sdt></w:p>")
                        + "</w:sdtContent></w:sdt>")
                + "</w:sdtContent></w:sdt>") + "</w:sdtContent></w:sdt>")).containsExactly("a|1");
    }

    @Test
    void aContentControlThatAsksForAnEntryIsBlankAndKeepsItsCell() throws Exception {
        assertThat(rows(table(row(cell("", "a"), "<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>"
                + cell("", "单击此处输入文字。") + "</w:sdtContent></w:sdt>", cell("", "3"))))).containsExactly("a||3");
    }

    @Test
    void cellsMergedDownAndAcrossKeepTheColumns() throws Exception {
        SourceTable table = read(
                table(row(cell("<w:gridSpan w:val=\"2\"/><w:vMerge w:val=\"restart\"/>", "甲"), cell("", "1")),
                        row(cell("<w:gridSpan w:val=\"2\"/><w:vMerge/>", "不显示"), cell("", "2")),
                        row(cell("<w:hMerge w:val=\"restart\"/>", "乙"), cell("<w:hMerge w:val=\"continue\"/>", ""),
                                cell("", "3")),
                        "<w:tr><w:trPr><w:gridBefore w:val=\"1\"/><w:gridAfter w:val=\"1\"/></w:trPr>" + cell("", "4")
                                + "</w:tr>"))
                .tables()
                .get(0);
        assertThat(table.rows().get(0).cells().get(0).rowSpan()).isEqualTo(2);
        assertThat(table.rows().get(0).cells().get(0).columnSpan()).isEqualTo(2);
        assertThat(describe(table)).containsExactly("甲|1", "2", "乙|3", "|4|");
        assertThat(table.rows().get(2).cells().get(0).columnSpan()).isEqualTo(2);
    }

    @Test
    void aContinuationOfAnotherWidthDoesNotMoveTheColumns() throws Exception {
        SourceTable table = read(
                table(row(cell("<w:gridSpan w:val=\"2\"/><w:vMerge w:val=\"restart\"/>", "甲"), cell("", "1")),
                        row(cell("<w:vMerge/>", ""), cell("", "乙"), cell("", "2"))))
                .tables()
                .get(0);
        assertThat(describe(table)).containsExactly("甲|1", "|乙|2");
    }

    @Test
    void aTableInsideACellOfALayoutTableComesAlone() throws Exception {
        SourceDocument document = read(table(row(cell("", "<w:p>" + run("导语") + "</w:p>"
                + table(row(cell("", "a"), cell("", "1")), row(cell("", "b"), cell("", "2"))) + "<w:p/>"))));
        assertThat(document.paragraphs()).extracting(SourceParagraph::text).containsExactly("导语");
        assertThat(describe(document.tables().get(0))).containsExactly("a|1", "b|2");
    }

    @Test
    void aTextBoxIsReadOnceThoughItIsThereTwice() throws Exception {
        String box = "<w:txbxContent><w:p>" + run("框内") + "</w:p></w:txbxContent>";
        assertThat(paragraphs(
                "<w:p>" + run("前") + "<w:r><mc:AlternateContent><mc:Choice Requires=\"wps\"><w:drawing><wps:txbx>"
                        + box + "</wps:txbx></w:drawing></mc:Choice><mc:Fallback><w:pict><v:textbox>" + box
                        + "</v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r>" + run("后") + "</w:p>"))
                .containsExactly("前后", "框内");
    }

    @Test
    void theTableOfContentsIsLeftOut() throws Exception {
        assertThat(paragraphs("<w:p><w:pPr><w:pStyle w:val=\"TOC1\"/></w:pPr>" + run("一、总体情况") + "<w:r><w:tab/></w:r>"
                + run("1") + "</w:p>", "<w:p>" + run("一、总体情况") + "</w:p>")).containsExactly("一、总体情况");
    }

    @Test
    void oldPropertiesOfTrackedFormattingAreNotRead() throws Exception {
        assertThat(paragraphs(
                "<w:p><w:pPr><w:pPrChange><w:pPr><w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"1\"/></w:numPr></w:pPr></w:pPrChange></w:pPr>"
                        + "<w:r><w:rPr><w:rPrChange><w:rPr><w:vanish/></w:rPr></w:rPrChange></w:rPr><w:t>正文</w:t></w:r></w:p>"))
                .containsExactly("正文");
    }

    @Test
    void linesOfAParagraphThatBeginWithANumberAreParagraphs() throws Exception {
        assertThat(paragraphs("<w:p>" + run("一、总体情况") + "<w:r><w:br/></w:r>" + run("2023年，我局") + "<w:r><w:br/></w:r>"
                + run("认真落实。") + "<w:r><w:br/></w:r>" + run("（一）主动公开") + "</w:p>")).containsExactly("一、总体情况",
                        "2023年，我局认真落实。", "（一）主动公开");
    }

    @Test
    void aPageImportedByTheDocumentIsReadAsAPage() throws Exception {
        SourceDocument document = read(WordFixtures.pack("<w:altChunk r:id=\"aFChunk\"/>", "word/chunk.mht", """
                MIME-Version: 1.0
                Content-Type: multipart/related; boundary="x"

                --x
                Content-Type: text/html; charset="utf-8"
                Content-Transfer-Encoding: quoted-printable

                <p>=E4=B8=80=E3=80=81=E6=80=BB=E4=BD=93=E6=83=85=E5=86=B5</p><table><tr><td=
                >a</td><td>1</td></tr></table>
                --x--
                """));
        assertThat(document.paragraphs()).extracting(SourceParagraph::text).containsExactly("一、总体情况");
        assertThat(describe(document.tables().get(0))).containsExactly("a|1");
    }

    @Test
    void aDocumentOfPicturesIsAScan() {
        assertRefused(WordFixtures.pack("<w:p><w:r><w:drawing/></w:r></w:p>", "word/media/image1.png", "x"),
                Reason.SCAN);
    }

    @Test
    void aDocumentWithAPasswordIsSaidToBeEncrypted() throws Exception {
        java.io.ByteArrayOutputStream bytes = new java.io.ByteArrayOutputStream();
        try (POIFSFileSystem files = new POIFSFileSystem()) {
            var encryptor = new EncryptionInfo(EncryptionMode.agile).getEncryptor();
            encryptor.confirmPassword("secret");
            try (var out = encryptor.getDataStream(files)) {
                out.write(WordFixtures.report(RandomReports.valid(1, ReportFormat.FORMAT_2021)));
            }
            files.writeFilesystem(bytes);
        }
        assertThatThrownBy(() -> FileKind.detect(new ReportInput("报告.docx", bytes.toByteArray())))
                .isInstanceOfSatisfying(UnreadableInputException.class,
                        refused -> assertThat(refused.reason()).isEqualTo(Reason.ENCRYPTED));
    }

    @Test
    void anExternalEntityIsRefused() {
        byte[] document = WordFixtures.pack("<w:p/>");
        String part = "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]>"
                + WordFixtures.mainPart("<w:p>&e;</w:p>");
        assertRefused(org.gongkai.report.read.archive.ZipFixtures.zip("word/document.xml", part), Reason.SUSPICIOUS);
        assertThat(document).isNotEmpty();
    }

    @Test
    void aDocumentCutInTwoIsBroken() {
        byte[] whole = WordFixtures.report(RandomReports.valid(1, ReportFormat.FORMAT_2021));
        assertRefused(java.util.Arrays.copyOf(whole, whole.length - 100), Reason.BROKEN);
        assertRefused(org.gongkai.report.read.archive.ZipFixtures.zip("word/document.xml", "<w:document"),
                Reason.BROKEN);
    }

    @Test
    void nestingWithoutEndIsRefusedWithoutOverflow() throws Exception {
        assertThat(paragraphs("<w:ins>".repeat(300) + "<w:p>" + run("深") + "</w:p>" + "</w:ins>".repeat(300)))
                .containsExactly("深");
        assertRefused(WordFixtures.pack("<w:ins>".repeat(20_000)), Reason.TOO_COMPLEX);
    }

    private static List<String> paragraphs(String... body) throws UnreadableInputException {
        return read(String.join("", body)).paragraphs().stream().map(SourceParagraph::text).toList();
    }

    private static List<String> rows(String body) throws UnreadableInputException {
        return describe(read(body).tables().get(0));
    }

    static List<String> describe(SourceTable table) {
        return table.rows()
                .stream()
                .map(row -> String.join("|", row.cells().stream().map(cell -> cell.text()).toList()))
                .toList();
    }

    private static SourceDocument read(String body) throws UnreadableInputException {
        return read(WordFixtures.pack(body, "word/styles.xml", STYLES, "word/numbering.xml", NUMBERING));
    }

    private static SourceDocument read(byte[] bytes) throws UnreadableInputException {
        return new DocxReader().read(new ReportInput("报告.docx", bytes));
    }

    private static void assertRefused(byte[] bytes, Reason reason) {
        assertThatThrownBy(() -> read(bytes)).isInstanceOfSatisfying(UnreadableInputException.class,
                refused -> assertThat(refused.reason()).isEqualTo(reason));
    }

    private static String run(String text) {
        return "<w:r><w:t>" + text + "</w:t></w:r>";
    }

    private static String mark(String type) {
        return "<w:r><w:fldChar w:fldCharType=\"" + type + "\"/></w:r>";
    }

    private static String numbered(int list, int level, String text) {
        return "<w:p><w:pPr><w:numPr><w:ilvl w:val=\"" + level + "\"/><w:numId w:val=\"" + list
                + "\"/></w:numPr></w:pPr>"
                + run(text) + "</w:p>";
    }

    private static String level(int level, String format, String text, String more) {
        return "<w:lvl w:ilvl=\"" + level + "\"><w:start w:val=\"1\"/><w:numFmt w:val=\"" + format + "\"/>" + more
                + "<w:lvlText w:val=\"" + text + "\"/></w:lvl>";
    }

    private static String table(String... rows) {
        return "<w:tbl>" + String.join("", rows) + "</w:tbl>";
    }

    private static String row(String... cells) {
        return "<w:tr>" + String.join("", cells) + "</w:tr>";
    }

    private static String cell(String properties, String content) {
        String paragraphs = content.startsWith("<w:")
                ? content
                : "<w:p>" + (content.isEmpty() ? "" : run(content)) + "</w:p>";
        return "<w:tc><w:tcPr>" + properties + "</w:tcPr>" + paragraphs + "</w:tc>";
    }
}
