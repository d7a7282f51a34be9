package org.gongkai.law.clock;

import java.time.LocalDate;

import org.gongkai.law.calendar.WorkingCalendar;
import org.jspecify.annotations.Nullable;

/** One consultation: asked, perhaps received, perhaps answered. */
final class Consultation {

    private final ClockEvent.OpinionAsked asked;
    private @Nullable LocalDate received;
    private @Nullable LocalDate answered;

    Consultation(ClockEvent.OpinionAsked asked) {
        this.asked = asked;
    }

    Consulted whom() {
        return asked.whom();
    }

    LocalDate asked() {
        return asked.date();
    }

    @Nullable
    LocalDate answered() {
        return answered;
    }

    void receive(LocalDate date) {
        received = date;
    }

    void answer(LocalDate date) {
        answered = date;
    }

    boolean awaitsAnswer(Consulted of, String name) {
        return answered == null && asked.whom() == of && asked.name().equals(name);
    }

    boolean awaitsLetter(Consulted of, String name) {
        return received == null && awaitsAnswer(of, name);
    }

    /** The day on which the 15 working days for an answer run out; null when it is not known when they began. */
    @Nullable
    LocalDate expires(WorkingCalendar calendar) {
        return received == null
                ? null
                : calendar.plusWorkingDays(received, StatutoryLimit.DAYS_FOR_AN_OPINION);
    }

    /** The last day that is not counted: that of the answer, or of the 15 working days if those end before; null when open. */
    @Nullable
    LocalDate until(WorkingCalendar calendar) {
        LocalDate answer = answered;
        LocalDate latest = answer == null ? null : expires(calendar);
        return latest == null || answer == null || !latest.isBefore(answer) ? answer : latest;
    }

    /** Whether the day is one that is not counted. */
    boolean excludes(LocalDate day, WorkingCalendar calendar) {
        LocalDate until = until(calendar);
        return day.isAfter(asked()) && (until == null || !day.isAfter(until));
    }
}
