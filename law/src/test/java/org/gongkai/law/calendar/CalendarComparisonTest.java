package org.gongkai.law.calendar;

import java.time.LocalDate;

import org.gongkai.law.Bilingual;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class CalendarComparisonTest {

    private static final WorkingCalendar SHIPPED = WorkingCalendar.shipped();

    @Test
    void aCalendarIsNoDifferentFromItself() {
        CalendarComparison none = CalendarComparison.of(SHIPPED, SHIPPED);
        assertThat(none.isEmpty()).isTrue();
        assertThat(none.mayTouch(null)).isFalse();
    }

    @Test
    void whatThe2026NoticeChangedAgainstWhatWasAssumed() throws UnreadableNoticeException {
        WorkingCalendar before = WorkingCalendar.of(
                SHIPPED.notices().stream().filter(notice -> notice.year() != 2026).toList());
        CalendarComparison change = CalendarComparison.of(before, SHIPPED);
        assertThat(change.first()).isEqualTo(LocalDate.of(2026, 1, 1));
        assertThat(change.days()).extracting(CalendarComparison.DayChange::date)
                .contains(LocalDate.of(2026, 1, 2), LocalDate.of(2026, 1, 4), LocalDate.of(2026, 10, 10))
                .allMatch(day -> day.getYear() == 2026);
        assertThat(change.mayTouch(LocalDate.of(2025, 12, 31))).isFalse();
        assertThat(change.mayTouch(LocalDate.of(2026, 1, 1))).isTrue();
        assertThat(change.mayTouch(null)).isTrue();
    }

    @Test
    void aLocalHolidayOnAWeekendMovesNoLimit() {
        WorkingCalendar more = SHIPPED.withLocalHoliday(LocalDate.of(2026, 7, 11), Bilingual.same("那达慕"),
                Bilingual.same("示例文件"));
        CalendarComparison change = CalendarComparison.of(SHIPPED, more);
        assertThat(change.days()).hasSize(1);
        assertThat(change.days().get(0).movesLimits()).isFalse();
    }
}
