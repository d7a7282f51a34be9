package org.gongkai.law.clock;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.gongkai.law.Bilingual;
import org.gongkai.law.calendar.WorkingCalendar;

import static org.assertj.core.api.Assertions.assertThat;

class ReplyClockPropertiesTest {

    private static final WorkingCalendar CALENDAR = WorkingCalendar.shipped();
    private static final LocalDate FIRST = LocalDate.of(2019, 5, 15);
    private static final int DAYS = 2700;

    private static LocalDate due(WorkingCalendar calendar, List<ClockEvent> events) {
        return ReplyClock.of(events, calendar).due().orElseThrow();
    }

    private static List<ClockEvent> events(int day, ClockEvent... more) {
        List<ClockEvent> events = new ArrayList<>();
        events.add(new ClockEvent.Received(FIRST.plusDays(day)));
        events.addAll(List.of(more));
        return events;
    }

    private static ClockEvent asked(int day, String name) {
        return new ClockEvent.OpinionAsked(Consulted.THIRD_PARTY, FIRST.plusDays(day), name);
    }

    private static ClockEvent answered(int day, String name) {
        return new ClockEvent.OpinionReceived(Consulted.THIRD_PARTY, FIRST.plusDays(day), name);
    }

    @Property
    void addingAHolidayNeverShortensTheLimit(@ForAll @IntRange(min = 0, max = DAYS) int received,
            @ForAll @IntRange(min = 0, max = 60) int ask, @ForAll @IntRange(min = 0, max = 30) int wait,
            @ForAll @IntRange(min = -5, max = 90) int holiday) {
        List<ClockEvent> events = events(received, asked(received + ask, ""), answered(received + ask + wait, ""));
        WorkingCalendar more = CALENDAR.withLocalHoliday(FIRST.plusDays(received + holiday), Bilingual.same("节"),
                Bilingual.same("依据"));
        assertThat(due(more, events)).isAfterOrEqualTo(due(CALENDAR, events));
    }

    @Property
    void stoppingAndGoingOnOnOneDayChangesNothing(@ForAll @IntRange(min = 0, max = DAYS) int received,
            @ForAll @IntRange(min = 0, max = 40) int day) {
        assertThat(due(CALENDAR, events(received, asked(received + day, ""), answered(received + day, ""))))
                .isEqualTo(due(CALENDAR, events(received)));
    }

    @Property
    void aLaterReceiptIsNeverDueEarlier(@ForAll @IntRange(min = 0, max = DAYS) int received,
            @ForAll @IntRange(min = 0, max = 60) int later) {
        assertThat(due(CALENDAR, events(received + later))).isAfterOrEqualTo(due(CALENDAR, events(received)));
    }

    @Property
    void waitingLongerForAnOpinionNeverShortensTheLimit(@ForAll @IntRange(min = 0, max = DAYS) int received,
            @ForAll @IntRange(min = 0, max = 40) int ask, @ForAll @IntRange(min = 0, max = 30) int wait,
            @ForAll @IntRange(min = 0, max = 30) int more) {
        int day = received + ask;
        assertThat(due(CALENDAR, events(received, asked(day, ""), answered(day + wait + more, ""))))
                .isAfterOrEqualTo(due(CALENDAR, events(received, asked(day, ""), answered(day + wait, ""))));
    }

    @Property
    void everyDayOfAnExtensionMovesTheDueDayByOneWorkingDay(@ForAll @IntRange(min = 0, max = DAYS) int received,
            @ForAll @IntRange(min = 1, max = 19) int days) {
        LocalDate one = due(CALENDAR, events(received, new ClockEvent.Extended(days, null)));
        LocalDate other = due(CALENDAR, events(received, new ClockEvent.Extended(days + 1, null)));
        assertThat(other).isEqualTo(CALENDAR.nextWorkingDay(one));
    }

    @Property
    void aCorrectedApplicationIsCountedLikeAnApplicationReceivedThatDay(
            @ForAll @IntRange(min = 0, max = DAYS) int received, @ForAll @IntRange(min = 0, max = 60) int later) {
        LocalDate corrected = FIRST.plusDays(received + later);
        assertThat(due(CALENDAR, events(received, new ClockEvent.ClarificationAnswered(corrected))))
                .isEqualTo(due(CALENDAR, events(received + later)));
    }

    @Property
    void theDueDayIsAWorkingDayAndTheDaysCountUpToIt(@ForAll @IntRange(min = 0, max = DAYS) int received,
            @ForAll @IntRange(min = 0, max = 30) int ask, @ForAll @IntRange(min = 0, max = 30) int wait,
            @ForAll @IntRange(min = 0, max = 30) int ask2, @ForAll @IntRange(min = 0, max = 30) int wait2,
            @ForAll Random random) {
        List<ClockEvent> events = events(received, asked(received + ask, "甲"), answered(received + ask + wait, "甲"),
                asked(received + ask2, "乙"), answered(received + ask2 + wait2, "乙"));
        ReplyClock clock = ReplyClock.of(events, CALENDAR);
        LocalDate due = clock.due().orElseThrow();
        assertThat(CALENDAR.isWorkingDay(due)).isTrue();
        int count = 0;
        for (ClockDay day : clock.days()) {
            if (day.count() != null) {
                count++;
                assertThat(day.count()).isEqualTo(count);
                assertThat(CALENDAR.isWorkingDay(day.date())).isTrue();
            }
        }
        assertThat(count).isEqualTo(ReplyClock.DAYS_TO_REPLY);
        assertThat(clock.days().get(clock.days().size() - 1).date()).isEqualTo(due);
        Collections.shuffle(events, random);
        assertThat(due(CALENDAR, events)).isEqualTo(due);
    }
}
