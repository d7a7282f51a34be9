package org.gongkai.application;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

import org.gongkai.law.application.AllowedEvents;
import org.gongkai.law.calendar.WorkingCalendar;
import org.gongkai.law.clock.ClockEvent;
import org.gongkai.law.clock.EventKind;
import org.gongkai.law.clock.ReplyClock;

/**
 * An application with what happened to it.
 *
 * @param application the application
 * @param events      in the order in which they were entered, those superseded included
 */
public record CaseFile(ApplicationCase application, List<CaseEvent> events) {

    private static final Set<EventKind> ENDS = EnumSet.of(EventKind.SERVED, EventKind.WITHDRAWN, EventKind.ABANDONED);

    public CaseFile {
        events = List.copyOf(events);
    }

    /** The events that count for the clock. */
    public List<ClockEvent> clockEvents() {
        return clockEvents(events);
    }

    static List<ClockEvent> clockEvents(List<CaseEvent> events) {
        List<ClockEvent> found = new ArrayList<>();
        for (CaseEvent event : events) {
            ClockEvent clockEvent = event.counts() ? event.clockEvent() : null;
            if (clockEvent != null) {
                found.add(clockEvent);
            }
        }
        return found;
    }

    /**
     * The clock.
     *
     * @throws org.gongkai.law.clock.ClockContradictionException if the events cannot all be true under this calendar
     */
    public ReplyClock clock(WorkingCalendar calendar) {
        return ReplyClock.of(clockEvents(), calendar);
    }

    /** The kinds of events that may be entered now, but those that close the case. */
    public Set<EventKind> allowed() {
        Set<EventKind> allowed = EnumSet.noneOf(EventKind.class);
        allowed.addAll(AllowedEvents.after(clockEvents()));
        allowed.removeAll(ENDS);
        return allowed;
    }

    /** Whether it may be closed now. */
    public boolean mayBeClosed() {
        return AllowedEvents.objection(EventKind.SERVED, clockEvents()).isEmpty();
    }

    /** Events by the day they happened, the latest first, as a timeline shows them. */
    public List<CaseEvent> timeline() {
        return events.stream()
                .sorted(Comparator.comparing(CaseEvent::date).thenComparing(CaseEvent::id).reversed())
                .toList();
    }

    static boolean isEnd(EventKind kind) {
        return ENDS.contains(kind);
    }

    /** How many days it is overdue, from the day after the last day. */
    public static boolean isOverdue(DueDate dueDate, LocalDate today) {
        return dueDate.isOpen() && dueDate.due() != null && dueDate.due().isBefore(today);
    }
}
