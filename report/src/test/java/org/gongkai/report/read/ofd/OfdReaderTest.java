package org.gongkai.report.read.ofd;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.gongkai.law.annual.CellKey;
import org.gongkai.law.annual.ReportFormat;
import org.gongkai.law.annual.StatutoryTable;
import org.gongkai.report.AnnualReport;
import org.gongkai.report.RandomReports;
import org.gongkai.report.read.ReportInput;
import org.gongkai.report.read.ReportReader;
import org.gongkai.report.read.UnreadableInputException;
import org.gongkai.report.read.UnreadableInputException.Reason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class OfdReaderTest {

    @ParameterizedTest
    @EnumSource
    void everyCellIsReadHoweverThePagesAreDrawn(OfdVariants variant) throws Exception {
        for (ReportFormat format : ReportFormat.values()) {
            AnnualReport report = RandomReports.valid(31, format);
            AnnualReport back = read(variant.of(report));
            for (StatutoryTable table : format.tables()) {
                for (CellKey key : table.keys()) {
                    assertThat(back.figures().value(key)).as("%s", key).isEqualTo(report.figures().value(key));
                }
            }
            assertThat(back.agency()).isEqualTo(report.agency());
            assertThat(back.sections()).hasSameSizeAs(report.sections());
        }
    }

    @Test
    void everyFigureRemembersItsPage() throws Exception {
        AnnualReport back = read(OfdVariants.AS_WRITTEN.of(RandomReports.valid(31, ReportFormat.FORMAT_2021)));
        assertThat(back.figures().figure(CellKey.parse("table3/1/natural")).place().toString()).contains("页");
    }

    @Test
    void contentOfATemplateIsReadAsWell() throws Exception {
        AnnualReport report = RandomReports.valid(32, ReportFormat.FORMAT_2021);
        byte[] ofd = OfdVariants.rewritten(OfdVariants.AS_WRITTEN.of(report), (name, part) -> {
            if (name.endsWith("Document.xml")) {
                return part.replace("<ofd:PublicRes>",
                        "<ofd:TemplatePage ID=\"9001\" BaseLoc=\"Pages/Page_0/Content.xml\"/><ofd:PublicRes>")
                        .replaceFirst("BaseLoc=\"Pages/Page_0/Content.xml\"/>(?=<ofd:Page )",
                                "BaseLoc=\"PublicRes.xml\"/>");
            }
            return name.endsWith("PublicRes.xml")
                    ? part.replace("<ofd:Fonts>", "<ofd:Template TemplateID=\"9001\"/><ofd:Fonts>")
                    : part;
        });
        assertThat(read(ofd).title()).isEqualTo(report.title());
    }

    @Test
    void picturesWithoutTextAreSaidToBeAScan() throws Exception {
        assertRefused(onePage("<ofd:ImageObject ID=\"3\" Boundary=\"0 0 210 297\" ResourceID=\"9\"/>"), Reason.SCAN);
    }

    @Test
    void anEmptyPageIsSaidToBeEmpty() throws Exception {
        assertRefused(onePage(""), Reason.EMPTY);
    }

    @Test
    void aProtectedDocumentIsSaidToBeEncrypted() throws Exception {
        assertRefused(zip("OFD.xml", "<OFD/>", "Encryptions.xml", "<Encryptions/>"), Reason.ENCRYPTED);
    }

    @Test
    void aPackageWithoutItsPartsIsBroken() throws Exception {
        assertRefused(zip("OFD.xml",
                "<OFD><DocBody><DocRoot>Doc_0/Document.xml</DocRoot></DocBody></OFD>"), Reason.BROKEN);
        assertRefused(zip("OFD.xml", "<OFD/>"), Reason.BROKEN);
    }

    @Test
    void aReferenceOutOfThePackageLeadsNowhere() throws Exception {
        assertRefused(zip("OFD.xml",
                "<OFD><DocBody><DocRoot>../../../../etc/passwd</DocRoot></DocBody></OFD>"), Reason.BROKEN);
    }

    private static void assertRefused(byte[] ofd, Reason reason) {
        assertThatThrownBy(() -> read(ofd)).isInstanceOfSatisfying(UnreadableInputException.class,
                refused -> assertThat(refused.reason()).isEqualTo(reason));
    }

    private static byte[] onePage(String content) throws IOException {
        return zip("OFD.xml", "<OFD><DocBody><DocRoot>/Doc_0/Document.xml</DocRoot></DocBody></OFD>",
                "Doc_0/Document.xml",
                "<Document><CommonData/><Pages><Page ID=\"1\" BaseLoc=\"P.xml\"/></Pages></Document>",
                "Doc_0/P.xml", "<ofd:Page xmlns:ofd=\"http://www.ofdspec.org/2016\"><ofd:Content><ofd:Layer>" + content
                        + "</ofd:Layer></ofd:Content></ofd:Page>");
    }

    private static byte[] zip(String... parts) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (int i = 0; i < parts.length; i += 2) {
                zip.putNextEntry(new ZipEntry(parts[i]));
                zip.write(parts[i + 1].getBytes(java.nio.charset.StandardCharsets.UTF_8));
            }
        }
        return out.toByteArray();
    }

    private static AnnualReport read(byte[] ofd) throws UnreadableInputException {
        return ReportReader.read(new ReportInput("年报.ofd", ofd));
    }
}
