package org.gongkai.look;

import java.time.LocalDate;

import org.gongkai.law.calendar.CalendarDay;
import org.gongkai.law.clock.ClockDay;
import org.jspecify.annotations.Nullable;

/**
 * A day of a calendar or of a limit, as it is drawn.
 *
 * @param date    the day
 * @param kind    what sort of day
 * @param count   which day of the limit it is; null where it is not counted
 * @param note    such as the holiday's name; may be empty
 * @param basis   the rule or notice; may be empty
 * @param due     whether the limit ends with it
 * @param assumed whether no holiday notice for its year is known
 */
public record Day(LocalDate date, Kind kind, @Nullable Integer count, String note, String basis, boolean due,
        boolean assumed) {

    /** What sort of day a day is. */
    public enum Kind {
        WORKING("working", "工作日"), WEEKEND("weekend", "周末"), HOLIDAY("holiday", "节假日"), MAKE_UP("make-up",
                "调休上班"), STOPPED("stopped", "不计入期限");

        private final String code;
        private final String chinese;

        Kind(String code, String chinese) {
            this.code = code;
            this.chinese = chinese;
        }

        /** Its class in the styles. */
        public String code() {
            return code;
        }

        /** In the words of the office. */
        public String chinese() {
            return chinese;
        }
    }

    /** A day of a reply limit that ends with {@code due}; null while the limit is stopped. */
    public static Day of(ClockDay day, @Nullable LocalDate due) {
        Kind kind = switch (day.kind()) {
            case WORKING -> Kind.WORKING;
            case WEEKEND -> Kind.WEEKEND;
            case HOLIDAY -> Kind.HOLIDAY;
            case MAKE_UP_WORKDAY -> Kind.MAKE_UP;
            case STOPPED -> Kind.STOPPED;
        };
        return new Day(day.date(), kind, day.count(), day.name().chinese(), day.article().chinese(),
                day.date().equals(due), day.assumed());
    }

    /** A day of the working calendar. */
    public static Day of(CalendarDay day) {
        Kind kind = switch (day.kind()) {
            case WORKING -> Kind.WORKING;
            case WEEKEND -> Kind.WEEKEND;
            case HOLIDAY -> Kind.HOLIDAY;
            case MAKE_UP_WORKDAY -> Kind.MAKE_UP;
        };
        return new Day(day.date(), kind, null, day.name().chinese(), day.basis().chinese(), false, day.assumed());
    }

    /** What its cell says besides date and count: the word that the colour repeats; empty for a working day. */
    public String word() {
        return switch (kind) {
            case WORKING -> "";
            case WEEKEND -> "休";
            case HOLIDAY -> note.isEmpty() ? "节假日" : note;
            case MAKE_UP -> "班";
            case STOPPED -> "停";
        };
    }
}
