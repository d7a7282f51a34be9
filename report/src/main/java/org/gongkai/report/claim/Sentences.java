package org.gongkai.report.claim;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.gongkai.report.AnnualReport;
import org.gongkai.report.Section;
import org.gongkai.report.source.Place;
import org.gongkai.report.source.SourceParagraph;
import org.jspecify.annotations.Nullable;

/** Cuts prose into sentences and finds their numbers. */
final class Sentences {

    private static final String DIGITS = "((?:\\d{1,3}(?:,\\d{3})+|\\d+)(?:\\.\\d+)?|[零一二两三四五六七八九十百千]{1,9})";
    private static final String UNITS = "件次|条次|人次|件|条|份|宗|项|起|例|篇|期|部|个|次|人|场|则|元|%|％";
    private static final Pattern QUANTITY = Pattern
            .compile("(近|约|超过?|逾)?(?<![\\d.〔\\[第])" + DIGITS + "\\s?(万|亿)?(余|多)?\\s?(" + UNITS + ")(以上|左右)?(?![性章])");
    private static final String HAN_DIGITS = "零一二三四五六七八九";

    /** A text without full stops is cut at a comma, so that no sentence takes long to read. Characters. */
    private static final int LONGEST = 500;

    private Sentences() {}

    static List<Sentence> of(AnnualReport report) {
        List<Sentence> sentences = new ArrayList<>();
        for (Section section : report.sections()) {
            for (SourceParagraph paragraph : section.paragraphs()) {
                cut(paragraph.text(), section.number(), paragraph.place(), sentences);
            }
        }
        return sentences;
    }

    private static void cut(String text, int section, Place place, List<Sentence> sentences) {
        int start = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '。' || c == '！' || c == '？' || c == '\n' || i == text.length() - 1
                    || i - start >= LONGEST && (c == '；' || c == '，')) {
                String sentence = text.substring(start, i + 1).strip();
                if (!sentence.isEmpty()) {
                    sentences.add(new Sentence(sentence, section, quantities(sentence), place));
                }
                start = i + 1;
            }
        }
    }

    static List<Quantity> quantities(String sentence) {
        List<Quantity> found = new ArrayList<>();
        Matcher matcher = QUANTITY.matcher(narrow(sentence));
        while (matcher.find()) {
            BigDecimal value = value(matcher.group(2));
            if (value == null) {
                continue;
            }
            if (matcher.group(3) != null) {
                value = value.movePointRight(matcher.group(3).equals("万") ? 4 : 8);
            }
            boolean approximate = matcher.group(1) != null || matcher.group(4) != null || matcher.group(6) != null;
            String unit = matcher.group(5).replace('％', '%');
            found.add(new Quantity(value, unit, approximate, matcher.start(2), matcher.end()));
        }
        return found;
    }

    /** Full-width digits and commas narrow, character for character, so that places stay. */
    private static String narrow(String text) {
        StringBuilder narrow = new StringBuilder(text);
        for (int i = 0; i < narrow.length(); i++) {
            char c = narrow.charAt(i);
            if (c >= '０' && c <= '９') {
                narrow.setCharAt(i, (char) (c - '０' + '0'));
            } else if (c == '，' && i > 0 && i + 3 < narrow.length() && isDigit(narrow.charAt(i - 1))
                    && isDigit(narrow.charAt(i + 1)) && isDigit(narrow.charAt(i + 2))
                    && isDigit(narrow.charAt(i + 3))) {
                narrow.setCharAt(i, ',');
            } else if (c == '．') {
                narrow.setCharAt(i, '.');
            }
        }
        return narrow.toString();
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9' || c >= '０' && c <= '９';
    }

    private static @Nullable BigDecimal value(String written) {
        char first = written.charAt(0);
        if (first >= '0' && first <= '9') {
            return new BigDecimal(written.replace(",", ""));
        }
        long value = 0;
        long digit = -1;
        for (char c : written.replace('两', '二').toCharArray()) {
            int unit = c == '十' ? 10 : c == '百' ? 100 : c == '千' ? 1000 : 0;
            if (unit > 0) {
                value += (digit < 0 ? 1 : digit) * unit;
                digit = -1;
            } else {
                if (digit > 0) {
                    return null;
                }
                digit = HAN_DIGITS.indexOf(c);
            }
        }
        return BigDecimal.valueOf(value + Math.max(0, digit));
    }
}
