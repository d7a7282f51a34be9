package org.gongkai.report.check;

import java.util.List;

import org.gongkai.report.AnnualReport;
import org.gongkai.report.CellValue;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class YearChainTest {

    private final AnnualReport report = PlausibleReports.of(8, "宿迁市", 2023);
    private final AnnualReport before = PlausibleReports.yearBefore(report, 9);

    @Test
    void aDifferenceIsAnErrorInEachColumnThatDiffers() {
        AnnualReport changed = BrokenReports.change(before,
                cells -> cells.add(2, "table3/4/natural", "table3/4/total"));
        assertThat(check(report, changed)).extracting(Finding::rule).containsExactly("CHAIN-CARRY", "CHAIN-CARRY");
        assertThat(check(report, changed)).allSatisfy(finding -> {
            assertThat(finding.severity()).isEqualTo(Severity.ERROR);
            assertThat(finding.passages()).singleElement()
                    .satisfies(passage -> assertThat(passage.document()).isEqualTo("宿迁市2022年度报告"));
        });
        assertThat(check(report, changed).get(0).cells().get(0)).hasToString("table3/2/natural");
    }

    @Test
    void aDifferenceThatTheReportExplainsIsAWarningThatShowsTheExplanation() {
        AnnualReport changed = BrokenReports.change(before,
                cells -> cells.add(2, "table3/4/natural", "table3/4/total"));
        AnnualReport explained = saying("因机构改革，原市扶贫办的申请并入我局统计，上年结转数与上年年报不一致。");
        assertThat(check(explained, changed)).isNotEmpty().allSatisfy(finding -> {
            assertThat(finding.severity()).isEqualTo(Severity.WARNING);
            assertThat(finding.passages()).hasSize(2);
        });
    }

    @Test
    void aPassingMentionOfCorrectionIsNoExplanation() {
        AnnualReport changed = BrokenReports.change(before,
                cells -> cells.add(2, "table3/4/natural", "table3/4/total"));
        assertThat(check(saying("对网站上的错别字及时更正。"), changed)).isNotEmpty()
                .allMatch(finding -> finding.severity() == Severity.ERROR);
    }

    @Test
    void aBlankThatStandsForTheZeroCarriedOverIsNoFinding() {
        AnnualReport empty = BrokenReports.change(before, cells -> cells.row("table3/4", new CellValue.Blank("")));
        AnnualReport zero = BrokenReports.change(report, cells -> cells.row("table3/2", CellValue.Number.of(0)));
        assertThat(check(zero, empty)).isEmpty();
    }

    @Test
    void aBlankAgainstANumberIsOnlyAWarning() {
        AnnualReport five = BrokenReports.change(before, cells -> cells.row("table3/4", CellValue.Number.of(5)));
        AnnualReport blank = BrokenReports.change(report, cells -> cells.row("table3/2", new CellValue.Blank("/")));
        assertThat(check(blank, five)).hasSize(7).allMatch(finding -> finding.severity() == Severity.WARNING);
    }

    @Test
    void aReportOnAnotherYearIsNamedAndNothingIsCompared() {
        AnnualReport wrong = BrokenReports.change(PlausibleReports.of(3, "宿迁市", 2021), cells -> cells);
        assertThat(check(report, wrong)).singleElement().satisfies(finding -> {
            assertThat(finding.rule()).isEqualTo("CHAIN-NOT-PREVIOUS");
            assertThat(finding.expected()).isEqualTo("2022");
            assertThat(finding.found()).isEqualTo("2021");
        });
    }

    @Test
    void anotherAgencysReportIsNamedAndNothingIsCompared() {
        assertThat(check(report, PlausibleReports.of(3, "包头市", 2022))).extracting(Finding::rule)
                .containsExactly("CHAIN-NOT-PREVIOUS");
    }

    @Test
    void aGovernmentMayLeaveOutTheWordGovernment() {
        AnnualReport full = PlausibleReports.of(8, "宿迁市人民政府", 2022);
        assertThat(check(report, full)).noneMatch(finding -> finding.rule().equals("CHAIN-NOT-PREVIOUS"));
    }

    @Test
    void theFormatsMayDifferBetweenTheYears() {
        AnnualReport first = PlausibleReports.of(21, "宿迁市", 2021);
        AnnualReport trial = PlausibleReports.yearBefore(first, 22);
        assertThat(check(first, trial)).isEmpty();
        AnnualReport changed = BrokenReports.change(trial, cells -> cells.add(1, "table3/4/enterprise"));
        assertThat(check(first, changed)).extracting(Finding::rule).containsExactly("CHAIN-CARRY");
    }

    private AnnualReport saying(String text) {
        return report.withSections(report.sections()
                .stream()
                .map(section -> section.number() == 6
                        ? BrokenReports.saying(section, "本年度未收取政府信息公开信息处理费。", text)
                        : section)
                .toList());
    }

    private static List<Finding> check(AnnualReport report, AnnualReport previous) {
        return new ReportChecker(ChainRules.ALL).check(new Examination(report, previous, List.of()));
    }
}
