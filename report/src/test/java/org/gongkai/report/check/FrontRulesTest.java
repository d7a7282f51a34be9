package org.gongkai.report.check;

import java.time.LocalDate;
import java.util.List;

import org.gongkai.law.annual.ReportFormat;
import org.gongkai.report.AnnualReport;
import org.gongkai.report.Contact;
import org.gongkai.report.Period;
import org.gongkai.report.source.Place;
import org.gongkai.report.source.SourceParagraph;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class FrontRulesTest {

    private final AnnualReport correct = PlausibleReports.of(2, "包头市财政局", 2023);

    @Test
    void theNoticeMayBeCitedWithAnyBrackets() {
        assertThat(check(opening("根据《政府信息公开工作年度报告格式》的通知（国办公开办函[2021]30 号）要求编制。"))).isEmpty();
        assertThat(check(opening("依据国办公开办函（2021）第30号编制。"))).isEmpty();
    }

    @Test
    void aMisprintedNumberOfTheNoticeIsFound() {
        assertThat(check(opening("根据《国务院办公厅关于印发〈政府信息公开工作年度报告格式〉的通知》（国办公开办函〔2021〕31号）编制。"))).singleElement()
                .satisfies(finding -> {
                    assertThat(finding.rule()).isEqualTo("S-NOTICE");
                    assertThat(finding.expected()).isEqualTo("国办公开办函〔2021〕30号");
                    assertThat(finding.found()).isEqualTo("国办公开办函〔2021〕31号");
                });
    }

    @Test
    void otherNoticesOfTheSameOfficeMayBeCited() {
        assertThat(check(opening("按照国办公开办函〔2019〕61号规范了公开平台。"))).isEmpty();
    }

    @Test
    void theFormerDecreeIsFoundAndTheOneInForceIsNot() {
        assertThat(check(opening("根据《中华人民共和国政府信息公开条例》（国务院令第711号）编制。"))).isEmpty();
        assertThat(check(opening("根据《中华人民共和国政府信息公开条例》（国务院令第492号）编制。"))).singleElement()
                .satisfies(finding -> assertThat(finding.expected()).isEqualTo("国务院令第711号"));
        assertThat(check(opening("根据《优化营商环境条例》（国务院令第722号）优化服务。"))).isEmpty();
    }

    @Test
    void aDepartmentHasUntilTheEndOfJanuaryAndAGovernmentUntilTheEndOfMarch() {
        assertThat(check(published(correct, LocalDate.of(2024, 1, 31)))).isEmpty();
        assertThat(check(published(correct, LocalDate.of(2024, 2, 1)))).extracting(Finding::rule)
                .containsExactly("S-PUBLISHED");
        AnnualReport government = PlausibleReports.of(2, "包头市人民政府", 2023);
        assertThat(check(published(government, LocalDate.of(2024, 3, 31)))).isEmpty();
        assertThat(check(published(government, LocalDate.of(2024, 4, 1)))).extracting(Finding::expected)
                .containsExactly("不晚于2024年3月31日");
    }

    @Test
    void aReportCannotBePublishedBeforeItsYearIsOver() {
        assertThat(check(published(correct, LocalDate.of(2023, 12, 30)))).extracting(Finding::rule)
                .containsExactly("S-PUBLISHED");
    }

    @Test
    void theFormatOf2019IsNoErrorWhereTheYearIsOnlyGuessed() {
        AnnualReport old = PlausibleReports.of(2, "包头市财政局", 2020);
        AnnualReport guessed = new AnnualReport("", old.agency(), 2021, ReportFormat.FORMAT_2019, null, null,
                Contact.NONE,
                List.of(), old.sections(), old.figures(), List.of());
        assertThat(check(guessed)).filteredOn(finding -> finding.rule().equals("S-FORMAT"))
                .singleElement()
                .satisfies(finding -> assertThat(finding.severity()).isEqualTo(Severity.WARNING));
        AnnualReport stated = BrokenReports.inYear(old, 2022);
        assertThat(check(stated)).filteredOn(finding -> finding.rule().equals("S-FORMAT"))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.severity()).isEqualTo(Severity.ERROR);
                    assertThat(finding.cells()).extracting(Object::toString)
                            .contains("table3/3.6/total", "table2/procurement/amount")
                            .doesNotContain("table3/3.1/total");
                });
    }

    @Test
    void aPeriodLeftOverFromLastYearIsFound() {
        AnnualReport report = new AnnualReport(correct.title(), correct.agency(), 2023, correct.format(),
                Period.ofYear(2022), null, Contact.NONE, List.of(), correct.sections(), correct.figures(), List.of());
        assertThat(check(report)).singleElement().satisfies(finding -> {
            assertThat(finding.rule()).isEqualTo("S-PERIOD");
            assertThat(finding.expected()).isEqualTo("2023年1月1日至2023年12月31日");
        });
    }

    private AnnualReport opening(String text) {
        return correct.withPreamble(List.of(new SourceParagraph(text, Place.UNKNOWN)));
    }

    private static AnnualReport published(AnnualReport r, LocalDate day) {
        return new AnnualReport(r.title(), r.agency(), r.year(), r.format(), r.period(), day, r.contact(), r.preamble(),
                r.sections(), r.figures(), r.problems());
    }

    private static List<Finding> check(AnnualReport report) {
        return new ReportChecker(StructureRules.ALL).check(Examination.of(report));
    }
}
