package org.gongkai.report.check;

import java.util.List;
import java.util.stream.IntStream;

import org.gongkai.law.annual.CellKey;
import org.gongkai.law.annual.ReportFormat;
import org.gongkai.report.AnnualReport;
import org.gongkai.report.CellValue;
import org.gongkai.report.Figures;
import org.gongkai.report.source.Place;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class SumRulesTest {

    private static final CellKey GRANTED_NATURAL = CellKey.parse("table3/3.1/natural");

    private final AnnualReport correct = PlausibleReports.of(3, ReportFormat.FORMAT_2021);

    @Test
    void oneWrongFigureIsNamedByEverySumItBreaks() {
        long right = number(correct, GRANTED_NATURAL);
        List<Finding> findings = check(put(correct, GRANTED_NATURAL, right + 5));
        assertThat(findings).extracting(Finding::rule).containsExactly("T3-ROW-TOTAL", "T3-COLUMN-TOTAL");
        assertThat(findings).allSatisfy(finding -> {
            assertThat(finding.cells().get(0)).isEqualTo(GRANTED_NATURAL);
            assertThat(finding.expected()).isEqualTo(String.valueOf(right));
            assertThat(finding.found()).isEqualTo(String.valueOf(right + 5));
            assertThat(finding.severity()).isEqualTo(Severity.ERROR);
            assertThat(finding.message()).contains("“（一）予以公开”行“自然人”列").contains("请核对此格");
        });
    }

    @Test
    void aWrongRowTotalIsToldFromAWrongPart() {
        CellKey total = CellKey.parse("table3/3.3.4/total");
        long right = number(correct, total);
        List<Finding> findings = check(put(correct, total, right + 1));
        assertThat(findings.get(0).cells()).startsWith(total);
        assertThat(findings.get(0).expected()).isEqualTo(String.valueOf(right));
        assertThat(findings.get(0).found()).isEqualTo(String.valueOf(right + 1));
    }

    @Test
    void aWrongTotalOfTotalsBreaksRowColumnAndTieOutAndIsNamedInAll() {
        CellKey key = CellKey.parse("table3/3.7/total");
        List<Finding> findings = check(put(correct, key, number(correct, key) + 10));
        assertThat(findings).extracting(Finding::rule)
                .containsExactlyInAnyOrder("T3-ROW-TOTAL", "T3-COLUMN-TOTAL", "T3-TIE-OUT");
        assertThat(findings).allSatisfy(finding -> assertThat(finding.cells()).startsWith(key));
    }

    @Test
    void twoWrongFiguresInDifferentRowsAndColumnsLeaveItOpenWhichAreWrong() {
        CellKey second = CellKey.parse("table3/3.2/enterprise");
        AnnualReport report = IntStream.range(0, 10_000)
                .mapToObj(seed -> PlausibleReports.of(seed, ReportFormat.FORMAT_2021))
                .filter(candidate -> number(candidate, GRANTED_NATURAL) > 0 && number(candidate, second) > 0)
                .findFirst()
                .orElseThrow();
        AnnualReport broken = put(report, GRANTED_NATURAL, number(report, GRANTED_NATURAL) - 1);
        List<Finding> findings = check(put(broken, second, number(broken, second) - 1));
        assertThat(findings).hasSize(4);
        assertThat(findings).allSatisfy(finding -> assertThat(finding.cells()).singleElement()
                .satisfies(cell -> assertThat(cell.column().equals("total") || cell.row().equals("3.7")).isTrue()));
    }

    @Test
    void aFigureInTheWrongRowIsGuessedFromTheRowThatIsOffTheOtherWay() {
        AnnualReport report = BrokenReports.change(correct,
                cells -> cells
                        .add(7, "table3/3.5.1/natural", "table3/3.5.1/total", "table3/3.7/natural", "table3/3.7/total",
                                "table3/1/natural", "table3/1/total")
                        .add(-7, "table3/3.5.1/natural")
                        .add(7, "table3/3.5.2/natural"));
        assertThat(check(report)).extracting(Finding::rule).containsExactly("T3-ROW-TOTAL", "T3-ROW-TOTAL");
        assertThat(check(report).get(0).message()).contains("2.重复申请”行恰好相反").contains("填错了行");
    }

    @Test
    void swappedDigitsAreRecognised() {
        AnnualReport based = BrokenReports.change(correct, cells -> {
            long more = 12 - cells.at("table3/3.1/natural");
            return cells.add(more, "table3/3.1/natural", "table3/3.1/total", "table3/3.7/natural", "table3/3.7/total",
                    "table3/1/natural", "table3/1/total").set("table3/3.1/natural", 21);
        });
        assertThat(check(based)).filteredOn(finding -> finding.rule().equals("T3-ROW-TOTAL"))
                .singleElement()
                .satisfies(finding -> assertThat(finding.message()).contains("改为12").contains("前后颠倒"));
    }

    private static List<Finding> check(AnnualReport report) {
        return new ReportChecker(TableRules.ALL).check(Examination.of(report));
    }

    private static long number(AnnualReport report, CellKey key) {
        return report.figures().number(key).orElseThrow().longValueExact();
    }

    static AnnualReport put(AnnualReport report, CellKey key, long value) {
        return put(report, key, CellValue.Number.of(value));
    }

    static AnnualReport put(AnnualReport report, CellKey key, CellValue value) {
        Figures figures = report.figures().toBuilder().put(key, value, Place.UNKNOWN).build();
        return report.withFigures(figures);
    }
}
