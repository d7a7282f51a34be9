package org.gongkai.report.check;

import java.util.List;

import static org.gongkai.report.check.Basis.FORMAT;
import static org.gongkai.report.check.Severity.ERROR;
import static org.gongkai.report.check.Severity.UNSURE;
import static org.gongkai.report.check.Severity.WARNING;

/** Title, sections, format and dates. */
final class StructureRules {

    private StructureRules() {}

    private static final Basis CONTENT = Basis.of("条例第五十条").and(FORMAT);
    private static final Basis DEADLINE = Basis.of("条例第四十九条");
    private static final Basis DECREE = Basis.of("国务院令第711号");

    // @formatter:off
    static final List<Rule> ALL = List.of(
        new Rule("S-TITLE",     WARNING, "标题规范",                 "The title is the statutory one",           FORMAT,   "机关全称 + 年度 + 法定名称",                             FrontRules::title),
        new Rule("S-AGENCY",    WARNING, "写明编制机关",             "The agency is named",                      CONTENT,  "机关名称存在",                                           FrontRules::agency),
        new Rule("S-YEAR",      WARNING, "写明报告年度",             "The year is named",                        CONTENT,  "年度存在",                                               FrontRules::year),
        new Rule("S-FORMAT",    ERROR,   "使用当年的格式",           "The tables follow the year's format",      FORMAT,   "2019、2020年度用2019年格式，2021年度起用2021年格式",     FrontRules::format),
        new Rule("S-NOTICE",    WARNING, "格式文号引用正确",         "The notice on the format is cited rightly", FORMAT,  "引用的文号 = 当年格式的文号",                            FrontRules::notice),
        new Rule("S-DECREE",    WARNING, "条例令号引用正确",         "The Regulation is cited rightly",          DECREE,   "引用的令号 = 711",                                       FrontRules::decree),
        new Rule("S-PERIOD",    WARNING, "统计期限为全年",           "The figures cover the calendar year",      FORMAT,   "1月1日至12月31日，年份 = 报告年度",                      FrontRules::period),
        new Rule("S-PUBLISHED", WARNING, "按期公布",                 "Published in time",                        DEADLINE, "部门：次年1月31日前；政府：次年3月31日前",               FrontRules::published),
        new Rule("S-READING",   UNSURE,  "原文读得清楚",             "The original could be read beyond doubt",  FORMAT,   "每行每格只有一个数",                                     FrontRules::reading),
        new Rule("S-MISSING",   ERROR,   "六个部分齐全",             "All six sections are there",               CONTENT,  "六个部分都有",                                           SectionRules::missing),
        new Rule("S-DUPLICATE", WARNING, "各部分不重复",             "No section occurs twice",                  FORMAT,   "每个部分出现一次",                                       SectionRules::duplicate),
        new Rule("S-ORDER",     WARNING, "各部分顺序正确",           "The sections stand in order",              FORMAT,   "一、二、三、四、五、六",                                 SectionRules::order),
        new Rule("S-NUMERAL",   WARNING, "各部分序号正确",           "The sections are numbered rightly",        FORMAT,   "序号 = 规定的序号",                                      SectionRules::numeral),
        new Rule("S-HEADING",   WARNING, "各部分标题规范",           "The headings are the official ones",       FORMAT,   "标题 = 规定的标题",                                      SectionRules::wording),
        new Rule("S-EMPTY",     WARNING, "各部分有实际内容",         "No section is empty",                      CONTENT,  "第一、第五部分不少于10个字，第六部分不空",               SectionRules::empty),
        new Rule("S-OVERVIEW",  WARNING, "第一部分写到五个方面",     "Section 1 covers its five subjects",       FORMAT,   "五个方面都写到",                                         SectionRules::overview));
    // @formatter:on
}
