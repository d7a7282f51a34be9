package org.gongkai.law.calendar;

/** What sort of day a day is. */
public enum DayKind {
    /** A weekday that is worked. */
    WORKING(true),
    /** A Saturday or Sunday without work. */
    WEEKEND(false),
    /** A day off by notice or by law, also when it falls on a weekend. */
    HOLIDAY(false),
    /** A Saturday or Sunday that is worked (调休上班). */
    MAKE_UP_WORKDAY(true);

    private final boolean worked;

    DayKind(boolean worked) {
        this.worked = worked;
    }

    /** Whether it is a working day (工作日). */
    public boolean isWorked() {
        return worked;
    }
}
