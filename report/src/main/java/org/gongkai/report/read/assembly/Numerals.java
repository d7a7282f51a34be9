package org.gongkai.report.read.assembly;

/** Numbers as automatic numbering writes them. */
public final class Numerals {

    private static final String DIGITS = "〇一二三四五六七八九";

    private Numerals() {}

    /** 一, 十, 二十三, up to 九十九; other numbers in figures. */
    public static String chinese(int number) {
        if (number < 1 || number > 99) {
            return Integer.toString(number);
        }
        int tens = number / 10;
        int ones = number % 10;
        return (tens > 1 ? digit(tens) : "") + (tens > 0 ? "十" : "") + (ones > 0 ? digit(ones) : "");
    }

    private static String digit(int digit) {
        return DIGITS.substring(digit, digit + 1);
    }

    /** a, b, … z, aa, bb as Word counts; other numbers in figures. */
    public static String letters(int number) {
        if (number < 1 || number > 780) {
            return Integer.toString(number);
        }
        return String.valueOf((char) ('a' + (number - 1) % 26)).repeat((number - 1) / 26 + 1);
    }

    /** I, II, III, up to 3999; other numbers in figures. */
    public static String roman(int number) {
        if (number < 1 || number > 3999) {
            return Integer.toString(number);
        }
        int[] values = {1000, 900, 500, 400, 100, 90, 50, 40, 10, 9, 5, 4, 1};
        String[] signs = {"M", "CM", "D", "CD", "C", "XC", "L", "XL", "X", "IX", "V", "IV", "I"};
        StringBuilder written = new StringBuilder();
        int left = number;
        for (int i = 0; i < values.length; i++) {
            while (left >= values[i]) {
                written.append(signs[i]);
                left -= values[i];
            }
        }
        return written.toString();
    }
}
