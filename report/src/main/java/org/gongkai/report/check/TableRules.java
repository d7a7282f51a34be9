package org.gongkai.report.check;

import java.util.List;
import java.util.stream.Collectors;

import org.gongkai.law.annual.FormColumn;
import org.gongkai.law.annual.ReportFormat;
import org.gongkai.law.annual.RowRole;

import static org.gongkai.report.check.Basis.FORMAT;
import static org.gongkai.report.check.Severity.ERROR;
import static org.gongkai.report.check.Severity.UNSURE;
import static org.gongkai.report.check.Severity.WARNING;

/** The figures of Tables 2, 3 and 4: that they are there, are numbers, add up, and can be believed. */
final class TableRules {

    private TableRules() {}

    private static final ReportFormat FORM = ReportFormat.FORMAT_2021;
    private static final ReportFormat TRIAL = ReportFormat.FORMAT_2019;
    private static final String HANDLED = FORM.rowWithRole(RowRole.OUTCOME_TOTAL).label();
    private static final String ROW_SUM = sum(FORM.table3().columns());
    private static final String COLUMN_SUM = HANDLED + " = （一）至（六）各行之和，逐列";
    private static final String TIE_OUT = "第一项 + 第二项 = 第三项" + HANDLED + " + 第四项，逐列";
    private static final String DISPUTE_SUM = sum(FORM.table4().columns());
    private static final String ISSUED = CellNames.column(FORM, "table2/regulations/issued");
    private static final String IN_FORCE = CellNames.column(FORM, "table2/regulations/inForce");
    private static final String FEES = CellNames.column(FORM, "table2/fees10kYuan");
    private static final String PUBLISHED = CellNames.column(TRIAL, "table2/regulations/published");
    private static final String TOTAL_PUBLIC = CellNames.column(TRIAL, "table2/regulations/totalPublic");
    private static final String ITEMS = CellNames.column(TRIAL, "table2/licences/previousItems");
    private static final String CHANGE = CellNames.column(TRIAL, "table2/licences/change");
    private static final Basis RULE_MAKING = Basis.of("立法法").and(FORMAT);
    private static final Basis CONTENT = Basis.of("条例第五十条").and(FORMAT);

