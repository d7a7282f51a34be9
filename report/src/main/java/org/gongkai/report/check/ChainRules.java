package org.gongkai.report.check;

import java.util.List;

import static org.gongkai.report.check.Basis.FORMAT;
import static org.gongkai.report.check.Severity.ERROR;
import static org.gongkai.report.check.Severity.WARNING;

/** The report against the same agency's report on the year before. */
final class ChainRules {

    private ChainRules() {}

    // @formatter:off
    static final List<Rule> ALL = List.of(
        new Rule("CHAIN-NOT-PREVIOUS", WARNING, "比对的是本机关上年报告",     "Compared with the agency's own last report", FORMAT, "机关相同，年度 = 本年度 − 1",                     YearChain::notPrevious),
        new Rule("CHAIN-CARRY",        ERROR,   "结转数与上年报告一致",       "Carried in is what last year carried out",   FORMAT, "本年第二项 = 上年第四项，逐列",                   YearChain::carry),
        new Rule("CHAIN-IN-FORCE",     WARNING, "现行有效的与上年衔接",       "Documents in force follow from last year's", FORMAT, "现行有效 = 上年现行有效 + 本年制发 − 本年废止",   YearChain::inForce),
        new Rule("CHAIN-ITEMS",        WARNING, "项目数量与上年衔接",         "Items follow from last year's",              FORMAT, "上年项目 = 上年报告的项目 + 增减（2019年格式）",  YearChain::items),
        new Rule("CHAIN-DISPUTES",     WARNING, "上年未结案件在本年有着落",   "Pending disputes turn up again",             FORMAT, "本年总计 ≥ 上年未结，逐栏",                       YearChain::disputes),
        new Rule("CHAIN-FEES",         WARNING, "收费与上年同一量级",         "Charges are of last year's magnitude",       FORMAT, "与上年相差不到一千倍",                            YearChain::fees));
    // @formatter:on
}
