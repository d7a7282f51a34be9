package org.gongkai.report.claim;

import java.util.List;

import org.gongkai.law.annual.ReportFormat;
import org.gongkai.report.AnnualReport;
import org.gongkai.report.RandomReports;
import org.gongkai.report.Section;
import org.gongkai.report.source.Place;
import org.gongkai.report.source.SourceParagraph;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class ClaimsTest {

    private static final String SUQIAN = "全市全年共收办政府信息公开申请案件3607件（市政府349件、市各有关部门933件、沭阳县477件），同比增长70.3%，其中，自然人申请3493件，法人或其他组织申请114件；"
            + "予以公开1191件、部分公开328件、不予公开142件、无法提供1078件、不予处理406件、作其他处理（含申请人主动撤回申请）341件、转下年度办理121件。";

    private static Claims claims(String text) {
        AnnualReport report = RandomReports.valid(1, ReportFormat.FORMAT_2021, "某局", 2023);
        return Claims.in(report.withSections(
                List.of(new Section(1, "一、", List.of(new SourceParagraph(text, Place.line(3))), Place.line(2)))));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "本年新收政府信息公开申请12件。|RECEIVED_NEW|12|件", "全年共收到政府信息公开申请１，２３４件。|RECEIVED|1234|件",
            "上年结转3件。|CARRIED_IN|3|件", "结转下年度继续办理4件。|CARRIED_OUT|4|件", "予以公开5件。|GRANTED|5|件",
            "不予公开6件。|REFUSED|6|件", "部分公开7件。|PARTIALLY_GRANTED|7|件", "行政复议8件。|RECONSIDERATIONS|8|件",
            "行政诉讼案件9起。|LAWSUITS|9|起", "制发行政规范性文件十二件。|DOCUMENTS_ISSUED|12|件", "现行有效的行政规范性文件20份。|DOCUMENTS_IN_FORCE|20|份",
            "收取信息处理费2950元。|PROCESSING_FEE|2950|元", "主动公开政府信息1.2万条。|PUBLISHED|12000|条", "作出行政处罚决定33件。|PENALTIES|33|件",
            "行政事业性收费59.5万元。|CHARGES|595000|元"})
    void aNumberIsFoundWithItsSubjectAndUnit(String text, ClaimSubject subject, java.math.BigDecimal value,
            String unit) {
        assertThat(claims(text).all()).singleElement().satisfies(claim -> {
            assertThat(claim.subject()).isEqualTo(subject);
            assertThat(claim.value()).isEqualByComparingTo(value);
            assertThat(claim.unit()).isEqualTo(unit);
            assertThat(claim.scope()).isEqualTo(Scope.WHOLE);
            assertThat(claim.denial()).isFalse();
            assertThat(claim.sentence().place()).isEqualTo(Place.line(3));
        });
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"2022年收到政府信息公开申请5件。|OTHER_YEAR", "第一季度收到政府信息公开申请5件。|PART_OF_YEAR",
            "市本级收到政府信息公开申请5件。|PART_OF_BODY", "2019年以来累计收到政府信息公开申请5件。|OTHER_YEAR", "累计收到政府信息公开申请5件。|CUMULATIVE",
            "收到政府信息公开申请比上年增加5件。|DIFFERENCE"})
    void aNumberThatIsNotTheWholeYearOfTheWholeBodyIsKnownAsSuch(String text, Scope scope) {
        assertThat(claims(text).all()).extracting(Claim::scope).containsExactly(scope);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"本年度未收到政府信息公开申请。|RECEIVED_NEW", "全年无行政复议、行政诉讼。|RECONSIDERATIONS",
            "本年度未收到公开事项申请，无依申请公开情况。|RECEIVED_NEW",
            "未制发行政规范性文件。|DOCUMENTS_ISSUED", "本年度未收取政府信息公开信息处理费。|PROCESSING_FEE", "没有因政府信息公开被申请行政复议。|RECONSIDERATIONS"})
    void aZeroInWordsIsADenial(String text, ClaimSubject subject) {
        assertThat(claims(text).all()).filteredOn(Claim::denial).extracting(Claim::subject).contains(subject);
    }

    @ParameterizedTest
    @ValueSource(strings = {"依据国办公开办函〔2021〕30号。", "无法提供相关信息的，告知理由。", "第二十条第五项。", "切实做到无正当理由不拖延。", "召开会议3次，参加20人。",
            "未发现违规公开信息的情况。"})
    void whatClaimsNothingIsNoClaim(String text) {
        assertThat(claims(text).all()).isEmpty();
    }

    @Test
    void everyNumberOfALongEnumerationFindsItsOwnSubject() {
        Claims claims = claims(SUQIAN);
        assertThat(claims.all()).filteredOn(claim -> claim.subject() != ClaimSubject.NATURAL_PERSONS
                && claim.subject() != ClaimSubject.ORGANISATIONS)
                .extracting(claim -> claim.subject() + " " + claim.value())
                .containsExactly("RECEIVED 3607", "GRANTED 1191", "PARTIALLY_GRANTED 328", "REFUSED 142", "UNABLE 1078",
                        "UNPROCESSED 406", "OTHERWISE 341", "CARRIED_OUT 121");
        assertThat(claims.lists()).extracting(list -> list.parts().size()).contains(3, 2);
    }

    @Test
    void thePartsOfAWholeStandTogether() {
        Claims claims = claims("全年推送各类信息1469条，其中发布工作动态信息76条、外事业务政策规定信息249条，推送外交部新闻83条、一周领事提醒71条。");
        assertThat(claims.lists()).singleElement().satisfies(list -> {
            assertThat(list.whole().value()).isEqualByComparingTo("1469");
            assertThat(list.parts()).hasSize(4);
        });
    }

    @Test
    void aSentenceWithoutEndIsReadInTime() {
        String text = "其中收到申请3件，".repeat(10_000);
        org.junit.jupiter.api.Assertions.assertTimeoutPreemptively(java.time.Duration.ofSeconds(20),
                () -> claims(text));
    }
}
