package org.gongkai.report.write;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.function.Function;

import org.gongkai.law.annual.CellKey;
import org.gongkai.law.annual.LayoutCell;
import org.gongkai.law.annual.ReportFormat;
import org.gongkai.law.annual.StatutoryTable;
import org.gongkai.report.AnnualReport;
import org.gongkai.report.CellValue;
import org.gongkai.report.Figures;
import org.gongkai.report.RandomReports;
import org.gongkai.report.source.Place;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;

class HtmlTablesTest {

    @ParameterizedTest
    @EnumSource(ReportFormat.class)
    void everyCellOfTheLayoutIsDrawnWithItsSpans(ReportFormat format) {
        Figures figures = RandomReports.valid(3, format).figures();
        for (StatutoryTable table : format.tables()) {
            Document page = Jsoup.parse(HtmlTables.render(table, figures));
            int cell = 0;
            for (Element drawn : page.select("td, th")) {
                LayoutCell wanted = table.layout().get(cell++);
                String text = wanted.key() == null ? wanted.text() : figures.value(wanted.key()).toString();
                assertThat(drawn.text()).isEqualTo(text);
                assertThat(span(drawn, "rowspan")).isEqualTo(wanted.rowSpan());
                assertThat(span(drawn, "colspan")).isEqualTo(wanted.columnSpan());
            }
            assertThat(cell).isEqualTo(table.layout().size());
            assertThat(page.select("caption").text()).isEqualTo(table.caption());
        }
    }

    @Test
    void aScreenReaderHearsEveryHeadingOfAFigure() {
        ReportFormat format = ReportFormat.FORMAT_2021;
        Figures figures = Figures.builder(format)
                .put("table3/3.3.4/enterprise", 7654321)
                .put("table2/penalties", 7654321)
                .put("table4/litigationAfterReview/pending", 7654321)
                .build();

        assertThat(heard(format.table3(), figures)).isEqualTo("申请人情况 法人或其他组织 商业企业 三、本年度办理结果 （三）不予公开 4.保护第三方合法权益");
        assertThat(heard(format.table2(), figures)).isEqualTo("第二十条第（六）项 本年处理决定数量 行政处罚");
        assertThat(heard(format.table4(), figures)).isEqualTo("行政诉讼 复议后起诉 尚未审结");
    }

    private static String heard(StatutoryTable table, Figures figures) {
        Document page = Jsoup.parse(HtmlTables.render(table, figures));
        Element value = page.select("td:containsOwn(7654321)").first();
        StringBuilder words = new StringBuilder();
        for (String id : value.attr("headers").split(" ")) {
            words.append(words.isEmpty() ? "" : " ").append(page.getElementById(id).text());
        }
        return words.toString();
    }

    @Test
    void aMarkedCellHasItsClassAnchorNoteAndLink() {
        ReportFormat format = ReportFormat.FORMAT_2021;
        AnnualReport report = RandomReports.valid(5, format);
        CellKey wrong = CellKey.parse("table3/3.7/total");
        Function<CellKey, Optional<CellMark>> marks = key -> key.equals(wrong)
                ? Optional.of(new CellMark("error", "cell-1", "①", "应为 \"12\" <件>", "#finding-1"))
                : Optional.empty();

        Document page = Jsoup.parse(HtmlTables.render(format.table3(), report.figures(), marks));

        Element cell = page.getElementById("cell-1");
        assertThat(cell.classNames()).contains("value", "error");
        assertThat(cell.attr("title")).isEqualTo("应为 \"12\" <件>");
        assertThat(cell.select("a").attr("href")).isEqualTo("#finding-1");
        assertThat(cell.select("a").attr("aria-label")).endsWith("应为 \"12\" <件>");
        assertThat(cell.ownText()).isEqualTo(report.figures().value(wrong).toString());
        assertThat(page.select("td.error")).hasSize(1);
    }

    @Test
    void whatTheInputSaidIsShownAsItWasAndNeverAsMarkup() {
        ReportFormat format = ReportFormat.FORMAT_2021;
        Figures figures = Figures.builder(format)
                .put(CellKey.parse("table3/1/natural"), new CellValue.Blank("/"), Place.UNKNOWN)
                .put(CellKey.parse("table3/1/enterprise"), new CellValue.Unreadable("<script>x</script>"),
                        Place.UNKNOWN)
                .put(CellKey.parse("table3/1/research"), new CellValue.Number(new BigDecimal("1E+3")), Place.UNKNOWN)
                .build();

        Document page = Jsoup.parse(HtmlTables.render(format.table3(), figures));

        assertThat(page.select("td.value").stream().limit(4).map(Element::text)).containsExactly("/",
                "<script>x</script>", "1000", "");
        assertThat(page.select("script")).isEmpty();
    }

    private static int span(Element cell, String attribute) {
        return cell.hasAttr(attribute) ? Integer.parseInt(cell.attr(attribute)) : 1;
    }
}
