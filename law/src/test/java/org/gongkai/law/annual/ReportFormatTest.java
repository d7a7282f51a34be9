package org.gongkai.law.annual;

import java.util.HashSet;
import java.util.Set;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ReportFormatTest {

    @Test
    void theFormatOf2021HasTwentyFiveRowsOfSevenCellsAndTwentyOneOutcomes() {
        StatutoryTable table = ReportFormat.FORMAT_2021.table3();
        assertThat(table.rows()).hasSize(25);
        assertThat(table.keys()).hasSize(175);
        assertThat(ReportFormat.FORMAT_2021.outcomeRows()).hasSize(21);
    }

    @Test
    void theFormatOf2019HasTwentyThreeRowsBecauseOtherHandlingIsOne() {
        assertThat(ReportFormat.FORMAT_2019.table3().rows()).hasSize(23);
        assertThat(ReportFormat.FORMAT_2019.table3().row("3.6")).isPresent();
        assertThat(ReportFormat.FORMAT_2019.table3().row("3.6.1")).isEmpty();
    }

    @Test
    void tableTwoOf2021HasTenInputCellsAndTableFourFifteen() {
        assertThat(ReportFormat.FORMAT_2021.table2().keys()).hasSize(10);
        assertThat(ReportFormat.FORMAT_2021.table4().keys()).hasSize(15);
    }

    @Test
    void everyLayoutFillsItsGridExactlyOnce() {
        for (ReportFormat format : ReportFormat.values()) {
            for (StatutoryTable table : format.tables()) {
                Set<String> taken = new HashSet<>();
                for (LayoutCell cell : table.layout()) {
                    for (int r = cell.row(); r < cell.row() + cell.rowSpan(); r++) {
                        for (int c = cell.column(); c < cell.column() + cell.columnSpan(); c++) {
                            assertThat(taken.add(r + "," + c)).as("%s %s row %d column %d", format, table, r, c)
                                    .isTrue();
                        }
                    }
                }
                assertThat(taken).hasSize(table.layoutRows() * table.layoutColumns());
            }
        }
    }

    @Test
    void theMergedLabelsOfTableThreeSpanAsInTheNotice() {
        StatutoryTable table = ReportFormat.FORMAT_2021.table3();
        assertThat(table.layoutColumns()).isEqualTo(10);
        assertThat(spanOf(table, "三、本年度办理结果")).isEqualTo(22);
        assertThat(spanOf(table, "（三）不予公开")).isEqualTo(8);
        assertThat(spanOf(table, "（四）无法提供")).isEqualTo(3);
        assertThat(spanOf(table, "（五）不予处理")).isEqualTo(5);
        assertThat(spanOf(table, "（六）其他处理")).isEqualTo(3);
    }

    @Test
    void everyInputCellStandsOnceInTheLayoutAndItsKeyReadsBack() {
        for (ReportFormat format : ReportFormat.values()) {
            for (StatutoryTable table : format.tables()) {
                var shown = table.layout().stream().filter(cell -> cell.key() != null).map(LayoutCell::key).toList();
                assertThat(shown).containsExactlyInAnyOrderElementsOf(table.keys());
                assertThat(table.keys()).allSatisfy(key -> assertThat(CellKey.parse(key.toString())).isEqualTo(key));
            }
        }
    }

    @Test
    void theYearDecidesTheFormat() {
        assertThat(ReportFormat.forYear(2020)).isEqualTo(ReportFormat.FORMAT_2019);
        assertThat(ReportFormat.forYear(2021)).isEqualTo(ReportFormat.FORMAT_2021);
    }

    private static int spanOf(StatutoryTable table, String text) {
        return table.layout().stream().filter(cell -> cell.text().equals(text)).findFirst().orElseThrow().rowSpan();
    }
}
