package org.gongkai.law.annual;

import java.util.List;

/**
 * One of the six sections of the annual report.
 *
 * @param number  1 to 6
 * @param title   the official title without its numeral, such as {@code 总体情况}
 * @param table   the statutory table that belongs to it ({@code table2} …); empty for a section of prose
 * @param aliases other wordings seen in published reports
 */
public record ReportSection(int number, String title, String table, List<String> aliases) {

    private static final String NUMERALS = "一二三四五六七八九十";

    /** The Chinese numeral that stands before the title. */
    public String numeral() {
        return NUMERALS.substring(number - 1, number);
    }

    /** The title as printed: {@code 一、总体情况}. */
    public String heading() {
        return numeral() + "、" + title;
    }
}
