package org.gongkai.report.check;

import java.util.List;
import java.util.stream.Collectors;

import org.gongkai.law.annual.FormColumn;
import org.gongkai.law.annual.ReportFormat;
import org.gongkai.law.annual.RowRole;

import static org.gongkai.report.check.Severity.ERROR;

/** The figures of Tables 2, 3 and 4. */
final class TableRules {

    private TableRules() {}

    private static final ReportFormat FORM = ReportFormat.FORMAT_2021;
    private static final String OUTCOME_TOTAL = FORM.rowWithRole(RowRole.OUTCOME_TOTAL).label();

    // @formatter:off
    static final List<Rule> ALL = List.of(
        new Rule("T3-ROW-TOTAL",    ERROR, "每行总计等于各列之和",         "Each row's total is the sum of its columns",             Basis.FORMAT, total(FORM.table3().columns()),                              SumRules.of(Sum.Kind.ROW_TOTAL)),
        new Rule("T3-COLUMN-TOTAL", ERROR, "每列总计等于各项办理结果之和", "Each column's total is the sum of its outcomes",         Basis.FORMAT, OUTCOME_TOTAL + " = （一）至（六）各行之和，逐列",           SumRules.of(Sum.Kind.COLUMN_TOTAL)),
        new Rule("T3-TIE-OUT",      ERROR, "每列符合勾稽关系",             "Each column ties out",                                   Basis.FORMAT, "第一项 + 第二项 = 第三项" + OUTCOME_TOTAL + " + 第四项，逐列", SumRules.of(Sum.Kind.TIE_OUT)),
        new Rule("T4-TOTAL",        ERROR, "复议、诉讼各组总计等于各结果之和", "Each group of disputes adds up",                     Basis.FORMAT, total(FORM.table4().columns()),                              SumRules.of(Sum.Kind.DISPUTE_TOTAL)));
    // @formatter:on

    /** {@code 总计 = 自然人 + 商业企业 + …} */
    private static String total(List<FormColumn> columns) {
        String parts = columns.stream()
                .filter(column -> !column.total())
                .map(FormColumn::label)
                .collect(Collectors.joining(" + "));
        return columns.get(columns.size() - 1).label() + " = " + parts;
    }
}
