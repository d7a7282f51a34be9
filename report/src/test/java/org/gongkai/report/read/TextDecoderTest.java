package org.gongkai.report.read;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

import org.gongkai.law.annual.ReportFormat;
import org.gongkai.report.AnnualReport;
import org.gongkai.report.RandomReports;
import org.gongkai.report.Section;
import org.gongkai.report.read.TextDecoder.DecodedText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class TextDecoderTest {

    private static final Charset GB18030 = Charset.forName("GB18030");
    private static final String SIMPLIFIED = prose();
    private static final String TRADITIONAL = "政府資訊公開年度報告。一、總體情況：本年度新收政府資訊公開申請12件，上年結轉3件，"
            + "予以公開5件，部分公開2件，不予公開1件，無法提供4件，結轉下年度繼續辦理3件。";

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "GB18030", "GBK", "UTF-16LE", "UTF-16BE"})
    void proseIsReadInWhateverCharsetItIsWritten(String charset) throws Exception {
        assertThat(read(SIMPLIFIED.getBytes(Charset.forName(charset)))).isEqualTo(SIMPLIFIED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE"})
    void aByteOrderMarkIsNoPartOfTheText(String charset) throws Exception {
        assertThat(read(("\uFEFF" + SIMPLIFIED).getBytes(Charset.forName(charset)))).isEqualTo(SIMPLIFIED);
    }

    @Test
    void traditionalTextInBig5IsToldFromGb18030() throws Exception {
        assertThat(read(TRADITIONAL.getBytes(Charset.forName("Big5")))).isEqualTo(TRADITIONAL);
        assertThat(read(TRADITIONAL.getBytes(GB18030))).isEqualTo(TRADITIONAL);
    }

    @Test
    void aRareCharacterOfANameSurvivesInGb18030() throws Exception {
        String text = SIMPLIFIED + "联系人：\u3BE5朱镕\u4DAE";
        assertThat(read(text.getBytes(GB18030))).isEqualTo(text);
    }

    @Test
    void aDeclarationThatLiesIsNotBelieved() throws Exception {
        String page = "<html><meta charset=gb2312><body>" + SIMPLIFIED + "</body></html>";
        assertThat(read(page.getBytes(StandardCharsets.UTF_8))).isEqualTo(page);
        String other = page.replace("gb2312", "utf-8");
        assertThat(read(other.getBytes(GB18030))).isEqualTo(other);
    }

    @Test
    void aDeclarationHelpsWhereTheTextIsTooShortToTell() throws Exception {
        String page = "<meta charset=big5><td>總計</td>";
        assertThat(read(page.getBytes(Charset.forName("Big5")))).isEqualTo(page);
    }

    @Test
    void oneCharacterCutInTwoDoesNotSpoilAPage() throws Exception {
        byte[] whole = SIMPLIFIED.getBytes(StandardCharsets.UTF_8);
        byte[] cut = java.util.Arrays.copyOf(whole, whole.length - 1);
        assertThat(read(cut)).startsWith(SIMPLIFIED.substring(0, SIMPLIFIED.length() - 1));
    }

    @Test
    void utf8SavedAsGbkIsRefused() {
        String garbled = new String(SIMPLIFIED.getBytes(StandardCharsets.UTF_8), GB18030);
        assertRefused(garbled.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void utf8SavedAsLatin1IsRefused() {
        String garbled = new String(SIMPLIFIED.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
        assertRefused(garbled.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void questionMarksForCharactersAreRefused() {
        assertRefused(SIMPLIFIED.getBytes(StandardCharsets.US_ASCII));
    }

    @Test
    void replacementCharactersAllOverAreRefused() {
        String garbled = new String(SIMPLIFIED.getBytes(GB18030), StandardCharsets.UTF_8);
        assertRefused(garbled.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void halfUtf8AndHalfGbkIsRefused() {
        ByteArrayOutputStream mixed = new ByteArrayOutputStream();
        mixed.writeBytes(SIMPLIFIED.getBytes(StandardCharsets.UTF_8));
        mixed.writeBytes(SIMPLIFIED.getBytes(GB18030));
        assertRefused(mixed.toByteArray());
    }

    @Test
    void figuresAloneAreGoodText() throws Exception {
        assertThat(read("1|2|3\n4|5|6\n".getBytes(StandardCharsets.US_ASCII))).isEqualTo("1|2|3\n4|5|6\n");
    }

    private static String read(byte[] bytes) throws UnreadableInputException {
        DecodedText decoded = TextDecoder.decode(new ReportInput("报告.txt", bytes));
        return decoded.text();
    }

    private static void assertRefused(byte[] bytes) {
        assertThatThrownBy(() -> read(bytes)).isInstanceOfSatisfying(UnreadableInputException.class,
                refused -> assertThat(refused.reason()).isEqualTo(UnreadableInputException.Reason.BAD_ENCODING));
    }

    private static String prose() {
        AnnualReport report = RandomReports.valid(1, ReportFormat.FORMAT_2021);
        StringBuilder text = new StringBuilder(report.title());
        for (Section section : report.sections()) {
            text.append('\n').append(section.heading()).append('\n').append(section.text());
        }
        return text.toString();
    }
}
