package org.gongkai.report.read.label;

import java.util.Optional;

import org.gongkai.law.annual.FormRow;
import org.gongkai.law.annual.ReportFormat;
import org.gongkai.law.annual.ReportSection;
import org.gongkai.law.annual.StatutoryTable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class LabelsTest {

    private final Labels labels = Labels.of(ReportFormat.FORMAT_2021);
    private final StatutoryTable table3 = ReportFormat.FORMAT_2021.table3();

    @Test
    void everyOfficialLabelNamesItsOwnRow() {
        for (ReportFormat format : ReportFormat.values()) {
            for (StatutoryTable table : format.tables()) {
                for (FormRow row : table.rows()) {
                    assertThat(Labels.of(format).row(table, row.label())).as("%s %s", format, row.label())
                            .hasValueSatisfying(match -> assertThat(match.row()).isEqualTo(row));
                }
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"逾期不补正,3.6.1", "部分公开,3.2", "（二）部分公开（区分处理的,3.2", "其他,3.6.3", "3、其他,3.6.3", "⒊其他,3.6.3", "(七)总计,3.7",
            "合计,3.7",
            "1属于国家秘密,3.3.1", "（三）不予公开 1.属于国家秘密,3.3.1", "危及'三安全一稳定',3.3.3", "危及“三安全一稳定”（国家安全）,3.3.3",
            "一 、本年新收政府 信息公开申请数量,1",
            "一、本年新收政府信息公开申请数量（件）,1", "四、結轉下年度繼續辦理,4", "２．重复申请,3.5.2", "申请人逾期未按收费通知要求缴纳费用、行政机关不再处理,3.6.2",
            "2.其他法律、行政法规禁止公开,3.3.2",
            "5.要求行政机关确认或者重新出具已获取信息,3.5.5"})
    void aLabelInOtherWordsNamesTheRow(String written, String code) {
        assertThat(labels.row(table3, written).map(match -> match.row().code())).hasValue(code);
    }

    @ParameterizedTest
    @ValueSource(strings = {"（三）不予公开", "三、本年度办理结果", "（六）其他处理", "申请人情况", "自然人", "其他组织和个人", "公开", "行政许可", "",
            "（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）", "1", "申请"})
    void aGroupAHeadingOrADoubtfulWordNamesNoRow(String written) {
        assertThat(labels.row(table3, written)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"一、总体情况,1", "总体情况,1", "一、 总体情况：,1", "二、主动公开政府信息情况,2", "三.收到和处理政府信息公开申请情况,3", "四、政府信息公开行政复议、行政诉讼情况,4",
            "四、政府信息公开行政复议行政诉讼情况,4", "五、存在的主要问题及改进情况,5", "五、存在的主要问题和改进情况,5", "六、其他需要报告的事项,6", "四、政府信息公開行政復議、行政訴訟情況,4"})
    void aHeadingOpensItsSection(String written, int number) {
        assertThat(labels.section(written).map(ReportSection::number)).isEqualTo(Optional.of(number));
    }

    @ParameterizedTest
    @ValueSource(strings = {"一、本年新收政府信息公开申请数量", "（一）主动公开情况", "(一)总体情况", "主动公开情况", "三、本年度办理结果", "四、结转下年度继续办理",
            "二、上年结转政府信息公开申请数量",
            "一是加强主动公开情况。", "其他", "2023年，我局认真贯彻条例。"})
    void aRowOrASubheadingOpensNoSection(String written) {
        assertThat(labels.section(written)).isEmpty();
    }
}
