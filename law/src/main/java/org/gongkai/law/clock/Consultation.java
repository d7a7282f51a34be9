package org.gongkai.law.clock;

import java.time.LocalDate;

import org.gongkai.law.calendar.WorkingCalendar;
import org.jspecify.annotations.Nullable;

/** One consultation: asked, perhaps received, perhaps answered. */
final class Consultation {

    private final ClockEvent.OpinionAsked asked;
    private @Nullable LocalDate received;
    private ClockEvent.@Nullable OpinionReceived answer;

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
        return answer == null ? null : answer.date();
    }

    void receive(LocalDate date) {
        received = date;
    }

    void answer(ClockEvent.OpinionReceived event) {
        answer = event;
    }

    boolean isAnsweredBy(ClockEvent.OpinionReceived event) {
        return answer == event;
    }

    boolean awaitsAnswer(Consulted of, String name) {
        return answer == null && asked.whom() == of && asked.name().equals(name);
    }

    boolean awaitsLetter(Consulted of, String name) {
        return received == null && awaitsAnswer(of, name);
    }

    /** The day on which the 15 working days for an answer run out; null when it is not known when they began. */
    @Nullable
    LocalDate expires(WorkingCalendar calendar) {
        return received == null ? null : asked.whom().limit().lastDay(received, calendar);
    }

    /** The last day that is not counted: that of the answer, or of the 15 working days if those end before; null when open. */
    @Nullable
    LocalDate until(WorkingCalendar calendar) {
        LocalDate came = answered();
        LocalDate latest = came == null ? null : expires(calendar);
        return latest == null || came == null || !latest.isBefore(came) ? came : latest;
    }

    ClockEvent.OpinionAsked event() {
        return asked;
    }
}
