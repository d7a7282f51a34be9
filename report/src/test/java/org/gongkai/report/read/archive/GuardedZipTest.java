package org.gongkai.report.read.archive;

import java.nio.charset.StandardCharsets;
import java.util.stream.IntStream;

import org.gongkai.report.read.ReportInput;
import org.gongkai.report.read.UnreadableInputException;
import org.gongkai.report.read.UnreadableInputException.Reason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class GuardedZipTest {

    @Test
    void aPartComesBackAsItWasPacked() throws Exception {
        try (GuardedZip zip = open(ZipFixtures.zip("Doc_0/Document.xml", "<a>报告</a>", "b\\c.bin", "x"))) {
            assertThat(zip.names()).containsExactly("Doc_0/Document.xml", "b/c.bin");
            assertThat(zip.bytes("Doc_0/Document.xml")).isEqualTo("<a>报告</a>".getBytes(StandardCharsets.UTF_8));
            assertThat(zip.bytes("/doc_0/document.XML")).isNotNull();
            assertThat(zip.size("b/c.bin")).isEqualTo(1);
            assertThat(zip.bytes("none")).isNull();
        }
    }

    @Test
    void aBombOfZerosIsRefusedBeforeItFillsTheMemory() {
        assertRefused(ZipFixtures.swelling("word/media/image1.bmp", 257, (byte) 0), Reason.SUSPICIOUS);
    }

    @Test
    void markupThatShrinksTooWellIsRefused() {
        assertRefused(ZipFixtures.swelling("word/document.xml", 4, (byte) ' '), Reason.SUSPICIOUS);
    }

    @Test
    void aWhitePictureMayShrinkAsWellAsItLikes() throws Exception {
        try (GuardedZip zip = open(ZipFixtures.swelling("word/media/image1.bmp", 4, (byte) 0xFF))) {
            assertThat(zip.size("word/media/image1.bmp")).isEqualTo(4 << 20);
        }
    }

    @Test
    void tooManyEntriesAreRefused() {
        String[] many = IntStream.range(0, 2 * (GuardedZip.MOST_ENTRIES + 1))
                .mapToObj(i -> i % 2 == 0 ? "f" + i : "")
                .toArray(String[]::new);
        assertRefused(ZipFixtures.zip(many), Reason.SUSPICIOUS);
    }

    @ParameterizedTest
    @ValueSource(strings = {"../../etc/passwd", "word/../../x", "/etc/passwd", "C:/windows/x", "..\\x"})
    void aNameThatLeadsOutOfThePackageIsRefused(String name) {
        assertRefused(ZipFixtures.zip(name, "x"), Reason.SUSPICIOUS);
    }

    @Test
    void aNameThatStandsThereTwiceIsRefused() {
        byte[] zip = ZipFixtures.zip("word/documentA.xml", "<a/>", "word/documentB.xml", "<b/>");
        String same = new String(zip, StandardCharsets.ISO_8859_1).replace("documentB", "documentA");
        assertRefused(same.getBytes(StandardCharsets.ISO_8859_1), Reason.SUSPICIOUS);
    }

    @Test
    void aDocumentTypeInAnyPartIsRefused() {
        String doctype = "<?xml version=\"1.0\"?>\n<!DOCTYPE a [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><a>&x;</a>";
        assertRefused(ZipFixtures.zip("customXml/item1.xml", doctype), Reason.SUSPICIOUS);
        byte[] wide = ("\uFEFF" + doctype).getBytes(StandardCharsets.UTF_16LE);
        assertRefused(ZipFixtures.zip("word/document.xml", new String(wide, StandardCharsets.ISO_8859_1)),
                Reason.SUSPICIOUS);
    }

    @Test
    void aDocumentTypeAcrossTwoReadsIsStillSeen() {
        DoctypeWatch watch = new DoctypeWatch();
        byte[] first = "<?xml version='1.0'?><!DOC".getBytes(StandardCharsets.US_ASCII);
        byte[] second = "TYPE a>".getBytes(StandardCharsets.US_ASCII);
        assertThat(watch.sees(first, first.length)).isFalse();
        assertThat(watch.sees(second, second.length)).isTrue();
    }

    @Test
    void encryptedEntriesAreSaidToBeEncrypted() {
        byte[] zip = ZipFixtures.zip("word/document.xml", "<a/>");
        int central = indexOf(zip, new byte[]{'P', 'K', 1, 2});
        zip[6] |= 1;
        zip[central + 8] |= 1;
        assertRefused(zip, Reason.ENCRYPTED);
    }

    @Test
    void damagedDataIsBroken() {
        byte[] zip = ZipFixtures.zip("word/document.xml", "<a>" + "报告".repeat(500) + "</a>");
        for (int i = 60; i < 80; i++) {
            zip[i] ^= 0x55;
        }
        assertRefused(zip, Reason.BROKEN);
        assertRefused(new byte[]{'P', 'K', 3, 4, 0, 0, 0}, Reason.BROKEN);
    }

    private static int indexOf(byte[] bytes, byte[] word) {
        for (int i = 0; i < bytes.length; i++) {
            if (java.util.Arrays.equals(java.util.Arrays.copyOfRange(bytes, i, i + word.length), word)) {
                return i;
            }
        }
        throw new IllegalArgumentException("not found");
    }

    private static GuardedZip open(byte[] zip) throws UnreadableInputException {
        return GuardedZip.open(new ReportInput("报告.docx", zip));
    }

    private static void assertRefused(byte[] zip, Reason reason) {
        assertThatThrownBy(() -> open(zip).close()).isInstanceOfSatisfying(UnreadableInputException.class,
                refused -> assertThat(refused.reason()).isEqualTo(reason));
    }
}
