package org.gongkai.report.terminal;

import java.util.List;
import java.util.Map;
import java.util.Random;

import org.gongkai.law.annual.CellKey;
import org.gongkai.law.annual.FormRow;
import org.gongkai.law.annual.LayoutCell;
import org.gongkai.law.annual.ReportFormat;
import org.gongkai.law.annual.StatutoryTable;
import org.gongkai.report.CellValue;
import org.gongkai.report.Figures;
import org.gongkai.report.RandomReports;
import org.gongkai.report.check.Severity;
import org.gongkai.report.source.Place;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;

class TableTextTest {

    private static final CellKey TOTAL = CellKey.parse("table3/3.3.4/total");

    @ParameterizedTest
    @EnumSource
    void everyLineOfEveryTableIsEquallyLongAndFitsTheTerminal(ReportFormat format) {
        Figures figures = RandomReports.figures(new Random(3), format);
        for (int columns : new int[]{80, 100, 120}) {
            for (StatutoryTable table : format.tables()) {
                List<String> lines = TableText.draw(table, figures, Map.of(), Terminal.plain(columns));
                assertThat(lines.stream().map(TextWidth::of).distinct()).as("%s in %d", table, columns).hasSize(1);
                assertThat(TextWidth.of(lines.get(0))).isLessThanOrEqualTo(columns);
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void everyLabelAndEveryFigureIsThere(ReportFormat format) {
        Figures figures = RandomReports.figures(new Random(4), format);
        for (StatutoryTable table : format.tables()) {
            String drawn = String.join("", TableText.draw(table, figures, Map.of(), Terminal.plain(160)));
            for (FormRow row : table.rows()) {
                if (table.layout().stream().anyMatch(cell -> cell.role() == LayoutCell.Role.ROW_HEAD)) {
                    assertThat(drawn).contains(row.label().substring(0, Math.min(4, row.label().length())));
                }
            }
            for (CellKey key : table.keys()) {
                assertThat(drawn).contains(figures.value(key).toString());
            }
        }
    }

    @Test
    void anErrorIsMarkedWithoutColourToo() {
        List<String> plain = draw(Map.of(TOTAL, Severity.ERROR), Terminal.plain(120));
        assertThat(plain).filteredOn(line -> line.contains("4.保护第三方合法权益")).singleElement().asString().contains("!17!");
        assertThat(String.join("", plain)).doesNotContain("\u001b");

        List<String> coloured = draw(Map.of(TOTAL, Severity.WARNING), new Terminal(120, true));
        assertThat(coloured).filteredOn(line -> line.contains("4.保护第三方合法权益"))
                .singleElement()
                .asString()
                .contains("\u001b[33m?17?\u001b[0m");
    }

    @Test
    void aBlankCellStaysBlankAndAMissingOneIsNamed() {
        Figures figures = RandomReports.figures(new Random(5), ReportFormat.FORMAT_2021)
                .toBuilder()
                .put(CellKey.parse("table3/3.3.4/natural"), new CellValue.Blank("/"), Place.UNKNOWN)
                .put(TOTAL, CellValue.MISSING, Place.UNKNOWN)
                .build();
        List<String> lines = TableText.draw(ReportFormat.FORMAT_2021.table3(), figures, Map.of(), Terminal.plain(120));
        assertThat(lines).filteredOn(line -> line.contains("4.保护第三方合法权益"))
                .singleElement()
                .asString()
                .contains("/│")
                .endsWith("缺│");
    }

    @Test
    void theLayoutIsTheOfficialOne() {
        Figures.Builder figures = Figures.builder(ReportFormat.FORMAT_2021);
        ReportFormat.FORMAT_2021.table2().keys().forEach(key -> figures.put(key.toString(), 0));
        assertThat(TableText.draw(ReportFormat.FORMAT_2021.table2(), figures.build(), Map.of(), Terminal.plain(80)))
                .startsWith(
                // @formatter:off
                        "┌───────────────────────────────────────────────────────────┐",
                        "│                    第二十条第（一）项                     │",
                        "├──────────────┬──────────────┬──────────────┬──────────────┤",
                        "│   信息内容   │ 本年制发件数 │ 本年废止件数 │ 现行有效件数 │",
                        "├──────────────┼──────────────┼──────────────┼──────────────┤",
                        "│规章          │             0│             0│             0│",
                        "│行政规范性文件│             0│             0│             0│",
                        "├──────────────┴──────────────┴──────────────┴──────────────┤",
                        "│                    第二十条第（五）项                     │",
                        "├──────────────┬────────────────────────────────────────────┤"
                        // @formatter:on
                );
    }

    private static List<String> draw(Map<CellKey, Severity> marks, Terminal terminal) {
        Figures figures = RandomReports.figures(new Random(5), ReportFormat.FORMAT_2021)
                .toBuilder()
                .put(TOTAL.toString(), 17)
                .build();
        return TableText.draw(ReportFormat.FORMAT_2021.table3(), figures, marks, terminal);
    }
}
