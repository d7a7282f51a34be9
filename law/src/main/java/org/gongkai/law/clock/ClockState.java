package org.gongkai.law.clock;

import java.time.LocalDate;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/** How a reply clock stands after its events. It knows no today: whether a due day has passed is for the caller to see. */
public sealed interface ClockState {

    /** The day of receipt is not settled yet (条例第三十一条). */
    record NotStarted() implements ClockState {}

    /**
     * The limit runs.
     *
     * @param start the day it runs from, not counted itself
     * @param due   the last day for the reply
     */
    record Running(LocalDate start, LocalDate due) implements ClockState {}

    /**
     * Something has been asked and not answered yet: there is no due day.
     *
     * @param causes      what is waited for
     * @param since       the day after which nothing is counted
     * @param daysLeft    working days that remain when it goes on; after a clarification or a fee the whole limit
     * @param dueAtLatest the due day if those consulted use up their 15 working days; null where that cannot be said
     */
    record Stopped(Set<EventKind> causes, LocalDate since, int daysLeft,
            @Nullable LocalDate dueAtLatest) implements ClockState {}

    /**
     * The application is done with.
     *
     * @param by   what ended it
     * @param date when
     * @param due  the day it would have been due; null where the limit was void at that time
     */
    record Ended(EventKind by, LocalDate date, @Nullable LocalDate due) implements ClockState {

        /** Whether it ended after the due day. */
        public boolean isLate() {
            return due != null && date.isAfter(due);
        }
    }
}
