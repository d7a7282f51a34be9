package org.gongkai.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import org.gongkai.law.calendar.WorkingCalendar;

/** The days of a demonstration, told from the day on which it is made. */
final class Days {

    private final LocalDate today;
    private final WorkingCalendar calendar;
    /** Working days up to and including the last one that is not after today, the latest first. */
    private final List<LocalDate> back = new ArrayList<>();

    Days(LocalDate today, WorkingCalendar calendar) {
        this.today = today;
        this.calendar = calendar;
        for (LocalDate day = today; day.isAfter(today.minusDays(500)); day = day.minusDays(1)) {
            if (calendar.isWorkingDay(day)) {
                back.add(day);
            }
        }
    }

    LocalDate today() {
        return today;
    }

    boolean isTodayWorked() {
        return calendar.isWorkingDay(today);
    }

    /** So many working days ago; 0 is today, or the last working day when today is none. */
    LocalDate ago(int workingDays) {
        return back.get(workingDays);
    }

    /** The so manyth working day after today. */
    LocalDate ahead(int workingDays) {
        return calendar.plusWorkingDays(today, workingDays);
    }

    /** The working day from which a limit of so many working days ends on a day. */
    LocalDate withLimitOn(LocalDate last, int limit) {
        LocalDate day = last.minusDays(1);
        while (calendar.workingDaysBetween(day, last) < limit || !calendar.isWorkingDay(day)) {
            day = day.minusDays(1);
        }
        return day;
    }

    /** So many working days after a day, yet not after the last working day. */
    LocalDate after(LocalDate day, int workingDays) {
        LocalDate later = calendar.plusWorkingDays(day, workingDays);
        return later.isAfter(ago(0)) ? ago(0) : later;
    }

    /** The working days of the past year, the earliest first. */
    List<LocalDate> ofTheYear() {
        LocalDate first = today.minusYears(1);
        return back.stream().filter(day -> day.isAfter(first) && day.isBefore(today)).toList().reversed();
    }
}