    // @formatter:off
    static final List<Rule> ALL = List.of(
        new Rule("T2-MISSING-TABLE",  WARNING, "第二部分有表格",               "Section 2 has its table",                   CONTENT,     "表格存在",                               CellRules.missingTable("table2")),
        new Rule("T3-MISSING-TABLE",  WARNING, "第三部分有表格",               "Section 3 has its table",                   CONTENT,     "表格存在",                               CellRules.missingTable("table3")),
        new Rule("T4-MISSING-TABLE",  WARNING, "第四部分有表格",               "Section 4 has its table",                   CONTENT,     "表格存在",                               CellRules.missingTable("table4")),
        new Rule("T2-MISSING-ROW",    WARNING, "第二部分表格各行齐全",         "The table of section 2 has all its rows",   FORMAT,      "规定的每一行、每一格都有",               CellRules.missingRow("table2")),
        new Rule("T3-MISSING-ROW",    WARNING, "第三部分表格各行齐全",         "The table of section 3 has all its rows",   FORMAT,      "规定的每一行、每一格都有",               CellRules.missingRow("table3")),
        new Rule("T4-MISSING-ROW",    WARNING, "第四部分表格各栏齐全",         "The table of section 4 has all its groups", FORMAT,      "规定的每一栏、每一格都有",               CellRules.missingRow("table4")),
        new Rule("T2-UNREADABLE",     WARNING, "第二部分表格填的是数字",       "The table of section 2 holds figures",      FORMAT,      "单元格的内容是数字",                     CellRules.unreadable("table2")),
        new Rule("T3-UNREADABLE",     WARNING, "第三部分表格填的是数字",       "The table of section 3 holds figures",      FORMAT,      "单元格的内容是数字",                     CellRules.unreadable("table3")),
        new Rule("T4-UNREADABLE",     WARNING, "第四部分表格填的是数字",       "The table of section 4 holds figures",      FORMAT,      "单元格的内容是数字",                     CellRules.unreadable("table4")),
        new Rule("T2-BLANK",          WARNING, "第二部分表格没有空格",         "The table of section 2 has no blanks",      FORMAT,      "没有的填0，不留空白、不画斜线",          CellRules.blank("table2")),
        new Rule("T3-BLANK",          WARNING, "第三部分表格没有空格",         "The table of section 3 has no blanks",      FORMAT,      "没有的填0，不留空白、不画斜线",          CellRules.blank("table3")),
        new Rule("T4-BLANK",          WARNING, "第四部分表格没有空格",         "The table of section 4 has no blanks",      FORMAT,      "没有的填0，不留空白、不画斜线",          CellRules.blank("table4")),
        new Rule("T2-NEGATIVE",       ERROR,   "第二部分表格没有负数",         "No count in section 2 is negative",         FORMAT,      "件数 ≥ 0",                               CellRules.negative("table2")),
        new Rule("T3-NEGATIVE",       ERROR,   "第三部分表格没有负数",         "No count in section 3 is negative",         FORMAT,      "件数 ≥ 0",                               CellRules.negative("table3")),
        new Rule("T4-NEGATIVE",       ERROR,   "第四部分表格没有负数",         "No count in section 4 is negative",         FORMAT,      "件数 ≥ 0",                               CellRules.negative("table4")),
        new Rule("T2-NOT-WHOLE",      ERROR,   "第二部分件数是整数",           "Counts in section 2 are whole",             FORMAT,      "件数是整数",                             CellRules.notWhole("table2")),
        new Rule("T3-NOT-WHOLE",      ERROR,   "第三部分件数是整数",           "Counts in section 3 are whole",             FORMAT,      "件数是整数",                             CellRules.notWhole("table3")),
        new Rule("T4-NOT-WHOLE",      ERROR,   "第四部分件数是整数",           "Counts in section 4 are whole",             FORMAT,      "件数是整数",                             CellRules.notWhole("table4")),
        new Rule("T3-ROW-TOTAL",      ERROR,   "每行总计等于各列之和",         "Each row's total is the sum of its columns", FORMAT,     ROW_SUM,                                  SumRules.of(Sum.Kind.ROW_TOTAL)),
        new Rule("T3-COLUMN-TOTAL",   ERROR,   "每列总计等于各项结果之和",     "Each column's total is the sum of outcomes", FORMAT,     COLUMN_SUM,                               SumRules.of(Sum.Kind.COLUMN_TOTAL)),
        new Rule("T3-TIE-OUT",        ERROR,   "每列符合勾稽关系",             "Each column ties out",                      FORMAT,      TIE_OUT,                                  SumRules.of(Sum.Kind.TIE_OUT)),
        new Rule("T4-TOTAL",          ERROR,   "复议、诉讼各栏总计等于各结果之和", "Each group of disputes adds up",        FORMAT,      DISPUTE_SUM,                              SumRules.of(Sum.Kind.DISPUTE_TOTAL)),
        new Rule("T2-RULE-MAKING",    WARNING, "没有制定权的机关规章为0",      "No 规章 without the power to make them",    RULE_MAKING, "规章 = 0（无规章制定权的机关）",         PlausibilityRules::ruleMaking),
        new Rule("T2-IN-FORCE",       WARNING, "现行有效的包括本年制发的",     "In force includes those issued",            FORMAT,      IN_FORCE + " ≥ " + ISSUED,                PlausibilityRules::inForce),
        new Rule("T2-DOCUMENT-COUNT", UNSURE,  "制发文件的数量合理",           "A believable number of documents",          FORMAT,      "件数与机关层级相称",                     PlausibilityRules::documentCount),
        new Rule("T2-FEES-UNIT",      WARNING, "收费以万元计",                 "Charges are in units of 10,000 yuan",       FORMAT,      FEES + " = 元 ÷ 10000",                   PlausibilityRules::feesUnit),
        new Rule("T2-FEES-DECIMALS",  WARNING, "收费精确不过分",               "Charges are exact to the fen at most",      FORMAT,      "万元金额的小数 ≤ 6 位",                  PlausibilityRules::feesDecimals),
        new Rule("T2-TOTAL-PUBLIC",   WARNING, "公开总数不少于本年新公开",     "Total public includes newly public",        FORMAT,      TOTAL_PUBLIC + " ≥ " + PUBLISHED,         PlausibilityRules::totalPublic),
        new Rule("T2-ITEMS-LEFT",     WARNING, "减少的项目不多于原有的",       "Items cannot fall below none",              FORMAT,      ITEMS + " + " + CHANGE + " ≥ 0",          PlausibilityRules::itemsLeft));
    // @formatter:on

    /** {@code 总计 = 自然人 + 商业企业 + …} */
    private static String sum(List<FormColumn> columns) {
        String parts = columns.stream()
                .filter(column -> !column.total())
                .map(FormColumn::label)
                .collect(Collectors.joining(" + "));
        return columns.get(columns.size() - 1).label() + " = " + parts;
    }
}
