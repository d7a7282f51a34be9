package org.gongkai.law.calendar;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * A notice of the General Office of the State Council on holidays (国务院办公厅关于……放假安排的通知).
 *
 * @param year       the year it is about; its days may reach into the year before or after
 * @param number     the document's number, such as {@code 国办发明电〔2025〕7号}
 * @param title      the document's title
 * @param date       the day it was signed
 * @param sort       what it does to the calendar
 * @param periods    what it lays down for each holiday; empty for an extension
 * @param extensions for an extension: the last day off of each holiday that it prolongs
 */
public record HolidayNotice(int year, String number, String title, LocalDate date, Sort sort,
        List<HolidayPeriod> periods, Map<Holiday, LocalDate> extensions) {

    /** What a notice does. */
    public enum Sort {
        /** Lays the year's holidays down. */
        ANNUAL,
        /** Replaces what the annual notice says about some holidays (调整). */
        ADJUSTMENT,
        /** Prolongs a holiday (延长): make-up days within the added days are worked no more. */
        EXTENSION
    }

    public HolidayNotice {
        periods = List.copyOf(periods);
        extensions = Map.copyOf(extensions);
    }

    @Override
    public String toString() {
        return "《" + title + "》（" + number + "）";
    }
}
