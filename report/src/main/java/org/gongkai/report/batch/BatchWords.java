package org.gongkai.report.batch;

/** The words of a batch's output, in Chinese or English. */
record BatchWords(String[] columns, String clean, String unread, String[] summaryColumns, String[] sheets,
        String[] unreadColumns) {

    // @formatter:off
    private static final BatchWords CHINESE = new BatchWords(
        new String[] {"文件", "机关", "年度", "级别", "规则", "单元格", "应为", "现为", "说明", "依据"}, "未发现问题", "读不了",
        new String[] {"文件", "机关", "年度", "错误", "提醒", "存疑", "上年报告", "同一年度的另一份"}, new String[] {"汇总", "发现", "读不了的文件"},
        new String[] {"文件", "原因"});
    private static final BatchWords ENGLISH = new BatchWords(
        new String[] {"File", "Agency", "Year", "Severity", "Rule", "Cells", "Expected", "Found", "Message", "Basis"}, "nothing found", "unreadable",
        new String[] {"File", "Agency", "Year", "Errors", "Warnings", "Doubts", "Year before", "Same year before it"}, new String[] {"Summary", "Findings", "Unreadable files"},
        new String[] {"File", "Reason"});
    // @formatter:on

    static BatchWords of(boolean english) {
        return english ? ENGLISH : CHINESE;
    }
}
