package org.gongkai.ledger.backup;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class RotationTest {

    /** 2026-02-10 is a Tuesday. */
    // @formatter:off
    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', nullValues = "–", value = {
        "nothing to remove                   | –                                                        | –",
        "one stays                           | 2026-02-10                                               | –",
        "seven days stay                     | 02-04 02-05 02-06 02-07 02-08 02-09 02-10                | –",
        "the eighth goes unless its week's or month's newest | 02-03 02-04 02-05 02-06 02-07 02-08 02-09 02-10 | 02-03",
        "a Sunday stays for its week         | 01-31 02-01 02-04 02-05 02-06 02-07 02-08 02-09 02-10    | –",
        "Saturday goes when Sunday is there and the month has a later one | 02-14 02-15 02-18 02-19 02-20 02-21 02-22 02-23 02-24 | 02-14",
        "gaps do not count                   | 2024-05-03 2025-07-09 2026-02-10                         | –"})
    // @formatter:on
    void table(String name, String backups, String removed) {
        assertThat(Rotation.toRemove(days(backups))).isEqualTo(days(removed));
    }

    private static Set<LocalDate> days(String text) {
        Set<LocalDate> days = new TreeSet<>();
        if (text != null) {
            Arrays.stream(text.split(" "))
                    .forEach(day -> days.add(LocalDate.parse(day.length() == 5 ? "2026-" + day : day)));
        }
        return days;
    }

    /** Three years of nights: what is left each day is never more than 7 + 4 + 12, and the newest is always there. */
    @Test
    void whatIsLeftAfterYearsOfNightsIsSevenDaysFourWeeksTwelveMonths() {
        Set<LocalDate> there = new TreeSet<>();
        LocalDate day = LocalDate.of(2023, 11, 5);
        for (int i = 0; i < 1100; i++, day = day.plusDays(1)) {
            there.add(day);
            there.removeAll(Rotation.toRemove(there));
            assertThat(there).contains(day).hasSizeLessThanOrEqualTo(23);
        }
        LocalDate last = day.minusDays(1);
        List<LocalDate> expected = new ArrayList<>();
        for (int i = 0; i < 7; i++) {
            expected.add(last.minusDays(i));
        }
        for (int i = 1; i < 4; i++) {
            expected.add(last.minusWeeks(i).with(java.time.DayOfWeek.SUNDAY));
        }
        for (int i = 1; i < 12; i++) {
            expected.add(java.time.YearMonth.from(last).minusMonths(i).atEndOfMonth());
        }
        assertThat(there).isEqualTo(new TreeSet<>(expected));
    }
}
