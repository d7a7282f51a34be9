package org.gongkai.application;

import java.time.LocalDate;
import java.util.Collection;

import org.gongkai.law.calendar.CalendarRangeException;
import org.gongkai.law.calendar.WorkingCalendar;
import org.gongkai.law.clock.ClockContradictionException;
import org.gongkai.law.clock.ClockEvent;
import org.gongkai.law.clock.ClockState;
import org.gongkai.law.clock.EventKind;
import org.gongkai.law.clock.ReplyClock;
import org.jspecify.annotations.Nullable;

/**
 * What is kept of a reply clock with its application, so that lists need not compute it: a cache, see
 * {@code docs/adr/0018}. It follows from the events and the calendar and from nothing else.
 *
 * @param phase       where the application stands
 * @param received    the day of receipt; null while it is not settled
 * @param due         the last day for the reply; null while there is none
 * @param provisional whether it may move when a notice comes
 * @param extended    whether the limit was extended
 * @param closed      the day it ended; null while it is open
 * @param doubt       why the clock cannot be computed; null when it can. Then {@code due} is null
 */
public record DueDate(Phase phase, @Nullable LocalDate received, @Nullable LocalDate due, boolean provisional,
        boolean extended, @Nullable LocalDate closed, @Nullable String doubt) {

    /** Stands at the end of every list by due days. */
    static final LocalDate NO_DAY = LocalDate.of(9999, 12, 31);

    /** What follows from these events. */
    static DueDate of(Collection<ClockEvent> events, WorkingCalendar calendar) {
        LocalDate received = null;
        LocalDate closed = null;
        boolean extended = false;
        for (ClockEvent event : events) {
            received = event instanceof ClockEvent.Received ? event.date() : received;
            extended |= event.kind() == EventKind.EXTENDED;
            closed = event instanceof ClockEvent.Served || event instanceof ClockEvent.Withdrawn
                    || event instanceof ClockEvent.Abandoned ? event.date() : closed;
        }
        try {
            ReplyClock clock = ReplyClock.of(events, calendar);
            return new DueDate(phase(clock.state()), received, clock.due().orElse(null), clock.isProvisional(),
                    extended,
                    closed, null);
        } catch (ClockContradictionException | CalendarRangeException contradiction) {
            Phase phase = closed != null ? Phase.CLOSED : received == null ? Phase.UNCONFIRMED : Phase.RUNNING;
            return new DueDate(phase, received, null, false, extended, closed,
                    brief(String.valueOf(contradiction.getMessage())));
        }
    }

    private static Phase phase(ClockState state) {
        return switch (state) {
            case ClockState.NotStarted ignored -> Phase.UNCONFIRMED;
            case ClockState.Running ignored -> Phase.RUNNING;
            case ClockState.Stopped ignored -> Phase.STOPPED;
            case ClockState.Ended ignored -> Phase.CLOSED;
        };
    }

    private static String brief(String text) {
        return text.length() <= 400 ? text : text.substring(0, 399) + "…";
    }

    /** The day by which lists are in order: what is in doubt comes first, what has no due day last. */
    LocalDate sort() {
        if (doubt != null) {
            return WorkingCalendar.FIRST;
        }
        return due == null ? NO_DAY : due;
    }

    /** Whether it is open. */
    public boolean isOpen() {
        return phase != Phase.CLOSED;
    }
}
