package org.gongkai.calendar;

import org.jspecify.annotations.Nullable;

/** What was typed into the form for a local holiday. */
public record LocalHolidayForm(String regionCode, String regionName, String name,
        String document, String first, String last) {

    static final LocalHolidayForm EMPTY = new LocalHolidayForm("", "", "", "", "", "");

    public LocalHolidayForm {
        regionCode = orEmpty(regionCode);
        regionName = cut(orEmpty(regionName), 100);
        name = cut(orEmpty(name), 60);
        document = cut(orEmpty(document), 200);
        first = orEmpty(first);
        last = orEmpty(last);
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }

    private static String cut(String text, int longest) {
        return text.length() > longest ? text.substring(0, longest) : text;
    }
}
