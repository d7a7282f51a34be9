package org.gongkai.law.clock;

import java.time.LocalDate;

/** The order in which events take effect: by day, on one day by {@link EventKind}; those without a day come last. */
final class EventOrder {

    private static final long KINDS = EventKind.values().length;

    private EventOrder() {}

    /** Sorts the few events of a case where they lie: by insertion, for most are in order already. */
    static void sort(ClockEvent[] events) {
        for (int i = 1; i < events.length; i++) {
            ClockEvent event = events[i];
            long key = key(event);
            int place = i;
            while (place > 0 && key(events[place - 1]) > key) {
                events[place] = events[place - 1];
                place--;
            }
            events[place] = event;
        }
    }

    private static long key(ClockEvent event) {
        LocalDate date = event.date();
        return date == null
                ? Long.MAX_VALUE - KINDS + event.kind().ordinal()
                : date.toEpochDay() * KINDS + event.kind().ordinal();
    }
}
