package org.gongkai.law.clock;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import org.gongkai.law.Bilingual;
import org.gongkai.law.calendar.CalendarDay;
import org.gongkai.law.calendar.DayKind;
import org.jspecify.annotations.Nullable;

/** Explains a clock day by day: by asking the calendar and the consultations about each day, not by the clock's own sum. */
final class ClockDays {

    private static final Bilingual NONE = Bilingual.same("");

    private ClockDays() {}

    static List<ClockDay> of(ReplyClock clock) {
        LocalDate last = clock.lastDay();
        if (last == null) {
            return List.of();
        }
        List<ClockDay> days = new ArrayList<>();
        int counted = 0;
        LocalDate lastOfLimit = clock.lastCountedDay();
        for (LocalDate date = clock.start().plusDays(1); !date.isAfter(last); date = date.plusDays(1)) {
            CalendarDay day = clock.calendar().day(date);
            boolean worked = day.kind().isWorked();
            Set<Consulted> consulted = worked ? clock.consultedOn(date) : Set.of();
            if (!consulted.isEmpty()) {
                days.add(stopped(day, consulted));
            } else if (worked && !(lastOfLimit != null && date.isAfter(lastOfLimit))) {
                counted++;
                days.add(counted(day, counted));
            } else if (worked) {
                days.add(new ClockDay(date, ClockDay.Kind.WORKING, null, NONE, Basis.DELAY.citation(),
                        day.assumed()));
            } else {
                days.add(new ClockDay(date, kind(day), null, day.name(), day.basis(), day.assumed()));
            }
        }
        return days;
    }

    private static ClockDay counted(CalendarDay day, @Nullable Integer count) {
        boolean makeUp = day.kind() == DayKind.MAKE_UP_WORKDAY;
        return new ClockDay(day.date(), kind(day), count, day.name(),
                makeUp ? day.basis() : Basis.REPLY.citation(), day.assumed());
    }

    private static ClockDay stopped(CalendarDay day, Set<Consulted> consulted) {
        Bilingual whom = consulted.size() == 1
                ? consulted.iterator().next().title()
                : new Bilingual("第三方、其他机关", "third party and other agency");
        return new ClockDay(day.date(), ClockDay.Kind.STOPPED, null,
                new Bilingual("征求" + whom.chinese() + "意见", "asking " + whom.english()),
                Basis.CONSULTATION.citation(), day.assumed());
    }

    private static ClockDay.Kind kind(CalendarDay day) {
        return switch (day.kind()) {
            case WORKING -> ClockDay.Kind.WORKING;
            case WEEKEND -> ClockDay.Kind.WEEKEND;
            case HOLIDAY -> ClockDay.Kind.HOLIDAY;
            case MAKE_UP_WORKDAY -> ClockDay.Kind.MAKE_UP_WORKDAY;
        };
    }
}
