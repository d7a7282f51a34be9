package org.gongkai.law.calendar;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * What is different in one calendar against another, such as before and after a notice.
 *
 * @param days  the days that are of another sort, in order
 * @param first the first day of which anything else is said, also only that it is no longer assumed; null when nothing is
 */
public record CalendarComparison(List<DayChange> days, @Nullable LocalDate first) {

    /**
     * A day that is of another sort.
     *
     * @param before what it was taken to be
     * @param after  what it is
     */
    public record DayChange(CalendarDay before, CalendarDay after) {

        /** The day. */
        public LocalDate date() {
            return after.date();
        }

        /** Whether working on it has changed, which alone moves time limits. */
        public boolean movesLimits() {
            return before.kind().isWorked() != after.kind().isWorked();
        }
    }

    public CalendarComparison {
        days = List.copyOf(days);
    }

    /** Compares two calendars, day by day. */
    public static CalendarComparison of(WorkingCalendar before, WorkingCalendar after) {
        List<DayChange> days = new ArrayList<>();
        LocalDate first = null;
        for (LocalDate date = WorkingCalendar.FIRST; !date.isAfter(WorkingCalendar.LAST); date = date.plusDays(1)) {
            CalendarDay was = before.day(date);
            CalendarDay is = after.day(date);
            if (was.kind() != is.kind()) {
                days.add(new DayChange(was, is));
            }
            boolean otherYear = before.isAssumed(date.getYear()) != after.isAssumed(date.getYear());
            if (first == null && (was.kind() != is.kind() || was.assumed() != is.assumed() || otherYear)) {
                first = date;
            }
        }
        return new CalendarComparison(days, first);
    }

    /** Whether nothing is different. */
    public boolean isEmpty() {
        return first == null;
    }

    /** Whether a time limit whose last day is known may be touched: it is not when it ends before the first difference. */
    public boolean mayTouch(@Nullable LocalDate lastDay) {
        return first != null && (lastDay == null || !lastDay.isBefore(first));
    }
}
