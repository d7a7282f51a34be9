package org.gongkai.report.check;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

import org.gongkai.law.annual.ReportFormat;
import org.gongkai.report.AnnualReport;
import org.gongkai.report.Section;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class SectionRulesTest {

    private final AnnualReport correct = PlausibleReports.silent(PlausibleReports.of(4, ReportFormat.FORMAT_2021));

    @Test
    void aSectionThatTheNumeralsLeaveAGapForMayOnlyHaveBeenOverlooked() {
        assertThat(check(sections -> sections.remove(4))).singleElement().satisfies(finding -> {
            assertThat(finding.rule()).isEqualTo("S-MISSING");
            assertThat(finding.severity()).isEqualTo(Severity.WARNING);
            assertThat(finding.expected()).isEqualTo("五、存在的主要问题及改进情况");
        });
    }

    @Test
    void aSectionWhoseNumeralTheNextOneBearsIsProvenMissing() {
        List<Finding> findings = check(sections -> {
            sections.set(5, BrokenReports.headed(sections.get(5), "五、其他需要报告的事项"));
            sections.remove(4);
        });
        assertThat(findings.get(0).rule()).isEqualTo("S-MISSING");
        assertThat(findings.get(0).severity()).isEqualTo(Severity.ERROR);
    }

    @Test
    void aReportWithoutAnyHeadingIsSaidOnceAndNotSixTimes() {
        assertThat(only(check(List::clear)).severity()).isEqualTo(Severity.WARNING);
    }

    @Test
    void punctuationWidthAndTraditionalCharactersAreNotOtherWords() {
        assertThat(check(sections -> {
            sections.set(0, BrokenReports.headed(sections.get(0), "一、 總體情況"));
            sections.set(3, BrokenReports.headed(sections.get(3), "四．政府信息公开行政复议,行政诉讼情况"));
            sections.set(5, BrokenReports.headed(sections.get(5), "第六部分 其他需要报告的事项"));
        })).isEmpty();
    }

    @Test
    void aHeadingOfTheOtherFormatIsNamedAsSuch() {
        Finding finding = only(check(sections -> sections.set(4,
                BrokenReports.headed(sections.get(4), ReportFormat.FORMAT_2019.sections().get(4).heading()))));
        assertThat(finding.rule()).isEqualTo("S-HEADING");
        assertThat(finding.message()).contains("〔2019〕60号");
        assertThat(finding.expected()).isEqualTo("五、存在的主要问题及改进情况");
    }

    @Test
    void theLastSectionMaySayBrieflyThatThereIsNothing() {
        assertThat(check(sections -> sections.set(5, BrokenReports.saying(sections.get(5), "无。"))))
                .noneMatch(finding -> finding.rule().equals("S-EMPTY"));
        assertThat(check(sections -> sections.set(5, BrokenReports.saying(sections.get(5)))))
                .anyMatch(finding -> finding.rule().equals("S-EMPTY"));
    }

    @Test
    void nineCharactersOnProblemsAreTooFew() {
        Finding finding = only(check(sections -> sections.set(4, BrokenReports.saying(sections.get(4), "问题不多，继续努力"))));
        assertThat(finding.rule()).isEqualTo("S-EMPTY");
        assertThat(finding.found()).isEqualTo("问题不多，继续努力");
    }

    @Test
    void sectionOneWithoutHeadingsIsReadAsAWhole() {
        assertThat(check(sections -> sections.set(0, BrokenReports.saying(sections.get(0),
                "全年主动公开信息，认真办理依申请公开，加强政府信息管理，建好公开平台，落实监督保障。")))).isEmpty();
    }

    @Test
    void theSubjectsOfSectionOneMustBeAmongItsHeadings() {
        Finding finding = only(check(sections -> sections.set(0, BrokenReports.saying(sections.get(0),
                "（一）主动公开。网站平台建设有力，监督到位。", "（二）依申请公开。依法办理。", "（三）信息管理。制度健全。"))));
        assertThat(finding.rule()).isEqualTo("S-OVERVIEW");
        assertThat(finding.expected()).isEqualTo("政府信息公开平台建设、监督保障");
    }

    private List<Finding> check(Consumer<List<Section>> change) {
        List<Section> sections = new ArrayList<>(correct.sections());
        change.accept(sections);
        return new ReportChecker(StructureRules.ALL).check(Examination.of(correct.withSections(sections)));
    }

    private static Finding only(List<Finding> findings) {
        assertThat(findings).hasSize(1);
        return findings.get(0);
    }
}
