package org.gongkai.law.annual;

import java.util.List;

import static org.gongkai.law.annual.FormParts.block;
import static org.gongkai.law.annual.FormParts.column;
import static org.gongkai.law.annual.FormParts.row;
import static org.gongkai.law.annual.FormParts.totalColumn;
import static org.gongkai.law.annual.ValueKind.COUNT;
import static org.gongkai.law.annual.ValueKind.TEN_THOUSAND_YUAN;

/** The format of 2021 (国办公开办函〔2021〕30号), for reports on 2021 and later. */
final class Forms2021 {

    private Forms2021() {}

    // @formatter:off
    static final List<ReportSection> SECTIONS = List.of(
        new ReportSection(1, "总体情况",                             "",       List.of("概述", "总体概况")),
        new ReportSection(2, "主动公开政府信息情况",                 "table2", List.of("主动公开情况", "主动公开信息情况", "政府信息主动公开情况", "行政机关主动公开政府信息情况")),
        new ReportSection(3, "收到和处理政府信息公开申请情况",       "table3", List.of("收到和处理政府信息公开情况", "依申请公开政府信息情况", "依申请公开情况", "行政机关收到和处理政府信息公开申请情况")),
        new ReportSection(4, "政府信息公开行政复议、行政诉讼情况",   "table4", List.of("行政复议、行政诉讼情况", "政府信息公开行政复议行政诉讼情况", "因政府信息公开工作被申请行政复议、提起行政诉讼情况", "政府信息公开工作被申请行政复议、提起行政诉讼情况", "因政府信息公开申请行政复议、提起行政诉讼情况")),
        new ReportSection(5, "存在的主要问题及改进情况",             "",       List.of("政府信息公开工作存在的主要问题及改进情况", "存在的主要问题及改进措施", "主要问题及改进情况", "存在问题及改进情况", "存在主要问题及改进情况", "工作存在的主要问题及改进情况")),
        new ReportSection(6, "其他需要报告的事项",                   "",       List.of("其他需要报告事项", "需要报告的其他事项", "其他需报告的事项", "其他事项")));

    static final List<OverviewPart> OVERVIEW = List.of(
        new OverviewPart(1, "主动公开",             List.of("主动公开")),
        new OverviewPart(2, "依申请公开",           List.of("依申请", "公开申请", "申请公开")),
        new OverviewPart(3, "政府信息管理",         List.of("信息管理", "信息资源管理", "规范性文件管理", "信息的管理", "管理制度", "信息公开管理", "动态调整")),
        new OverviewPart(4, "政府信息公开平台建设", List.of("平台", "网站", "新媒体", "公众号")),
        new OverviewPart(5, "监督保障",             List.of("监督", "考核", "保障", "社会评议", "责任追究")));

    static final List<FormColumn> NUMBER_OF_DECISIONS =
        List.of(column("", "本年处理决定数量", COUNT, "处理决定数量"));

    static final StatutoryTable TABLE2 = FormParts.stackedTable("table2", SECTIONS.get(1).title(), List.of(
        block("第二十条第（一）项",
            List.of(column("issued",   "本年制发件数", COUNT, "本年制发数", "制发件数"),
                    column("repealed", "本年废止件数", COUNT, "本年废止数", "废止件数"),
                    column("inForce",  "现行有效件数", COUNT, "现行有效数", "有效件数")),
            row("regulations",        "规章",           "条例第二十条第（一）项", "政府规章", "部门规章"),
            row("normativeDocuments", "行政规范性文件", "条例第二十条第（一）项", "规范性文件")),
        block("第二十条第（五）项", NUMBER_OF_DECISIONS,
            row("licences",           "行政许可",       "条例第二十条第（五）项")),
        block("第二十条第（六）项", NUMBER_OF_DECISIONS,
            row("penalties",          "行政处罚",       "条例第二十条第（六）项"),
            row("coercions",          "行政强制",       "条例第二十条第（六）项")),
        block("第二十条第（八）项",
            List.of(column("", "本年收费金额（单位：万元）", TEN_THOUSAND_YUAN, "本年收费金额", "本年收费金额（万元）", "收费金额")),
            row("fees10kYuan",        "行政事业性收费", "条例第二十条第（八）项", "行政性事业收费", "行政事业收费", "行政事业性收费项目"))));

