package org.gongkai.report.check;

import java.util.List;

import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.gongkai.law.annual.CellKey;
import org.gongkai.law.annual.ReportFormat;
import org.gongkai.report.AnnualReport;

import static org.assertj.core.api.Assertions.assertThat;

class WrongFigureProperties {

    private final ReportChecker sums = new ReportChecker(
            TableRules.ALL.stream().filter(WrongFigureProperties::isSum).toList());

    /** Whatever single figure of Table 3 is wrong: every sum it breaks names the cell and what should stand there. */
    @Property(tries = 1000)
    void oneWrongFigureIsAlwaysFoundAndPutRight(@ForAll long seed, @ForAll ReportFormat format,
            @ForAll @IntRange(min = 0, max = 174) int cell, @ForAll @LongRange(min = 0, max = 100_000) long wrong) {
        AnnualReport report = PlausibleReports.of(seed, format);
        List<CellKey> keys = format.table3().keys();
        CellKey key = keys.get(cell % keys.size());
        long right = PlausibleReports.number(report, key);
        Assume.that(right != wrong);
        AnnualReport broken = BrokenReports.change(report, cells -> cells.set(key.toString(), wrong));
        assertThat(sums.check(Examination.of(broken))).hasSizeBetween(2, 3).allSatisfy(finding -> {
            assertThat(finding.cells().get(0)).isEqualTo(key);
            assertThat(finding.expected()).isEqualTo(String.valueOf(right));
            assertThat(finding.found()).isEqualTo(String.valueOf(wrong));
        });
    }

    private static boolean isSum(Rule rule) {
        return List.of("T3-ROW-TOTAL", "T3-COLUMN-TOTAL", "T3-TIE-OUT", "T4-TOTAL").contains(rule.id());
    }
}
