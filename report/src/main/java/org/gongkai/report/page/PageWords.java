package org.gongkai.report.page;

import org.gongkai.report.check.Severity;

/** What the page says of itself, in the language asked for. The report's own words stay as they are. */
enum PageWords {
    // @formatter:off
    CHINESE("zh-CN", "年度报告检查结果", "检查结果", "未发现问题。", "读取时的问题", "报告正文", "跳到检查结果",
            "应为", "现为", "单元格", "原文", "依据", "规则", "位置", "报告", "政府信息公开工作年度报告", "由公开（Gongkai）检查。错误是按算术或法规可以确定的；提醒和存疑请人工核对。", "序言"),
    ENGLISH("en",    "Annual report, checked", "Findings", "Nothing found.", "What could not be read", "The report", "Skip to the findings",
            "Expected", "Found", "Cell", "Text", "Basis", "Rule", "Place", "report", "Annual report on information disclosure", "Checked by Gongkai. Errors are certain by arithmetic or law; a person decides on warnings and doubts.", "Preamble");
    // @formatter:on

    final String language;
    final String checked;
    final String findings;
    final String none;
    final String problems;
    final String text;
    final String skip;
    final String expected;
    final String found;
    final String cell;
    final String quote;
    final String basis;
    final String rule;
    final String place;
    final String report;
    final String reportTitle;
    final String footer;
    final String preamble;

    PageWords(String... words) {
        language = words[0];
        checked = words[1];
        findings = words[2];
        none = words[3];
        problems = words[4];
        text = words[5];
        skip = words[6];
        expected = words[7];
        found = words[8];
        cell = words[9];
        quote = words[10];
        basis = words[11];
        rule = words[12];
        place = words[13];
        report = words[14];
        reportTitle = words[15];
        footer = words[16];
        preamble = words[17];
    }

    String severity(Severity severity) {
        return this == CHINESE ? severity.chinese() : severity.code();
    }

    String count(Severity severity, long count) {
        return this == CHINESE ? severity.chinese() + " " + count + " 条" : count + " × " + severity.code();
    }
}
