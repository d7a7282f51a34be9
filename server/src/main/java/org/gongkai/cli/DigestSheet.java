package org.gongkai.cli;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.stream.Collectors;

import org.gongkai.law.calendar.ChinaTime;
import org.gongkai.ledger.Ids;
import org.gongkai.ledger.JournalDigest;

/**
 * The sheet of a day, to be printed, signed and kept: as text, or as a page for A4. What stands before the hash in one line
 * is what {@code gongkai journal verify --expect} takes.
 */
final class DigestSheet {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyy年M月d日");
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss")
            .withZone(ChinaTime.ZONE);
    private static final String USE = "留存本页可在日后证明：所列末条及其以前的记录未被改动、删除或调换次序。"
            + "核对方法：gongkai journal verify --expect 核对码";

    private DigestSheet() {}

    static String text(JournalDigest digest) {
        StringBuilder sheet = new StringBuilder();
        sheet.append("账本日结单  ").append(DAY.format(digest.day())).append('\n');
        sheet.append(USE).append("\n\n");
        if (digest.chains().isEmpty()) {
            sheet.append("截至当日账本尚无记录。\n");
        }
        for (JournalDigest.Chain chain : digest.chains()) {
            sheet.append("单位      ").append(agency(chain)).append('\n');
            sheet.append("末条序号  ").append(chain.number()).append('\n');
            sheet.append("末条时间  ").append(moment(chain.at())).append('\n');
            sheet.append("当日记录  ").append(kinds(chain)).append('\n');
            sheet.append("核对码    ").append(chain.code()).append("\n\n");
        }
        return sheet.append("打印人：____________  核对人：____________  日期：____________\n").toString();
    }

    static String html(JournalDigest digest) {
        StringBuilder page = new StringBuilder(2000);
        page.append("<!DOCTYPE html>\n<html lang=\"zh-CN\">\n<head>\n<meta charset=\"utf-8\">\n<title>账本日结单 ")
                .append(digest.day())
                .append("""
                        </title>
                        <style>
                        @page { size: A4; margin: 20mm 18mm; }
                        body { font-family: "FangSong", "仿宋_GB2312", "Noto Serif CJK SC", serif; font-size: 12pt; line-height: 1.6; max-width: 174mm; margin: 2em auto; }
                        h1 { font-family: "SimHei", "黑体", "Noto Sans CJK SC", sans-serif; font-size: 18pt; text-align: center; font-weight: normal; }
                        table { border-collapse: collapse; width: 100%; margin: 0 0 6mm; break-inside: avoid; }
                        th, td { border: 0.5pt solid #000; padding: 1.5mm 2.5mm; text-align: left; vertical-align: top; }
                        th { width: 6em; font-weight: normal; }
                        code { font-family: "Noto Sans Mono", Consolas, monospace; font-size: 10pt; word-break: break-all; }
                        .sign { margin-top: 12mm; display: flex; gap: 8mm; }
                        .sign span { flex: 1; border-bottom: 0.5pt solid #000; }
                        </style>
                        </head>
                        <body>
                        <h1>账本日结单</h1>
                        """);
        page.append("<p>日期：").append(DAY.format(digest.day())).append("</p>\n<p>").append(USE).append("</p>\n");
        if (digest.chains().isEmpty()) {
            page.append("<p>截至当日账本尚无记录。</p>\n");
        }
        for (JournalDigest.Chain chain : digest.chains()) {
            page.append("<table>\n");
            row(page, "单位", escaped(agency(chain)));
            row(page, "末条序号", Long.toString(chain.number()));
            row(page, "末条时间", moment(chain.at()));
            row(page, "当日记录", escaped(kinds(chain)));
            row(page, "核对码", "<code>" + chain.code() + "</code>");
            page.append("</table>\n");
        }
        return page.append("""
                <div class="sign"><span>打印人：</span><span>核对人：</span><span>日期：</span></div>
                </body>
                </html>
                """).toString();
    }

    private static void row(StringBuilder page, String label, String html) {
        page.append("<tr><th scope=\"row\">")
                .append(label)
                .append("</th><td>")
                .append(html)
                .append("</td></tr>\n");
    }

    private static String agency(JournalDigest.Chain chain) {
        return chain.agency().equals(Ids.INSTALLATION) ? "本系统（不属于某一单位的记录）" : chain.agency().toString();
    }

    private static String kinds(JournalDigest.Chain chain) {
        if (chain.kinds().isEmpty()) {
            return "无";
        }
        return "共 " + chain.entriesOfTheDay() + " 条："
                + chain.kinds()
                        .entrySet()
                        .stream()
                        .map((Map.Entry<String, Integer> kind) -> kind.getKey() + " " + kind.getValue() + " 条")
                        .collect(Collectors.joining("，"));
    }

    private static String moment(Instant at) {
        return MOMENT.format(at);
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
