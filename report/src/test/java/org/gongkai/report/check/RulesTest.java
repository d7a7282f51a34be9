package org.gongkai.report.check;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;

import org.gongkai.law.annual.ReportFormat;
import org.gongkai.report.AnnualReport;
import org.gongkai.report.check.BrokenReports.Breaker;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

import static org.assertj.core.api.Assertions.assertThat;

class RulesTest {

    private static final int SEEDS = 12;

    @Test
    void everyRuleHasAnIdOfItsOwnAndSaysWhatItIs() {
        Pattern id = Pattern.compile("[A-Z0-9]+(-[A-Z0-9]+)+");
        Set<String> ids = new HashSet<>();
        for (Rule rule : Rules.all()) {
            assertThat(rule.id()).matches(id);
            assertThat(ids.add(rule.id())).as(rule.id()).isTrue();
            assertThat(List.of(rule.title(), rule.english(), rule.formula())).noneMatch(String::isBlank);
            for (ReportFormat format : ReportFormat.values()) {
                assertThat(rule.basis().in(format)).isNotBlank();
            }
            assertThat(Rules.of(rule.id())).contains(rule);
        }
    }

    @Test
    void everyRuleHasAReportThatBreaksIt() {
        Set<String> broken = BrokenReports.ALL.stream().map(Breaker::rule).collect(Collectors.toSet());
        assertThat(Rules.all()).extracting(Rule::id).allMatch(broken::contains);
    }

    @TestFactory
    Stream<DynamicTest> aReportBrokenInOneWayRaisesThatRuleAndNoOtherError() {
        return BrokenReports.ALL.stream()
                .map(breaker -> DynamicTest.dynamicTest(
                        breaker.rule() + " in the format of " + breaker.format().code(),
                        () -> LongStream.range(0, SEEDS).forEach(seed -> raisesThatRuleAlone(breaker, seed))));
    }

    private static void raisesThatRuleAlone(Breaker breaker, long seed) {
        List<Finding> findings = new ReportChecker().check(breaker.of(seed));
        assertThat(findings).as("seed " + seed).extracting(Finding::rule).contains(breaker.rule());
        assertThat(findings).as("seed " + seed)
                .filteredOn(finding -> finding.severity() == Severity.ERROR)
                .extracting(Finding::rule)
                .allMatch(breaker.rule()::equals);
        Severity gravest = Rules.of(breaker.rule()).orElseThrow().severity();
        assertThat(findings).as("its gravest severity is the rule's")
                .filteredOn(finding -> finding.rule().equals(breaker.rule()))
                .extracting(Finding::severity)
                .contains(gravest);
        for (Finding finding : findings) {
            assertThat(finding.message()).contains("。").doesNotContain("null").doesNotContain("table3");
            assertThat(finding.english()).isNotBlank().doesNotContain("null");
            assertThat(finding.basis()).isNotBlank();
        }
    }

    @Test
    void findingsComeWithErrorsFirstAndThenInTheOrderOfTheReport() {
        AnnualReport report = PlausibleReports.silent(PlausibleReports.of(5, ReportFormat.FORMAT_2021));
        AnnualReport broken = BrokenReports.change(report, cells -> cells.add(1, "table4/review/total")
                .add(1, "table3/3.5.1/total")
                .add(1, "table3/3.1/total")
                .set("table2/licences", new org.gongkai.report.CellValue.Blank("/")));
        List<Finding> findings = new ReportChecker().check(Examination.of(broken));
        List<String> order = new ArrayList<>();
        for (Finding finding : findings) {
            order.add(finding.severity() + " " + finding.cells().get(0));
        }
        assertThat(order).containsSubsequence("ERROR table3/3.1/total", "ERROR table3/3.5.1/total",
                "ERROR table4/review/total", "WARNING table2/licences");
        assertThat(new ReportChecker().check(Examination.of(broken))).isEqualTo(findings);
    }

    @Test
    void aRuleThatFailsDisturbsNoOther() {
        Rule failing = new Rule("X-FAILS", Severity.ERROR, "失败", "Fails", Basis.FORMAT, "1 = 2",
                (examination, findings) -> {
                    findings.say("半途。", "Half-way.");
                    throw new IllegalStateException("on purpose");
                });
        List<Rule> rules = new ArrayList<>(List.of(failing));
        rules.addAll(Rules.all());
        AnnualReport report = PlausibleReports.silent(PlausibleReports.of(5, ReportFormat.FORMAT_2021));
        AnnualReport broken = BrokenReports.change(report, cells -> cells.add(1, "table4/review/total"));
        List<Finding> findings = new ReportChecker(rules).check(Examination.of(broken));
        assertThat(findings).extracting(Finding::rule).contains("T4-TOTAL", "X-FAILS");
        assertThat(findings).filteredOn(finding -> finding.rule().equals("X-FAILS"))
                .singleElement()
                .satisfies(finding -> assertThat(finding.severity()).isEqualTo(Severity.UNSURE));
    }
}
