package org.gongkai.report.read.word;

import org.gongkai.report.read.assembly.Numerals;

/** How automatic numbering writes a number: the names of DOCX ({@code w:numFmt}) and the codes of DOC (MSONFC). */
enum NumberStyle {
    // @formatter:off
    DECIMAL, CHINESE, CHINESE_FORMAL, HEAVENLY_STEMS, CIRCLED, IN_PARENTHESES, CHINESE_IN_PARENTHESES, FULL_WIDTH, TWO_DIGITS,
    LOWER_LETTERS, UPPER_LETTERS, LOWER_ROMAN, UPPER_ROMAN,
    /** A sign, or nothing, in place of a number. */
    NONE;
    // @formatter:on

    private static final String STEMS = "甲乙丙丁戊己庚辛壬癸";
    private static final String PLAIN = "〇一二三四五六七八九十";
    private static final String FORMAL = "零壹贰叁肆伍陆柒捌玖拾";

    /** The style that DOCX calls by this name; decimal when it is not known. */
    static NumberStyle named(String name) {
        return switch (name) {
            case "chineseCounting", "chineseCountingThousand", "japaneseCounting", "ideographDigital",
                    "taiwaneseCounting", "taiwaneseCountingThousand", "taiwaneseDigital", "japaneseDigitalTenThousand",
                    "koreanCounting" ->
                CHINESE;
            case "chineseLegalSimplified", "ideographLegalTraditional", "japaneseLegal" -> CHINESE_FORMAL;
            case "ideographTraditional" -> HEAVENLY_STEMS;
            case "decimalEnclosedCircle", "decimalEnclosedCircleChinese" -> CIRCLED;
            case "decimalEnclosedParen" -> IN_PARENTHESES;
            case "ideographEnclosedCircle" -> CHINESE_IN_PARENTHESES;
            case "decimalFullWidth", "decimalFullWidth2" -> FULL_WIDTH;
            case "decimalZero" -> TWO_DIGITS;
            case "lowerLetter" -> LOWER_LETTERS;
            case "upperLetter" -> UPPER_LETTERS;
            case "lowerRoman" -> LOWER_ROMAN;
            case "upperRoman" -> UPPER_ROMAN;
            case "bullet", "none" -> NONE;
            default -> DECIMAL;
        };
    }

    /** The style that DOC means by this code; decimal when it is not known. */
    static NumberStyle coded(int code) {
        return switch (code) {
            case 0x0A, 0x0B, 0x10, 0x21, 0x23, 0x25, 0x27 -> CHINESE;
            case 0x11, 0x22, 0x26 -> CHINESE_FORMAL;
            case 0x12, 0x1C -> CIRCLED;
            case 0x1B -> IN_PARENTHESES;
            case 0x1D -> CHINESE_IN_PARENTHESES;
            case 0x0E, 0x13 -> FULL_WIDTH;
            case 0x16 -> TWO_DIGITS;
            case 0x1E -> HEAVENLY_STEMS;
            case 0x01 -> UPPER_ROMAN;
            case 0x02 -> LOWER_ROMAN;
            case 0x03 -> UPPER_LETTERS;
            case 0x04 -> LOWER_LETTERS;
            case 0x17, 0xFF -> NONE;
            default -> DECIMAL;
        };
    }

    String write(int number) {
        return switch (this) {
            case DECIMAL -> Integer.toString(number);
            case CHINESE -> Numerals.chinese(number);
            case CHINESE_FORMAL -> formal(number);
            case HEAVENLY_STEMS -> number >= 1 && number <= 10
                    ? STEMS.substring(number - 1, number)
                    : Integer.toString(number);
            case CIRCLED -> number >= 1 && number <= 20
                    ? String.valueOf((char) ('①' + number - 1))
                    : Integer.toString(number);
            case IN_PARENTHESES -> "(" + number + ")";
            case CHINESE_IN_PARENTHESES -> "（" + Numerals.chinese(number) + "）";
            case FULL_WIDTH -> fullWidth(number);
            case TWO_DIGITS -> number < 10 ? "0" + number : Integer.toString(number);
            case LOWER_LETTERS -> Numerals.letters(number);
            case UPPER_LETTERS -> Numerals.letters(number).toUpperCase(java.util.Locale.ROOT);
            case LOWER_ROMAN -> Numerals.roman(number).toLowerCase(java.util.Locale.ROOT);
            case UPPER_ROMAN -> Numerals.roman(number);
            case NONE -> "";
        };
    }

    private static String formal(int number) {
        StringBuilder written = new StringBuilder();
        Numerals.chinese(number).chars().forEach(c -> {
            int at = PLAIN.indexOf(c);
            written.append(at < 0 ? (char) c : FORMAL.charAt(at));
        });
        return written.toString();
    }

    private static String fullWidth(int number) {
        StringBuilder written = new StringBuilder();
        Integer.toString(number).chars().forEach(c -> written.append((char) (c - '0' + '０')));
        return written.toString();
    }
}
