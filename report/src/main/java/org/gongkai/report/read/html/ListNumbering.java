package org.gongkai.report.read.html;

import java.util.Locale;

import org.gongkai.report.read.assembly.Numerals;
import org.jsoup.nodes.Element;

/** The numbers a browser puts in front of the items of a list, as far as the markup itself orders them. */
final class ListNumbering {

    private enum Style {
        NONE, DECIMAL, CHINESE, LETTERS
    }

    private final Style style;
    private int next;

    private ListNumbering(Style style, int next) {
        this.style = style;
        this.next = next;
    }

    static ListNumbering of(Element list) {
        if (!list.normalName().equals("ol")) {
            return new ListNumbering(Style.NONE, 1);
        }
        String start = list.attr("start").strip();
        return new ListNumbering(style(list), start.matches("\\d{1,4}") ? Integer.parseInt(start) : 1);
    }

    private static Style style(Element list) {
        String css = list.attr("style").toLowerCase(Locale.ROOT).replace(" ", "");
        int at = css.indexOf("list-style");
        String wanted = at < 0 ? "" : css.substring(at);
        if (wanted.contains("none")) {
            return Style.NONE;
        }
        if (wanted.contains("cjk") || wanted.contains("chinese")) {
            return Style.CHINESE;
        }
        String type = list.attr("type");
        boolean letters = type.equalsIgnoreCase("a") || wanted.contains("alpha");
        return letters ? Style.LETTERS : type.equalsIgnoreCase("i") ? Style.NONE : Style.DECIMAL;
    }

    /** The number of this item, as it stands in front of its words; empty when it has none. */
    String next(Element item) {
        String value = item.attr("value").strip();
        if (value.matches("\\d{1,4}")) {
            next = Integer.parseInt(value);
        }
        int number = next++;
        return switch (style) {
            case NONE -> "";
            case DECIMAL -> number + ".";
            case CHINESE -> Numerals.chinese(number) + "、";
            case LETTERS -> Numerals.letters(number) + ".";
        };
    }
}
