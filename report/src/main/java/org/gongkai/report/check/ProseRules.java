package org.gongkai.report.check;

import java.util.List;

import static org.gongkai.report.check.Basis.FORMAT;
import static org.gongkai.report.check.Severity.ERROR;
import static org.gongkai.report.check.Severity.WARNING;

/** What the prose asserts, against the tables, against itself and against other reports. */
final class ProseRules {

    private static final Basis ARTICLE_50 = Basis.of("条例第五十条");
    private static final Basis FEES = Basis.of("国办函〔2020〕109号");
    private static final Basis SAME_WORDS = Basis.FORMAT.and(Basis.of("条例第四十七条"));
    private static final Basis WORDING = Basis.of("政府网站与政务新媒体检查指标（国办秘函〔2019〕19号）");

    private ProseRules() {}

    // @formatter:off
    static final List<Rule> ALL = List.of(
        new Rule("PROSE-TABLE",      ERROR,   "文字与表格数字一致",           "The prose says what the tables say",            FORMAT,     "文字中的件数 = 表中对应的数",                    ProseAgainstTables::amounts),
        new Rule("PROSE-NEGATION",   WARNING, "文字说没有的，表中应为0",      "What the prose denies is zero in the tables",   FORMAT,     "“未收到”“无……” ⇒ 表中为 0",                       ProseAgainstTables::denials),
        new Rule("PROSE-PROSE",      WARNING, "前后文字一致",                 "The prose says the same thing twice the same",  ARTICLE_50, "同一事项在文字中出现的数相同",                    ProseAgainstProse::repeated),
        new Rule("PROSE-PARTS",      ERROR,   "其中各项不超过总数",           "Parts do not exceed their whole",               ARTICLE_50, "其中各项 ≤ 总数；各项之和 ≤ 总数",                ProseAgainstProse::parts),
        new Rule("PROSE-PERCENT",    WARNING, "百分比与件数一致",             "Percentages follow from their counts",          ARTICLE_50, "占比 = 部分 ÷ 总数，增幅 = (今年 − 去年) ÷ 去年",  ProseAgainstProse::percentages),
        new Rule("SECTION6-FEE",     WARNING, "第六部分说明信息处理费",       "Section six states the processing fee",         FEES,       "第六部分写明收取信息处理费的情况，未收取也要写",  FeeRules::stated),
        new Rule("SECTION6-DENIES",  WARNING, "第六部分与收费情况不矛盾",     "Section six does not deny fees charged",        FEES,       "有收费 ⇒ 第六部分不写“无”“未收取”",               FeeRules::denied),
        new Rule("LEFTOVER-YEAR",    WARNING, "没有遗留的往年年份",           "No year left over from an earlier report",      ARTICLE_50, "叙述本年工作的年份 = 报告年度",                   LeftoverRules::years),
        new Rule("COPIED-PREVIOUS",  WARNING, "与上年报告不雷同",             "Not copied from last year's report",            SAME_WORDS, "与上年相同的文字 < 七成（第五部分 < 六成）",      CopyRules::fromPrevious),
        new Rule("COPIED-OTHER",     WARNING, "与其他机关的报告不雷同",       "Not copied from another agency's report",       SAME_WORDS, "与其他机关相同的文字 < 五成",                     CopyRules::fromOthers),
        new Rule("PROSE-ABBREVIATION", WARNING, "英文缩写拼写正确",             "Abbreviations are spelled right",               WORDING,    "与常用缩写只差一个字母或两个字母颠倒的，疑为笔误", AbbreviationRules::slips),
        new Rule("STATUTE-NAME",     WARNING, "法规名称书写正确",             "Statutes are named rightly",                    WORDING,    "书名号内与法定名称只差一两个字的，疑为笔误",      AbbreviationRules::statutes));
    // @formatter:on

}