    static final List<FormColumn> APPLICANTS = List.of(
        column("natural",       "自然人",       COUNT, List.of("申请人情况")),
        column("enterprise",    "商业企业",     COUNT, List.of("申请人情况", "法人或其他组织"), "企业"),
        column("research",      "科研机构",     COUNT, List.of("申请人情况", "法人或其他组织"), "科研"),
        column("publicBenefit", "社会公益组织", COUNT, List.of("申请人情况", "法人或其他组织"), "公益组织", "社会公益"),
        column("legalService",  "法律服务机构", COUNT, List.of("申请人情况", "法人或其他组织"), "法律服务"),
        column("otherOrg",      "其他",         COUNT, List.of("申请人情况", "法人或其他组织"), "其他组织", "其它"),
        totalColumn(            "总计",                List.of("申请人情况"), "合计", "总数"));

    static final String HANDLED     = "三、本年度办理结果";
    static final String REFUSED     = "（三）不予公开";
    static final String UNABLE      = "（四）无法提供";
    static final String UNPROCESSED = "（五）不予处理";
    static final String OTHERWISE   = "（六）其他处理";

    static final FormRow RECEIVED    = row("1",     "一、本年新收政府信息公开申请数量", List.of(), RowRole.RECEIVED,   "条例第二十九条", "本年新收", "本年新收申请数量", "本年新收信息公开申请数量", "新收政府信息公开申请数量");
    static final FormRow CARRIED_IN  = row("2",     "二、上年结转政府信息公开申请数量", List.of(), RowRole.CARRIED_IN, "", "上年结转", "上年度结转", "上年结转申请数量", "上年度结转政府信息公开申请数量");
    static final FormRow TOTAL       = row("3.7",   "（七）总计", List.of(HANDLED), RowRole.OUTCOME_TOTAL, "", "合计", "办理结果总计", "小计");
    static final FormRow CARRIED_OUT = row("4",     "四、结转下年度继续办理", List.of(), RowRole.CARRIED_OUT, "", "结转下年", "结转下年度", "结转下年继续办理", "结转下一年度继续办理");

