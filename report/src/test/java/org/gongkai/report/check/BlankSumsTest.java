package org.gongkai.report.check;

import java.math.BigDecimal;
import java.util.List;
import java.util.function.UnaryOperator;

import org.gongkai.law.annual.ReportFormat;
import org.gongkai.report.AnnualReport;
import org.gongkai.report.CellValue;
import org.gongkai.report.check.BrokenReports.Cells;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Sums over cells that hold no number: what can be proved and what cannot. */
class BlankSumsTest {

    private static final CellValue BLANK = new CellValue.Blank("/");

    private final AnnualReport correct = PlausibleReports.silent(PlausibleReports.of(11, ReportFormat.FORMAT_2021));

    @Test
    void aBlankThatStandsForZeroBreaksNoSum() {
        AnnualReport report = BrokenReports.change(correct,
                cells -> cells.move("natural", "table3/3.1", "table3/3.2").set("table3/3.1/natural", BLANK));
        assertThat(sums(report)).isEmpty();
    }

    @Test
    void aBlankWhereANumberBelongsIsAWarningThatNamesTheNumber() {
        AnnualReport report = withNatural(6, cells -> cells.set("table3/3.1/natural", BLANK));
        assertThat(sums(report)).hasSize(2).allSatisfy(finding -> {
            assertThat(finding.severity()).isEqualTo(Severity.WARNING);
            assertThat(finding.cells().get(0)).hasToString("table3/3.1/natural");
            assertThat(finding.expected()).isEqualTo("6");
            assertThat(finding.found()).isEqualTo("/");
            assertThat(finding.message()).contains("空白");
        });
    }

    @Test
    void aBlankTotalOverNumbersIsAWarningThatNamesTheTotal() {
        AnnualReport report = withNatural(6, cells -> cells.set("table4/review/upheld", 2)
                .set("table4/review/corrected", 1)
                .set("table4/review/other", 0)
                .set("table4/review/pending", 0)
                .set("table4/review/total", new CellValue.Blank("")));
        assertThat(sums(report)).singleElement().satisfies(finding -> {
            assertThat(finding.rule()).isEqualTo("T4-TOTAL");
            assertThat(finding.severity()).isEqualTo(Severity.WARNING);
            assertThat(finding.expected()).isEqualTo("3");
        });
    }

    @Test
    void partsThatAlreadyExceedTheTotalAreAnErrorWhateverTheBlankStandsFor() {
        AnnualReport report = withNatural(6, cells -> cells.set("table4/review/upheld", 5)
                .set("table4/review/corrected", BLANK)
                .set("table4/review/other", 0)
                .set("table4/review/pending", 0)
                .set("table4/review/total", 4));
        assertThat(sums(report)).singleElement()
                .satisfies(finding -> assertThat(finding.severity()).isEqualTo(Severity.ERROR));
    }

    @Test
    void anUnreadableOrMissingPartLeavesTheSumOpen() {
        AnnualReport report = withNatural(6, cells -> cells.set("table3/3.1/natural", new CellValue.Unreadable("6件左右"))
                .row("table3/3.2", CellValue.MISSING));
        assertThat(sums(report)).isEmpty();
    }

    @Test
    void anUnreadablePartDoesNotHideThatTheOthersExceedTheTotal() {
        AnnualReport report = withNatural(6, cells -> cells.set("table4/review/upheld", new CellValue.Unreadable("?"))
                .set("table4/review/corrected", 9)
                .set("table4/review/total", 4));
        assertThat(sums(report)).singleElement()
                .satisfies(finding -> assertThat(finding.severity()).isEqualTo(Severity.ERROR));
    }

    @Test
    void blanksOnBothSidesOfTheTieOutProveNothing() {
        AnnualReport report = withNatural(6,
                cells -> cells.set("table3/2/natural", BLANK).set("table3/4/natural", BLANK));
        assertThat(sums(report)).noneMatch(finding -> finding.severity() == Severity.ERROR);
    }

    @Test
    void numbersBeyondALongAreAddedExactly() {
        BigDecimal huge = new BigDecimal("123456789012345678901234567890");
        AnnualReport report = BrokenReports.change(correct, cells -> cells.set("table4/review/upheld", number(huge))
                .set("table4/review/corrected", 0)
                .set("table4/review/other", 0)
                .set("table4/review/pending", 1)
                .set("table4/review/total", number(huge)));
        assertThat(sums(report)).singleElement()
                .satisfies(finding -> assertThat(finding.expected()).isEqualTo("123456789012345678901234567891"));
    }

    @Test
    void aReportOfBlanksAloneHasNoBrokenSum() {
        AnnualReport report = BrokenReports.change(correct, cells -> cells.all("table3", BLANK).all("table4", BLANK));
        assertThat(sums(report)).isEmpty();
    }

    private static CellValue number(BigDecimal value) {
        return new CellValue.Number(value);
    }

    /** 3.1/natural is so many, and every sum holds, before the change. */
    private AnnualReport withNatural(long granted, UnaryOperator<Cells> change) {
        long more = granted - correct.figures().number("table3/3.1/natural").orElseThrow().longValueExact();
        return BrokenReports.change(correct,
                cells -> change.apply(cells.add(more, "table3/3.1/natural", "table3/3.1/total",
                        "table3/3.7/natural", "table3/3.7/total")
                        .add(100, "table3/4/natural", "table3/4/total")
                        .add(100 + more, "table3/1/natural", "table3/1/total")));
    }

    private static List<Finding> sums(AnnualReport report) {
        List<String> rules = List.of("T3-ROW-TOTAL", "T3-COLUMN-TOTAL", "T3-TIE-OUT", "T4-TOTAL");
        return new ReportChecker().check(Examination.of(report))
                .stream()
                .filter(finding -> rules.contains(finding.rule()))
                .toList();
    }
}
