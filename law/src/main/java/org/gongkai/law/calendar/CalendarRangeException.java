package org.gongkai.law.calendar;

import java.time.LocalDate;

import org.gongkai.law.Bilingual;

/** A date, or the end of a time limit, lies outside the years the calendar knows. */
public final class CalendarRangeException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Bilingual text;

    CalendarRangeException(LocalDate date) {
        this(new Bilingual(
                date + " 超出可计算的范围（" + WorkingCalendar.FIRST + " 至 " + WorkingCalendar.LAST + "）。请核对年份。",
                date + " is outside the calendar (" + WorkingCalendar.FIRST + " to " + WorkingCalendar.LAST
                        + "). Check the year."));
    }

    private CalendarRangeException(Bilingual text) {
        super(text.chinese());
        this.text = text;
    }

    /** What is wrong and what to do. */
    public String message(boolean english) {
        return text.in(english);
    }
}
