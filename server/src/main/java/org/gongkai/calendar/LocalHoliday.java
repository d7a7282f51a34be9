package org.gongkai.calendar;

import java.time.LocalDate;
import java.util.UUID;

import org.gongkai.law.Bilingual;
import org.gongkai.law.calendar.WorkingCalendar;
import org.jspecify.annotations.Nullable;

/**
 * Days off that a local government gives by the customs of an ethnic group (全国年节及纪念日放假办法第四条).
 *
 * @param id         its key
 * @param regionCode the administrative division it is given for, by GB/T 2260: it holds there and in all divisions below
 * @param regionName its name
 * @param name       the holiday
 * @param document   the document that gives it
 * @param first      the first day off
 * @param last       the last day off
 * @param withdrawal why and when it was withdrawn; null while it counts
 */
public record LocalHoliday(UUID id, String regionCode, String regionName, String name, String document,
        LocalDate first, LocalDate last, StoredNotice.@Nullable Withdrawal withdrawal) {

    /** Whether it counts. */
    public boolean counts() {
        return withdrawal == null;
    }

    /** Whether it holds in a division: codes of divisions begin with that of the division above, filled up with zeros. */
    public boolean holdsIn(String code) {
        return !code.isEmpty() && code.startsWith(significant(regionCode));
    }

    WorkingCalendar on(WorkingCalendar calendar) {
        WorkingCalendar more = calendar;
        for (LocalDate day = first; !day.isAfter(last); day = day.plusDays(1)) {
            more = more.withLocalHoliday(day, Bilingual.same(name), Bilingual.same(document));
        }
        return more;
    }

    private static String significant(String code) {
        String digits = code;
        while (digits.length() > 2 && digits.endsWith("00")) {
            digits = digits.substring(0, digits.length() - 2);
        }
        return digits;
    }
}
