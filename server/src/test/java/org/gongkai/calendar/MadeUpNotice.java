package org.gongkai.calendar;

/** Notices that were never issued: made up for tests, in the words in which such notices are written. */
public final class MadeUpNotice {

    /** On 2027, for which none had been issued when this was written. Number and days are invented. */
    public static final String OF_2027 = """
            国务院办公厅关于2027年部分节假日安排的通知
            国办发明电〔2026〕99号

            各省、自治区、直辖市人民政府，国务院各部委、各直属机构：
            经国务院批准，现将2027年元旦、春节、清明节、劳动节、端午节、中秋节和国庆节放假调休日期的具体安排通知如下。

            一、元旦：1月1日（周五）至3日（周日）放假，共3天。
            二、春节：2月5日（周五）至13日（周六）放假调休，共9天。1月31日（周日）、2月14日（周日）上班。
            三、清明节：4月3日（周六）至5日（周一）放假，共3天。
            四、劳动节：5月1日（周六）至5日（周三）放假调休，共5天。4月25日（周日）、5月8日（周六）上班。
            五、端午节：6月9日（周三）放假，共1天。
            六、中秋节：9月15日（周三）放假，共1天。
            七、国庆节：10月1日（周五）至7日（周四）放假调休，共7天。9月26日（周日）、10月9日（周六）上班。

            国务院办公厅
            2026年11月5日
            """;

    private MadeUpNotice() {}

    /** The same as a page of a site, with what stands around the words. */
    public static String page() {
        StringBuilder page = new StringBuilder("""
                <!DOCTYPE html><html><head><meta charset="UTF-8"><title>国务院办公厅关于2027年部分节假日安排的通知_政务网</title>
                <script>var x = "七、国庆节：乱码";</script></head><body>
                <div class="nav"><a href="/">首页</a> <a href="/zc">政策</a> 2026年11月25日 星期三</div>
                <table><tr><td>发文机关：</td><td>国务院办公厅</td></tr><tr><td>发文字号：</td>
                <td>国办发明电〔2026〕99号</td></tr><tr><td>发布日期：</td><td>2026年11月05日</td></tr></table>
                <div id="content">
                """);
        OF_2027.lines()
                .filter(line -> !line.isBlank())
                .forEach(line -> page.append("<p>\u3000\u3000")
                        .append(line.replace("：", "：<strong></strong>"))
                        .append("</p>\n"));
        return page.append("</div><div>扫一扫</div><p>2026年11月20日</p><p>版权所有</p></body></html>").toString();
    }
}
