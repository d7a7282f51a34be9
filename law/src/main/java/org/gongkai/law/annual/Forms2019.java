package org.gongkai.law.annual;

import java.util.List;

import static org.gongkai.law.annual.FormParts.block;
import static org.gongkai.law.annual.FormParts.column;
import static org.gongkai.law.annual.FormParts.row;
import static org.gongkai.law.annual.ValueKind.CHANGE;
import static org.gongkai.law.annual.ValueKind.COUNT;
import static org.gongkai.law.annual.ValueKind.MONEY_WITH_UNIT;

/** The trial format of 2019 (国办公开办函〔2019〕60号), for reports on 2019 and 2020. */
final class Forms2019 {

    private Forms2019() {}

    // @formatter:off
    static final List<ReportSection> SECTIONS = List.of(
        Forms2021.SECTIONS.get(0),
        Forms2021.SECTIONS.get(1),
        Forms2021.SECTIONS.get(2),
        new ReportSection(4, "因政府信息公开工作被申请行政复议、提起行政诉讼情况", "table4",
            List.of("政府信息公开行政复议、行政诉讼情况", "行政复议、行政诉讼情况", "政府信息公开工作被申请行政复议、提起行政诉讼情况")),
        new ReportSection(5, "政府信息公开工作存在的主要问题及改进情况", "",
            List.of("存在的主要问题及改进情况", "主要问题及改进情况", "存在问题及改进情况", "存在的主要问题及改进措施", "工作存在的主要问题及改进情况")),
        Forms2021.SECTIONS.get(5));

    private static final List<FormColumn> ITEMS_AND_DECISIONS = List.of(
        column("previousItems", "上一年项目数量", COUNT,  "上年项目数量", "上一年度项目数量"),
        column("change",        "本年增/减",      CHANGE, "本年增减", "增/减", "本年度增/减"),
        column("decisions",     "处理决定数量",   COUNT,  "本年处理决定数量"));

    static final StatutoryTable TABLE2 = FormParts.stackedTable("table2", SECTIONS.get(1).title(), List.of(
        block("第二十条第（一）项",
            List.of(column("made",        "本年新制作数量", COUNT, "本年制作数量", "新制作数量", "本年新制作数"),
                    column("published",   "本年新公开数量", COUNT, "本年公开数量", "新公开数量", "本年新公开数"),
                    column("totalPublic", "对外公开总数量", COUNT, "公开总数量", "对外公开总数")),
            row("regulations",        "规章",                 "条例第二十条第（一）项", "政府规章", "部门规章"),
            row("normativeDocuments", "规范性文件",           "条例第二十条第（一）项", "行政规范性文件")),
        block("第二十条第（五）项", ITEMS_AND_DECISIONS,
            row("licences",           "行政许可",             "条例第二十条第（五）项"),
            row("otherServices",      "其他对外管理服务事项", "条例第二十条第（五）项", "其他对外管理服务")),
        block("第二十条第（六）项", ITEMS_AND_DECISIONS,
            row("penalties",          "行政处罚",             "条例第二十条第（六）项"),
            row("coercions",          "行政强制",             "条例第二十条第（六）项")),
        block("第二十条第（八）项", ITEMS_AND_DECISIONS.subList(0, 2),
            row("charges",            "行政事业性收费",       "条例第二十条第（八）项", "行政性事业收费", "行政事业收费")),
        block("第二十条第（九）项",
            List.of(column("items",  "采购项目数量", COUNT,           "采购项目数"),
                    column("amount", "采购总金额",   MONEY_WITH_UNIT, "采购金额", "采购总金额（万元）", "采购总金额（单位：万元）")),
            row("procurement",        "政府集中采购",         "条例第二十条第（九）项", "政府采购", "集中采购"))));

    static final StatutoryTable TABLE3 = FormParts.applicationsTable(SECTIONS.get(2).title(), Forms2021.APPLICANTS,
        FormParts.join(List.of(Forms2021.RECEIVED, Forms2021.CARRIED_IN), Forms2021.GRANTED_TO_UNPROCESSED,
            List.of(row("3.6", Forms2021.OTHERWISE, List.of(Forms2021.HANDLED), RowRole.OUTCOME, "", "其他处理", "其它处理")),
            List.of(Forms2021.TOTAL, Forms2021.CARRIED_OUT)));

    static final StatutoryTable TABLE4 = FormParts.disputesTable(SECTIONS.get(3).title(), Forms2021.TABLE4.columns(), Forms2021.TABLE4.rows());
    // @formatter:on
}
