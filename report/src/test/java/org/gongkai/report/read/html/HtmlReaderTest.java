package org.gongkai.report.read.html;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;

import org.gongkai.report.read.ReportInput;
import org.gongkai.report.read.UnreadableInputException;
import org.gongkai.report.read.UnreadableInputException.Reason;
import org.gongkai.report.source.SourceDocument;
import org.gongkai.report.source.SourceParagraph;
import org.gongkai.report.source.SourceTable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class HtmlReaderTest {

    private static final String DATA = "<table><tr><td>规章</td><td>2</td></tr><tr><td>行政规范性文件</td><td>109</td></tr></table>";
    private static final List<String> DATA_ROWS = List.of("规章|2", "行政规范性文件|109");
    private static final String PROSE = "2023年，我局认真贯彻落实《中华人民共和国政府信息公开条例》，坚持以公开为常态、不公开为例外。";

    @Test
    void aFigureCutIntoSpansByWordIsOneFigure() throws Exception {
        assertThat(rows(
                "<table class=MsoNormalTable><tr><td><p class=MsoNormal><span>行政</span><span>许可</span><o:p></o:p></p></td>"
                        + "<td><p class=MsoNormal align=center><span lang=EN-US>18</span><b><span lang=EN-US>08</span></b><span\n lang=EN-US>595<o:p></o:p></span></p></td></tr></table>"))
                .containsExactly("行政许可|1808595");
    }

    @Test
    void smartTagsOfWordAreTransparent() throws Exception {
        assertThat(rows(
                "<table><tr><td>规章</td><td><st1:chmetcnv w:st=on UnitName=件 SourceValue=12>12</st1:chmetcnv></td></tr></table>"))
                .containsExactly("规章|12");
    }

    @Test
    void lineBreaksInACellNeverCutALabel() throws Exception {
        assertThat(rows("<table><tr><td>商业<br/>企业</td><td>社会\n   公益\n组织</td><td><p>三、本年度</p><p>办理结果</p></td>"
                + "<td>Hong\nKong</td><td>1<br>2</td></tr></table>"))
                .containsExactly("商业企业|社会公益组织|三、本年度办理结果|Hong Kong|1 | 2");
    }

    @Test
    void invisibleCharactersDisappearAndHardSpacesAreSpaces() throws Exception {
        assertThat(rows(
                "<table><tr><td>\u200b规&nbsp;&nbsp;章\ufeff</td><td>&nbsp;2\u200b&zwj;3\u3000</td><td>&nbsp;</td></tr></table>"))
                .containsExactly("规 章|23|");
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', value = {"rowspan=2 colspan=3; 2; 3", "rowspan=0; 3; 1",
            "rowspan=99999999999 colspan=-2; 3; 1",
            "rowspan='2 ' colspan=2px; 2; 2", "rowspan=x colspan=''; 1; 1", "colspan=0; 1; 1", "colspan=1000; 1; 3"})
    void spansAreReadAsABrowserWould(String attributes, int rowSpan, int columnSpan) throws Exception {
        SourceTable table = read(
                "<table><tr><td " + attributes + ">甲</td></tr><tr><td>1<td>2<td>3</tr><tr><td>4<td>5<td>6</tr></table>")
                .tables()
                .get(0);
        assertThat(table.rows().get(0).cells().get(0).rowSpan()).isEqualTo(rowSpan);
        assertThat(table.rows().get(0).cells().get(0).columnSpan()).isEqualTo(columnSpan);
    }

    @Test
    void noCellReachesOverTheEndOfItsGroup() throws Exception {
        SourceTable table = read(
                "<table><thead><tr><th rowspan=5>甲<th>乙</tr><tr><th>丙</tr></thead><tfoot><tr><td>合计<td>9</tr></tfoot>"
                        + "<tbody><tr><td>a<td>1</tr></tbody></table>")
                .tables()
                .get(0);
        assertThat(table.rows().get(0).cells().get(0).rowSpan()).isEqualTo(2);
        assertThat(describe(table)).containsExactly("甲|乙", "丙", "a|1", "合计|9");
    }

    @Test
    void missingClosingTagsAndUpperCaseAreNoMatter() throws Exception {
        assertThat(rows("<TABLE><TR><TD>规章<TD>2<TR><TD><P>行政规范性文件<TD><P>109</TABLE>")).isEqualTo(DATA_ROWS);
    }

    @Test
    void rowsWithoutATableAroundThemAreATable() throws Exception {
        assertThat(rows("<tr><td>规章</td><td>2</td></tr><tr><td>行政规范性文件</td><td>109</td></tr>")).isEqualTo(DATA_ROWS);
    }

    @Test
    void aLayoutTableDissolvesIntoWhatItHolds() throws Exception {
        SourceDocument document = read(
                "<table width=980><tr><td>首页</td><td>公开</td></tr><tr><td colspan=2><table><tr><td>"
                        + "<h1>某局2023年报告</h1><p>" + PROSE + "</p>" + DATA
                        + "<p>五、问题</p></td></tr></table></td></tr></table>");
        assertThat(describe(document.tables().get(0))).isEqualTo(DATA_ROWS);
        assertThat(document.tables()).hasSize(1);
        assertThat(texts(document)).containsExactly("首页", "公开", "某局2023年报告", PROSE, "五、问题");
    }

    @Test
    void aTableThatHoldsTheWholeReportIsProseAndTableInTurn() throws Exception {
        SourceDocument document = read("<table><tr><td colspan=2>" + PROSE.repeat(3)
                + "</td></tr><tr><td>规章</td><td>2</td></tr>"
                + "<tr><td>行政规范性文件</td><td>109</td></tr><tr><td colspan=2><p>" + PROSE + "</p><p>" + PROSE + PROSE
                + "</p></td></tr></table>");
        assertThat(document.blocks()).hasSize(4);
        assertThat(describe(document.tables().get(0))).isEqualTo(DATA_ROWS);
    }

    @Test
    void aFrameOfOneCellIsNoTable() throws Exception {
        SourceDocument document = read("<table><tr><td><p>一、总体情况</p><p>" + PROSE + "</p></td></tr></table>");
        assertThat(document.tables()).isEmpty();
        assertThat(texts(document)).containsExactly("一、总体情况", PROSE);
    }

    @Test
    void aTableCutInTwoStaysTwoTables() throws Exception {
        assertThat(read(DATA + "<p></p>" + DATA).tables()).hasSize(2);
    }

    @Test
    void theCaptionOfATableIsAParagraphBeforeIt() throws Exception {
        SourceDocument document = read("<p>" + PROSE + "</p><table><caption>三、收到和处理情况</caption><tr><td>a<td>1</table>");
        assertThat(document.blocks().get(1)).isInstanceOf(SourceParagraph.class);
        assertThat(texts(document)).containsExactly(PROSE, "三、收到和处理情况");
    }

    @Test
    void whatTheStyleSheetHidesIsNotRead() throws Exception {
        SourceDocument document = read(
                "<p style='display : none'>藏</p><p hidden>藏</p><p>见<span style='mso-hide:all'>藏</span></p>"
                        + "<!-- 藏 --><!--[if gte mso 9]><p>藏</p><![endif]--><script>藏</script><style>藏</style><xml>Normal 0 false</xml>"
                        + "<table><tr><td>a<td style='display:none'>9<td>1</tr><tr style='display:none'><td>b<td>2</tr></table>");
        assertThat(texts(document)).containsExactly("见");
        assertThat(describe(document.tables().get(0))).containsExactly("a|1");
    }

    @Test
    void aCellThatCannotBeSeenKeepsItsColumn() throws Exception {
        assertThat(rows("<table><tr><td>a<td style='VISIBILITY: hidden'>9<td>1</table>")).containsExactly("a||1");
    }

    @Test
    void twoFiguresInOneCellAreNotOne() throws Exception {
        assertThat(rows("<table><tr><td>a<td>180<br>859<td><p>1</p><p>234</p></table>"))
                .containsExactly("a|180 | 859|1 | 234");
    }

    @Test
    void contentThatAScriptWouldShowIsReadWhenThereIsNothingElse() throws Exception {
        assertThat(rows("<div id=zoom style='display:none'>" + DATA + "</div>")).isEqualTo(DATA_ROWS);
        assertThat(rows("<textarea style='display:none' id=content>" + DATA + "</textarea><div id=show></div>"))
                .isEqualTo(DATA_ROWS);
        assertThat(rows("<textarea>" + DATA.replace("<", "&lt;") + "</textarea>")).isEqualTo(DATA_ROWS);
        assertThat(rows("<p>x</p><script type='text/template'>" + DATA + "</script>")).isEqualTo(DATA_ROWS);
        assertThat(rows("<div>" + DATA.replace("<", "&lt;").replace(">", "&gt;") + "</div>")).isEqualTo(DATA_ROWS);
    }

    @Test
    void deletedTextIsNotReadAndInsertedTextDoesNotCutAParagraph() throws Exception {
        assertThat(texts(read("<p>收到<del>1</del><ins>12</ins>件</p>"))).containsExactly("收到12件");
    }

    @Test
    void theMarkOfAFootnoteIsNoDigit() throws Exception {
        assertThat(rows("<table><tr><td>a<td>12<sup>1</sup><td>3<sup>[1]</sup></table>").get(0))
                .isEqualTo("a|12^1|3[1]");
    }

    @Test
    void valuesInFieldsOfAFormAreRead() throws Exception {
        assertThat(rows(
                "<table><tr><td>a<td><input value=12 readonly><td><input type=hidden value=9><td><select><option>1<option selected>3</select></table>"))
                .containsExactly("a|12||3");
    }

    @Test
    void paragraphsWithoutTagsOfTheirOwnAreTold() throws Exception {
        String text = "一、总体情况<br/>　　" + PROSE + "<br>　　（一）主动公开。<br>全年发布信息<br>12条。<br><br>二、主动公开政府信息情况";
        List<String> expected = List.of("一、总体情况", PROSE, "（一）主动公开。", "全年发布信息12条。", "二、主动公开政府信息情况");
        assertThat(texts(read("<div>" + text + "</div>"))).isEqualTo(expected);
        assertThat(texts(read("<p><span>" + text + "</span></p>"))).isEqualTo(expected);
        assertThat(texts(read("<pre>" + text.replaceAll("<br/?>", "\n") + "</pre>"))).isEqualTo(expected);
    }

    @Test
    void textBetweenBlocksIsAParagraph() throws Exception {
        assertThat(texts(read("<div>导语<div>一、<b>总体</b>情况</div>" + PROSE + "<p>尾</p>余</div>"))).containsExactly("导语",
                "一、总体情况",
                PROSE, "尾", "余");
    }

    @Test
    void aTitleOnTwoLinesIsOneParagraph() throws Exception {
        assertThat(texts(read("<h1>宿迁市2023年<br>政府信息公开工作年度报告</h1>"))).containsExactly("宿迁市2023年政府信息公开工作年度报告");
    }

    @Test
    void numbersOfAnOrderedListAreRestored() throws Exception {
        assertThat(texts(read(
                "<ol><li>甲<li>乙<ol type=a start=2><li>丙</ol><li value=7>丁</ol><ol style='list-style-type:cjk-ideographic'>"
                        + "<li>总体情况<li>二、主动公开</ol><ul><li>圆点</ul><ol style='list-style:none'><li>无</ol>")))
                .containsExactly("1.甲", "2.乙", "b.丙", "7.丁",
                        "一、总体情况", "二、主动公开", "圆点", "无");
    }

    @Test
    void navigationAndFooterAreLeftOut() throws Exception {
        SourceDocument document = read(
                "<header class=top><a href=/>某市人民政府</a></header><nav><ul><li><a href=/a>首页</a><li><a href=/b>公开</a></ul></nav>"
                        + "<div class=crumbs>当前位置：首页 > 年报</div><div class=article><h1>某局2023年报告</h1><div id=zoom><p>一、总体情况</p><p>"
                        + PROSE
                        + "</p>" + DATA + "<p>六、其他</p></div></div><div class=footer>主办：某局</div>");
        assertThat(texts(document)).containsExactly("某局2023年报告", "一、总体情况", PROSE, "六、其他");
    }

    @Test
    void aListOfLinksIsNavigationWhateverItIsCalled() throws Exception {
        SourceDocument document = read(
                "<a href=/1>2020年年报</a><br><br><a href=/2>2021年年报</a><br><br><a href=/3>2022年年报</a><p>" + PROSE + "</p>"
                        + DATA + "<p>见<a href=/4>附件</a></p>");
        assertThat(texts(document)).containsExactly(PROSE, "见附件");
    }

    @Test
    void aTableIsNeverLostToAWrongName() throws Exception {
        SourceDocument document = read(
                "<div class=content>" + DATA + "<p>" + PROSE + "</p></div><div class='footer nav'>" + DATA + "</div>");
        assertThat(document.tables()).hasSize(2);
    }

    @Test
    void titleAndDayOfPublicationComeFromTheMetadata() throws Exception {
        SourceDocument document = read("<html><head><title>某市政府网</title><meta name=ArticleTitle content='某局2023年报告'>"
                + "<META NAME=PubDate CONTENT='2024-1-5 10:30'></head><body><p>" + PROSE + "</p></body></html>");
        assertThat(document.title()).isEqualTo("某局2023年报告");
        assertThat(texts(document)).containsExactly("发布日期：2024-01-05", PROSE);
        assertThat(read("<title> 报告 </title><p>x</p>").title()).isEqualTo("报告");
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "GB18030", "Big5", "UTF-16LE"})
    void aPageIsReadInAnyCharset(String charset) throws Exception {
        String page = "<html><body><p>收到和處理政府信息公開申請情況</p>" + DATA.replace("规", "規").replace("行政规范性文件", "文件")
                + "</body></html>";
        SourceDocument document = new HtmlReader().read(new ReportInput("a.html",
                ("UTF-16LE".equals(charset) ? "\uFEFF" + page : page).getBytes(Charset.forName(charset))));
        assertThat(texts(document)).containsExactly("收到和處理政府信息公開申請情況");
    }

    @Test
    void aPageSavedAsMhtmlIsUnpacked() throws Exception {
        String base64 = java.util.Base64.getMimeEncoder().encodeToString(DATA.getBytes(Charset.forName("GB18030")));
        String message = "From: <Saved by Blink>\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n\tboundary=\"--b\"\r\n\r\n"
                + "----b\r\nContent-Type: text/css\r\n\r\np{}\r\n----b\r\nContent-Type: text/html; charset=gb2312\r\nContent-Transfer-Encoding: base64\r\n\r\n"
                + base64 + "\r\n----b--\r\n";
        SourceDocument document = new HtmlReader()
                .read(new ReportInput("a.doc", message.getBytes(StandardCharsets.US_ASCII)));
        assertThat(describe(document.tables().get(0))).isEqualTo(DATA_ROWS);
    }

    @Test
    void aPageOfPicturesIsAScan() {
        assertRefused("<div class=article><p><img src=1.jpg></p><p><img src=2.jpg></p></div>", Reason.SCAN);
    }

    @Test
    void aPageOfTooManyTagsIsRefused() {
        assertRefused("<b>".repeat(400_000), Reason.TOO_COMPLEX);
    }

    @Test
    void nestingWithoutEndIsReadWithoutOverflow() throws Exception {
        assertThat(read("<div>".repeat(50_000) + "<p>" + PROSE + "</p>").paragraphs()).isNotEmpty();
        assertThat(read("<table><tr><td>".repeat(50_000) + PROSE).paragraphs()).isNotEmpty();
    }

    @Test
    void picturesWrittenIntoAPageDoNotMakeItTooLarge() throws Exception {
        String picture = "<img src='data:image/png;base64," + "iVBORw0KGgo/+".repeat(2_000_000) + "=='>";
        assertThat(describe(read("<p>" + PROSE + "</p>" + picture + DATA).tables().get(0))).isEqualTo(DATA_ROWS);
        assertRefused("<p>" + PROSE.repeat(200_000), Reason.TOO_COMPLEX);
    }

    @Test
    void everyCellKnowsItsPlace() throws Exception {
        SourceDocument document = read("<p>" + PROSE + "</p>" + DATA + DATA);
        assertThat(document.tables().get(1).rows().get(1).cells().get(1).place()).hasToString("第2个表第2行第2格");
        assertThat(document.paragraphs().get(0).place()).hasToString("第1行");
    }

    private static List<String> rows(String page) throws UnreadableInputException {
        return describe(read(page).tables().get(0));
    }

    private static List<String> texts(SourceDocument document) {
        return document.paragraphs().stream().map(SourceParagraph::text).toList();
    }

    private static List<String> describe(SourceTable table) {
        return table.rows()
                .stream()
                .map(row -> String.join("|", row.cells().stream().map(cell -> cell.text()).toList()))
                .toList();
    }

    private static SourceDocument read(String page) throws UnreadableInputException {
        return new HtmlReader().read(new ReportInput("年报.html", page.getBytes(StandardCharsets.UTF_8)));
    }

    private static void assertRefused(String page, Reason reason) {
        assertThatThrownBy(() -> read(page)).isInstanceOfSatisfying(UnreadableInputException.class,
                refused -> assertThat(refused.reason()).isEqualTo(reason));
    }
}
