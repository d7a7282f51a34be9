package org.gongkai.report.check;

import java.util.List;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.gongkai.law.annual.ReportFormat;
import org.gongkai.report.AnnualReport;
import org.gongkai.report.RandomReports;

import static org.assertj.core.api.Assertions.assertThat;

class CorrectReportProperties {

    private final ReportChecker checker = new ReportChecker();

    @Property(tries = 500)
    void aReportInWhichEverySumHoldsHasNoError(@ForAll long seed, @ForAll ReportFormat format) {
        AnnualReport report = RandomReports.valid(seed, format);
        assertThat(checker.check(Examination.of(report)))
                .noneMatch(finding -> finding.severity() == Severity.ERROR);
    }

    @Property(tries = 500)
    void aBelievableReportHasNoFindingAtAll(@ForAll long seed, @ForAll ReportFormat format) {
        AnnualReport report = PlausibleReports.of(seed, format);
        assertThat(checker.check(Examination.of(report))).isEmpty();
    }

    @Property(tries = 300)
    void aReportThatFollowsFromLastYearsHasNoFindingEvenAcrossFormats(@ForAll long seed,
            @ForAll @IntRange(min = 2020, max = 2025) int year) {
        AnnualReport report = PlausibleReports.of(seed, "包头市财政局", year);
        AnnualReport before = PlausibleReports.yearBefore(report, seed + 1);
        List<Rule> chain = Rules.all().stream().filter(rule -> rule.id().startsWith("CHAIN")).toList();
        assertThat(new ReportChecker(chain).check(new Examination(report, before, List.of()))).isEmpty();
    }
}
