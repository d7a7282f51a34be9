package org.gongkai.law.calendar;

import java.io.IOException;
import java.io.InputStream;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

import com.tyme.festival.LunarFestival;
import com.tyme.holiday.LegalHoliday;
import com.tyme.lunar.LunarDay;
import com.tyme.solar.SolarDay;
import com.tyme.solar.SolarTerm;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.gongkai.law.Bilingual;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class WorkingCalendarTest {

    private static final WorkingCalendar SHIPPED = WorkingCalendar.shipped();

    @Test
    void everyDayOf2019To2026IsWhatTheCollectedHolidayDataSay() throws IOException {
        try (InputStream in = Objects.requireNonNull(getClass().getResourceAsStream("holidays.json"))) {
            JsonNode years = JsonMapper.shared().readTree(in).get("years");
            Set<String> off = new HashSet<>();
            Set<String> worked = new HashSet<>();
            years.forEach(year -> {
                year.get("off").forEach(day -> off.add(day.asString()));
                year.get("work").forEach(day -> worked.add(day.asString()));
            });
            assertThat(off).hasSizeGreaterThan(100);
            assertThat(days(2019, 2026)).allSatisfy(day -> assertThat(SHIPPED.isWorkingDay(day)).as(day.toString())
                    .isEqualTo(worked.contains(day.toString())
                            || !isWeekend(day) && !off.contains(day.toString())));
        }
    }

    @Test
    void tyme4jHasTheSameHolidaysAndMakeUpDays() {
        assertThat(days(2019, 2026)).allSatisfy(day -> {
            LegalHoliday other = LegalHoliday.fromYmd(day.getYear(), day.getMonthValue(), day.getDayOfMonth());
            boolean worked = other == null ? !isWeekend(day) : other.isWork();
            assertThat(SHIPPED.isWorkingDay(day)).as(day.toString()).isEqualTo(worked);
        });
    }

    @Test
    void theFestivalsOfEveryYearAreThoseThatTyme4jComputes() {
        for (int year = WorkingCalendar.FIRST.getYear(); year <= WorkingCalendar.LAST.getYear(); year++) {
            LunarDates.Festivals festivals = LunarDates.of(year);
            assertThat(festivals.newYear()).isEqualTo(date(LunarDay.fromYmd(year, 1, 1).getSolarDay()));
            assertThat(festivals.dragonBoat()).isEqualTo(date(LunarDay.fromYmd(year, 5, 5).getSolarDay()));
            assertThat(festivals.midAutumn()).isEqualTo(date(LunarDay.fromYmd(year, 8, 15).getSolarDay()));
            assertThat(festivals.qingming())
                    .isEqualTo(date(SolarTerm.fromName(year, "清明").getSolarDay()));
        }
        assertThat(LunarFestival.fromYmd(2026, 1, 1)).isNotNull();
    }

    @Test
    void everyDaySaysWhyItIsWorkedOrNot() {
        CalendarDay festival = SHIPPED.day(LocalDate.of(2026, 2, 17));
        assertThat(festival.kind()).isEqualTo(DayKind.HOLIDAY);
        assertThat(festival.name().chinese()).isEqualTo("春节");
        assertThat(festival.basis().chinese()).contains("国办发明电〔2025〕7号");
        CalendarDay makeUp = SHIPPED.day(LocalDate.of(2026, 2, 28));
        assertThat(makeUp.kind()).isEqualTo(DayKind.MAKE_UP_WORKDAY);
        assertThat(makeUp.basis().chinese()).contains("国办发明电〔2025〕7号");
        assertThat(SHIPPED.day(LocalDate.of(2026, 3, 1)).kind()).isEqualTo(DayKind.WEEKEND);
        assertThat(SHIPPED.day(LocalDate.of(2026, 3, 2)).kind()).isEqualTo(DayKind.WORKING);
    }

    @Test
    void aYearWithoutANoticeHasItsStatutoryHolidaysAndIsMarkedAsAssumed() {
        assertThat(SHIPPED.isAssumed(2027)).isTrue();
        assertThat(SHIPPED.isAssumed(2026)).isFalse();
        CalendarDay nationalDay = SHIPPED.day(LocalDate.of(2027, 10, 1));
        assertThat(nationalDay.kind()).isEqualTo(DayKind.HOLIDAY);
        assertThat(nationalDay.assumed()).isTrue();
        assertThat(SHIPPED.isWorkingDay(LocalDate.of(2027, 10, 8))).isTrue();
        assertThat(SHIPPED.assumedYears(LocalDate.of(2026, 12, 20), LocalDate.of(2027, 1, 20)))
                .containsExactly(2027);
        assertThat(SHIPPED.assumedYears(LocalDate.of(2026, 12, 1), LocalDate.of(2026, 12, 31))).isEmpty();
    }

    @Test
    void theHolidaysOf2025AndLaterAreThirteenDaysAsTheRuleOfThatYearSays() {
        assertThat(StatutoryHolidays.of(2024)).hasSize(11);
        assertThat(StatutoryHolidays.of(2025)).hasSize(13);
    }

    @Property
    void countingForthAndBackAgree(@ForAll @IntRange(min = 0, max = 15_000) int day,
            @ForAll @IntRange(min = 1, max = 300) int count) {
        LocalDate from = WorkingCalendar.FIRST.plusDays(day);
        LocalDate to = SHIPPED.plusWorkingDays(from, count);
        assertThat(SHIPPED.isWorkingDay(to)).isTrue();
        assertThat(SHIPPED.workingDaysBetween(from, to)).isEqualTo(count);
        assertThat(Stream.iterate(from.plusDays(1), d -> !d.isAfter(to), d -> d.plusDays(1))
                .filter(SHIPPED::isWorkingDay)).hasSize(count);
    }

    @Test
    void aLocalHolidayIsNotWorkedAndNamesItsDocument() {
        LocalDate day = LocalDate.of(2026, 4, 20);
        WorkingCalendar local = SHIPPED.withLocalHoliday(day, Bilingual.same("三月三"), Bilingual.same("桂政办电〔2026〕1号"));
        assertThat(SHIPPED.isWorkingDay(day)).isTrue();
        assertThat(local.isWorkingDay(day)).isFalse();
        assertThat(local.day(day).basis().chinese()).isEqualTo("桂政办电〔2026〕1号");
    }

    @Test
    void aDayOutsideTheCalendarIsRefused() {
        assertThatThrownBy(() -> SHIPPED.isWorkingDay(WorkingCalendar.LAST.plusDays(1)))
                .isInstanceOf(CalendarRangeException.class);
        assertThatThrownBy(() -> SHIPPED.plusWorkingDays(WorkingCalendar.LAST, 1))
                .isInstanceOf(CalendarRangeException.class);
    }

    private static List<LocalDate> days(int first, int last) {
        return LocalDate.of(first, 1, 1).datesUntil(LocalDate.of(last + 1, 1, 1)).toList();
    }

    private static boolean isWeekend(LocalDate day) {
        return day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
    }

    private static LocalDate date(SolarDay day) {
        return LocalDate.of(day.getYear(), day.getMonth(), day.getDay());
    }
}
