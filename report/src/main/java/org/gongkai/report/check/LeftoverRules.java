package org.gongkai.report.check;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.gongkai.report.Section;
import org.gongkai.report.source.SourceParagraph;
import org.jspecify.annotations.Nullable;

/** Years that were left standing when last year's text was taken over. */
final class LeftoverRules {

    /** Where a year can only be the report's own: at the head of a paragraph that tells of the year's work. */
    private static final Pattern OPENING = Pattern
            .compile("^(?:[（(][一二三四五六七八九十]+[）)][^。]{0,24}[。：:])?\\s*(\\d{4})年(?:度|来|以来|全年|以后)?\\s*[，,]");
    private static final Pattern SUBJECT = Pattern
            .compile("(?:^|[。；])\\s*(\\d{4})年(?:度)?(?:，|,)?(?:我[局委办厅院市县区镇]|本机关|本单位|全市|全县|全区)");
    private static final Pattern YEAR_END = Pattern.compile("截[至止](?:到)?(\\d{4})年(?:12月31日|年?底|末)");
    private static final Pattern PERIOD = Pattern.compile("(?:统计|数据|期限|时间)[^。]{0,16}?(\\d{4})年1月1日");

    private LeftoverRules() {}

    static void years(Examination examination, Findings findings) {
        Integer year = examination.report().year();
        if (year == null) {
            return;
        }
        for (SourceParagraph paragraph : examination.report().preamble()) {
            look(PERIOD, paragraph, year, 0, findings);
        }
        for (Section section : examination.report().sections()) {
            for (SourceParagraph paragraph : section.paragraphs()) {
                if (!look(OPENING, paragraph, year, section.number(), findings)
                        && !look(SUBJECT, paragraph, year, section.number(), findings)) {
                    look(YEAR_END, paragraph, year, section.number(), findings);
                }
            }
        }
    }

    private static boolean look(Pattern pattern, SourceParagraph paragraph, int year, int section,
            Findings findings) {
        Matcher matcher = pattern.matcher(paragraph.text());
        while (matcher.find()) {
            int written = Integer.parseInt(matcher.group(1));
            // Plans for the coming year (2024年，我局将…) are told in a report on 2023.
            if (written >= year || written < year - 3) {
                continue;
            }
            findings.say("这是" + year + "年的报告，文字里却写“" + matcher.group().strip() + "”，疑为沿用往年的文字。请核对年份。",
                    "The report is on " + year + ", but the text says " + written
                            + ": it may be left over from an earlier year.")
                    .section(section)
                    .expected(String.valueOf(year))
                    .found(String.valueOf(written))
                    .passages(new Passage("", sentenceAt(paragraph.text(), matcher.start(1)), paragraph.place()));
            return true;
        }
        return false;
    }

    private static String sentenceAt(@Nullable String text, int at) {
        if (text == null) {
            return "";
        }
        int from = text.lastIndexOf('。', Math.max(0, at - 1)) + 1;
        int to = text.indexOf('。', at);
        return text.substring(from, to < 0 ? text.length() : to + 1).strip();
    }
}
