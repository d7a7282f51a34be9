package org.gongkai.report.terminal;

import java.util.List;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class TextWidthTest {

    @Test
    void aChineseCharacterTakesTwoColumnsAndALatinOneTakesOne() {
        assertThat(TextWidth.of("年度报告 2023")).isEqualTo(13);
        assertThat(TextWidth.of("（三）")).isEqualTo(6);
        assertThat(TextWidth.of("𠮷")).isEqualTo(2);
        assertThat(TextWidth.of("e\u0301")).isEqualTo(1);
    }

    @Test
    void noLineBeginsWithAClosingBracketOrAComma() {
        List<String> lines = TextWidth.wrap("本年新收申请（含网上申请），已全部办结。", 10);
        assertThat(lines).noneMatch(line -> line.matches("[，。、）].*"));
        assertThat(lines).allMatch(line -> TextWidth.of(line) <= 10);
        assertThat(String.join("", lines)).isEqualTo("本年新收申请（含网上申请），已全部办结。");
    }

    @Test
    void aNumberStaysWholeWhereItFits() {
        assertThat(TextWidth.wrap("应为14069件", 8)).containsExactly("应为", "14069件");
    }

    @Test
    void whatIsLongerThanALineIsBrokenAnywhereAndNothingIsLost() {
        List<String> lines = TextWidth.wrap("https://www.example.gov.cn/very/long/path", 7);
        assertThat(lines).allMatch(line -> TextWidth.of(line) <= 7);
        assertThat(String.join("", lines)).isEqualTo("https://www.example.gov.cn/very/long/path");
    }

    @Test
    void aHeadingIsBrokenIntoEvenLines() {
        assertThat(TextWidth.wrapEvenly("结果维持", 7)).containsExactly("结果", "维持");
        assertThat(TextWidth.wrapEvenly("总计", 7)).containsExactly("总计");
    }

    @Test
    void lineFeedsInTheTextAreKept() {
        assertThat(TextWidth.wrap("一\n\n二", 10)).containsExactly("一", "", "二");
    }

    @Test
    void controlCharactersFromAnInputCannotReachTheTerminal() {
        assertThat(TextWidth.harmless("甲\u001b[2J乙\u202e丙\t丁\n戊")).isEqualTo("甲\uFFFD[2J乙\uFFFD丙 丁\n戊");
    }

    @Test
    void longTextIsCutWithAnEllipsis() {
        assertThat(TextWidth.cut("政府信息公开", 7)).isEqualTo("政府信…");
        assertThat(TextWidth.cut("政府", 7)).isEqualTo("政府");
    }
}