    /** Rows （一） to （五）, which both formats share. */
    static final List<FormRow> GRANTED_TO_UNPROCESSED = List.of(
        row("3.1",   "（一）予以公开",                                             List.of(HANDLED),              RowRole.OUTCOME, "条例第三十六条第（一）、（二）项", "予以公开", "同意公开"),
        row("3.2",   "（二）部分公开（区分处理的，只计这一情形，不计其他情形）",   List.of(HANDLED),              RowRole.OUTCOME, "条例第三十七条", "部分公开"),
        row("3.3.1", "1.属于国家秘密",                                             List.of(HANDLED, REFUSED),     RowRole.OUTCOME, "条例第十四条", "国家秘密", "涉及国家秘密"),
        row("3.3.2", "2.其他法律行政法规禁止公开",                                 List.of(HANDLED, REFUSED),     RowRole.OUTCOME, "条例第十四条", "法律行政法规禁止公开", "法律法规禁止公开"),
        row("3.3.3", "3.危及“三安全一稳定”",                                       List.of(HANDLED, REFUSED),     RowRole.OUTCOME, "条例第十四条", "三安全一稳定"),
        row("3.3.4", "4.保护第三方合法权益",                                       List.of(HANDLED, REFUSED),     RowRole.OUTCOME, "条例第十五条", "第三方合法权益"),
        row("3.3.5", "5.属于三类内部事务信息",                                     List.of(HANDLED, REFUSED),     RowRole.OUTCOME, "条例第十六条第一款", "内部事务信息", "三类内部事务信息"),
        row("3.3.6", "6.属于四类过程性信息",                                       List.of(HANDLED, REFUSED),     RowRole.OUTCOME, "条例第十六条第二款", "过程性信息", "四类过程性信息"),
        row("3.3.7", "7.属于行政执法案卷",                                         List.of(HANDLED, REFUSED),     RowRole.OUTCOME, "条例第十六条第二款", "行政执法案卷", "行政执法案卷信息"),
        row("3.3.8", "8.属于行政查询事项",                                         List.of(HANDLED, REFUSED),     RowRole.OUTCOME, "条例第三十六条第（七）项", "行政查询事项"),
        row("3.4.1", "1.本机关不掌握相关政府信息",                                 List.of(HANDLED, UNABLE),      RowRole.OUTCOME, "条例第三十六条第（四）、（五）项", "不掌握相关政府信息", "本机关不掌握"),
        row("3.4.2", "2.没有现成信息需要另行制作",                                 List.of(HANDLED, UNABLE),      RowRole.OUTCOME, "条例第三十八条", "需要另行制作", "没有现成信息"),
        row("3.4.3", "3.补正后申请内容仍不明确",                                   List.of(HANDLED, UNABLE),      RowRole.OUTCOME, "条例第三十条", "补正后仍不明确", "申请内容仍不明确"),
        row("3.5.1", "1.信访举报投诉类申请",                                       List.of(HANDLED, UNPROCESSED), RowRole.OUTCOME, "条例第三十九条第一款", "信访举报投诉", "信访投诉举报类申请"),
        row("3.5.2", "2.重复申请",                                                 List.of(HANDLED, UNPROCESSED), RowRole.OUTCOME, "条例第三十六条第（六）项", "重复申请"),
        row("3.5.3", "3.要求提供公开出版物",                                       List.of(HANDLED, UNPROCESSED), RowRole.OUTCOME, "条例第三十九条第二款", "公开出版物"),
        row("3.5.4", "4.无正当理由大量反复申请",                                   List.of(HANDLED, UNPROCESSED), RowRole.OUTCOME, "条例第三十五条", "大量反复申请"),
        row("3.5.5", "5.要求行政机关确认或重新出具已获取信息",                     List.of(HANDLED, UNPROCESSED), RowRole.OUTCOME, "国办公开办函〔2021〕30号", "确认或重新出具已获取信息", "要求确认或重新出具已获取信息"));

    static final List<FormRow> OTHERWISE_HANDLED = List.of(
        row("3.6.1", "1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请",         List.of(HANDLED, OTHERWISE), RowRole.OUTCOME, "条例第三十条", "逾期不补正", "申请人无正当理由逾期不补正", "申请人逾期不补正"),
        row("3.6.2", "2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请", List.of(HANDLED, OTHERWISE), RowRole.OUTCOME, "国办函〔2020〕109号", "逾期未缴费", "逾期不缴费", "逾期未缴纳费用", "申请人逾期未按收费通知要求缴纳费用", "逾期未按收费通知要求缴纳费用"),
        row("3.6.3", "3.其他",                                                                   List.of(HANDLED, OTHERWISE), RowRole.OUTCOME, "", "其它"));

    static final StatutoryTable TABLE3 = FormParts.applicationsTable(SECTIONS.get(2).title(), APPLICANTS,
        FormParts.join(List.of(RECEIVED, CARRIED_IN), GRANTED_TO_UNPROCESSED, OTHERWISE_HANDLED, List.of(TOTAL, CARRIED_OUT)));

    static final StatutoryTable TABLE4 = FormParts.disputesTable(SECTIONS.get(3).title(),
        List.of(column("upheld",    "结果维持", COUNT, "维持"),
                column("corrected", "结果纠正", COUNT, "纠正"),
                column("other",     "其他结果", COUNT, "其它结果", "其他"),
                column("pending",   "尚未审结", COUNT, "未审结"),
                totalColumn("总计", List.of(), "合计")),
        List.of(row("review",                "行政复议",         List.of(),           RowRole.PLAIN, "条例第五十条第一款第（三）项"),
                row("directLitigation",      "未经复议直接起诉", List.of("行政诉讼"), RowRole.PLAIN, "条例第五十条第一款第（三）项", "直接起诉"),
                row("litigationAfterReview", "复议后起诉",       List.of("行政诉讼"), RowRole.PLAIN, "条例第五十条第一款第（三）项", "复议后诉讼")));
    // @formatter:on
}
