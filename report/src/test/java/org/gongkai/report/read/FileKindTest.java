package org.gongkai.report.read;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.gongkai.report.read.UnreadableInputException.Reason;
import org.gongkai.report.read.archive.ZipFixtures;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class FileKindTest {

    @ParameterizedTest
    @ValueSource(strings = {"<!DOCTYPE html><html><body>报告</body></html>", "\n\n<HTML><BODY>报告",
            "<?xml version=\"1.0\"?><!DOCTYPE html PUBLIC \"-//W3C//DTD XHTML 1.0//EN\"><html></html>",
            "<p>一、总体情况</p><table><tr><td>1</td></tr></table>", "<!-- 正文 --><div class=x>报告</div>",
            "政府信息公开年报<p>一、总体情况</p><p>二、</p><table><tr><td>1</td></tr></table>",
            "<html xmlns:o=\"urn:schemas-microsoft-com:office:office\"><head><meta name=Generator content=\"Microsoft Word 15\">"})
    void webPagesAndPiecesOfThemAreHtml(String page) throws Exception {
        assertThat(detect(page.getBytes(StandardCharsets.UTF_8))).isEqualTo(FileKind.HTML);
        assertThat(detect(("\uFEFF" + page).getBytes(StandardCharsets.UTF_8))).isEqualTo(FileKind.HTML);
        assertThat(detect(page.getBytes(Charset.forName("GB18030")))).isEqualTo(FileKind.HTML);
        assertThat(detect(("\uFEFF" + page).getBytes(StandardCharsets.UTF_16LE))).isEqualTo(FileKind.HTML);
    }

    @Test
    void aPageSavedAsMhtmlIsHtml() throws Exception {
        String page = """
                From: <Saved by Blink>
                Subject: =?utf-8?Q?x?=
                MIME-Version: 1.0
                Content-Type: multipart/related;
                \ttype="text/html";
                \tboundary="----b"

                ------b
                """;
        assertThat(detect(page.getBytes(StandardCharsets.UTF_8))).isEqualTo(FileKind.HTML);
        assertThat(detect(page.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8))).isEqualTo(FileKind.HTML);
    }

    @ParameterizedTest
    @ValueSource(strings = {"包头市外事办2023年年报\n一、总体情况\n|1|2|3|", "一行<br>\n又一行<br>\n三<br>\n四<br>\n", "a < b and c > d",
            "0 0 0"})
    void textWithAStrayTagIsStillText(String text) throws Exception {
        assertThat(detect(text.getBytes(StandardCharsets.UTF_8))).isEqualTo(FileKind.TEXT);
    }

    @Test
    void jsonIsToldByItsFirstMember() throws Exception {
        assertThat(detect("\uFEFF {\n \"agency\":\"某局\"}".getBytes(StandardCharsets.UTF_8))).isEqualTo(FileKind.JSON);
        assertThat(detect("{一}总体情况".getBytes(StandardCharsets.UTF_8))).isEqualTo(FileKind.TEXT);
    }

    @Test
    void aPdfMayHaveJunkInFrontOfIt() throws Exception {
        assertThat(detect("%PDF-1.7\n%\u00e2".getBytes(StandardCharsets.ISO_8859_1))).isEqualTo(FileKind.PDF);
        assertThat(detect("\0\0junk\r\n%PDF-1.4\n".getBytes(StandardCharsets.ISO_8859_1))).isEqualTo(FileKind.PDF);
    }

    @Test
    void packagesAreToldByWhatTheyHold() throws Exception {
        assertThat(detect(emptyDocx())).isEqualTo(FileKind.DOCX);
        assertThat(detect(ZipFixtures.zip("OFD.xml", "<ofd:OFD xmlns:ofd='x'/>"))).isEqualTo(FileKind.OFD);
        assertThat(detect(emptyXlsx())).isEqualTo(FileKind.XLSX);
        assertRefused(ZipFixtures.zip("报告.txt", "报告"), Reason.UNKNOWN_TYPE);
        assertRefused(ZipFixtures.zip("mimetype", "application/vnd.oasis.opendocument.text"), Reason.UNKNOWN_TYPE);
    }

    @Test
    void halfAPackageIsBroken() throws Exception {
        byte[] whole = emptyDocx();
        assertRefused(java.util.Arrays.copyOf(whole, whole.length / 2), Reason.BROKEN);
    }

    @Test
    void aCompoundFileIsToldByItsStreams() throws Exception {
        assertThat(detect(compoundFile("WordDocument"))).isEqualTo(FileKind.DOC);
        assertThat(detect(compoundFile("Workbook"))).isEqualTo(FileKind.XLS);
        assertRefused(compoundFile("PowerPoint Document"), Reason.UNKNOWN_TYPE);
        assertRefused(compoundFile("EncryptedPackage"), Reason.ENCRYPTED);
        assertRefused(java.util.Arrays.copyOf(compoundFile("WordDocument"), 600), Reason.BROKEN);
    }

    @Test
    void aPictureIsAScan() {
        assertRefused("\u0089PNG\r\n\u001a\n....".getBytes(StandardCharsets.ISO_8859_1), Reason.SCAN);
        assertRefused("\u00ff\u00d8\u00ff\u00e0..JFIF".getBytes(StandardCharsets.ISO_8859_1), Reason.SCAN);
        assertRefused("II*\0....".getBytes(StandardCharsets.ISO_8859_1), Reason.SCAN);
    }

    @Test
    void whatNobodyKnowsIsSaidToBeUnknown() {
        byte[] noise = new byte[5000];
        new java.util.Random(1).nextBytes(noise);
        assertRefused(noise, Reason.UNKNOWN_TYPE);
        assertRefused("{\\rtf1\\ansi x}".getBytes(StandardCharsets.US_ASCII), Reason.UNKNOWN_TYPE);
        assertRefused("<?xml version='1.0'?><rss/>".getBytes(StandardCharsets.US_ASCII), Reason.UNKNOWN_TYPE);
    }

    @Test
    void nothingButWhiteSpaceIsEmpty() {
        assertRefused(new byte[0], Reason.EMPTY);
        assertRefused(" \r\n\t\n".getBytes(StandardCharsets.US_ASCII), Reason.EMPTY);
    }

    private static FileKind detect(byte[] bytes) throws UnreadableInputException {
        return FileKind.detect(new ReportInput("报告.doc", bytes));
    }

    private static void assertRefused(byte[] bytes, Reason reason) {
        assertThatThrownBy(() -> detect(bytes)).isInstanceOfSatisfying(UnreadableInputException.class,
                refused -> assertThat(refused.reason()).isEqualTo(reason));
    }

    private static byte[] emptyDocx() throws Exception {
        try (XWPFDocument document = new XWPFDocument(); ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            document.write(out);
            return out.toByteArray();
        }
    }

    private static byte[] emptyXlsx() throws Exception {
        try (XSSFWorkbook workbook = new XSSFWorkbook(); ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            workbook.createSheet();
            workbook.write(out);
            return out.toByteArray();
        }
    }

    private static byte[] compoundFile(String stream) throws Exception {
        try (POIFSFileSystem files = new POIFSFileSystem(); ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            files.createDocument(new java.io.ByteArrayInputStream(new byte[5000]), stream);
            files.writeFilesystem(out);
            return out.toByteArray();
        }
    }
}
