package org.gongkai.look;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

import org.gongkai.law.calendar.WorkingCalendar;
import org.gongkai.law.clock.ClockEvent;
import org.gongkai.law.clock.ReplyClock;
import org.gongkai.look.DayMonths.Cell;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class DayMonthsTest {

    @Test
    void weeksBeginOnMondayAndMonthsWithoutAnyOfTheDaysAreLeftOut() {
        List<DayMonths.Month> months = DayMonths.of(days("2026-02-27", "2026-03-02"));
        assertThat(months).extracting(DayMonths.Month::title).containsExactly("2026年2月", "2026年3月");
        assertThat(months.getFirst().weeks()).hasSize(1);
        assertThat(months.getFirst().weeks().getFirst()).extracting(Cell::number)
                .containsExactly(23, 24, 25, 26, 27, 28, 0);
        assertThat(months.getLast().weeks()).hasSize(2);
        assertThat(months.getLast().weeks().getFirst()).extracting(Cell::number)
                .containsExactly(0, 0, 0, 0, 0, 0, 1);
    }

    @Test
    void aMakeUpWorkdayIsCountedAndSaysSoInWords() {
        ReplyClock clock = ReplyClock.of(List.of(new ClockEvent.Received(LocalDate.of(2026, 2, 10))),
                WorkingCalendar.shipped());
        LocalDate due = clock.due().orElseThrow();
        List<Day> days = clock.days().stream().map(day -> Day.of(day, due)).toList();
        Day makeUp = days.stream()
                .filter(day -> day.date().equals(LocalDate.of(2026, 2, 14)))
                .findFirst()
                .orElseThrow();
        assertThat(makeUp.word()).isEqualTo("班");
        assertThat(makeUp.count()).isEqualTo(4);
        assertThat(days.stream().filter(Day::due)).extracting(Day::date).containsExactly(due);
        assertThat(days.stream().filter(day -> day.kind() == Day.Kind.HOLIDAY)).extracting(Day::word)
                .isNotEmpty()
                .containsOnly("春节");
    }

    private static List<Day> days(String first, String last) {
        WorkingCalendar calendar = WorkingCalendar.shipped();
        return Stream
                .iterate(LocalDate.parse(first), day -> !day.isAfter(LocalDate.parse(last)), day -> day.plusDays(1))
                .map(calendar::day)
                .map(Day::of)
                .toList();
    }
}
