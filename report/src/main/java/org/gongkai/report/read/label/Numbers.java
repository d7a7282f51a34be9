package org.gongkai.report.read.label;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.gongkai.law.annual.ValueKind;
import org.gongkai.report.CellValue;

/**
 * Reads what stands in an input cell: full-width digits, thousands separators, units, signs, marks for nothing. Whatever
 * is not beyond doubt a number is {@link CellValue.Unreadable}.
 */
public final class Numbers {

    private static final Set<String> NOTHING = Set.of("", "/", "\\", "-", "--", "---", "—", "——", "–", "―", "─", "一一",
            "无", "無", "空", "|");
    private static final String DIGITS = "(\\d+|\\d{1,3}(?:[,'’ ]\\d{3})+)(\\.\\d+)?";
    private static final Pattern FIGURE = Pattern
            .compile("([+-])?" + DIGITS + "\\s*(件|条|宗|项|个|份|次|人|部|元|万元|亿元|万|人民币元)?");
    private static final Pattern CHANGE = Pattern
            .compile("(增加?|减少?|[↑↓]|[+-])?\\s*/?\\s*" + DIGITS + "\\s*(件|条|宗|项|个)?");

    /** What cannot be a digit of the figure it stands behind: the mark of a footnote. */
    private static final Pattern FOOTNOTE = Pattern.compile(
            "(?<=[0-9０-９])\\s*(?:[\\u00b9\\u00b2\\u00b3\\u2070\\u2074-\\u2079\\u2460-\\u2473]|\\^\\d{1,2}|[*＊※]{1,3}"
                    + "|[\\[［〔【]\\s*注?\\s*[0-9０-９]{1,2}\\s*[\\]］〕】]|[（(]?注[0-9０-９一二三四五①-⑳]{0,2}[）)]?)$");
    /** Marks anywhere else: in their plain form they would become digits. */
    private static final Pattern RAISED = Pattern.compile("[\\u00b2\\u00b3\\u00b9\\u2070-\\u2089\\u2460-\\u249b]");

    private Numbers() {}

    /** The value of a cell of this kind. */
    public static CellValue parse(String text, ValueKind kind) {
        String written = text.strip();
        if (isPlain(written)) {
            return CellValue.Number.of(Long.parseLong(written));
        }
        String unmarked = FOOTNOTE.matcher(written).replaceFirst("");
        if (RAISED.matcher(unmarked).find()) {
            return new CellValue.Unreadable(written);
        }
        String plain = Normalizer.normalize(unmarked, Normalizer.Form.NFKC)
                .replace('−', '-')
                .replace("\u200b", "")
                .replace("\ufeff", "")
                .strip();
        if (NOTHING.contains(plain)) {
            return new CellValue.Blank(written);
        }
        if (plain.equals("零") || plain.equals("〇")) {
            return CellValue.Number.of(0);
        }
        if (plain.length() > 40) {
            return new CellValue.Unreadable(written);
        }
        if (kind == ValueKind.CHANGE) {
            Matcher change = CHANGE.matcher(plain);
            if (change.matches()) {
                String sign = change.group(1) == null ? "" : change.group(1);
                BigDecimal value = number(change.group(2), change.group(3));
                boolean less = sign.startsWith("减") || sign.equals("↓") || sign.equals("-");
                return new CellValue.Number(less ? value.negate() : value);
            }
        }
        Matcher figure = FIGURE.matcher(plain);
        if (!figure.matches()) {
            return new CellValue.Unreadable(written);
        }
        BigDecimal value = number(figure.group(2), figure.group(3));
        if ("-".equals(figure.group(1))) {
            value = value.negate();
        }
        String unit = figure.group(4) == null ? "" : figure.group(4);
        boolean money = unit.endsWith("元") || unit.equals("万");
        return switch (kind) {
            case COUNT, CHANGE -> money ? new CellValue.Unreadable(written) : new CellValue.Number(value);
            case TEN_THOUSAND_YUAN -> tenThousandYuan(value, unit, written);
            case MONEY_WITH_UNIT -> unit.isEmpty()
                    ? new CellValue.Number(value)
                    : money
                            ? new CellValue.Money(value, unit.equals("万") ? "万元" : unit.replace("人民币", ""))
                            : new CellValue.Unreadable(written);
        };
    }

    /** Most cells: a few digits and nothing else. */
    private static boolean isPlain(String written) {
        int length = written.length();
        if (length == 0 || length > 15) {
            return false;
        }
        for (int i = 0; i < length; i++) {
            if (written.charAt(i) < '0' || written.charAt(i) > '9') {
                return false;
            }
        }
        return true;
    }

    private static CellValue tenThousandYuan(BigDecimal value, String unit, String written) {
        return switch (unit) {
            case "", "万元", "万" -> new CellValue.Number(value);
            case "元", "人民币元" -> new CellValue.Number(value.movePointLeft(4).stripTrailingZeros());
            case "亿元" -> new CellValue.Number(value.movePointRight(4));
            default -> new CellValue.Unreadable(written);
        };
    }

    private static BigDecimal number(String whole, String decimals) {
        return new BigDecimal(whole.replaceAll("[,'’ ]", "") + (decimals == null ? "" : decimals));
    }
}
