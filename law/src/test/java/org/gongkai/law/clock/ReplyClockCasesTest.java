package org.gongkai.law.clock;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;

import org.gongkai.law.calendar.WorkingCalendar;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/** The cases of {@code cases.txt}. */
class ReplyClockCasesTest {

    record Case(String received, String events, LocalDate due, String about) {

        List<ClockEvent> read() {
            List<ClockEvent> read = new ArrayList<>();
            read.add(EventReader.read("received", received));
            for (String event : events.isEmpty() ? new String[0] : events.split(" ")) {
                int sign = event.indexOf('=');
                read.add(EventReader.read(event.substring(0, sign), event.substring(sign + 1)));
            }
            return read;
        }
    }

    static List<Case> cases() throws IOException {
        try (InputStream in = Objects.requireNonNull(ReplyClockCasesTest.class.getResourceAsStream("cases.txt"));
                BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return lines.lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split(" *\\| *", -1))
                    .map(f -> new Case(f[0], f[1], LocalDate.parse(f[2]), f[3]))
                    .toList();
        }
    }

    @Test
    void thereAreAtLeastFortyCases() throws IOException {
        assertThat(cases()).hasSizeGreaterThanOrEqualTo(40);
    }

    @ParameterizedTest
    @MethodSource("cases")
    void theReplyIsDueOnTheDayThatWasCountedByHand(Case it) {
        ReplyClock clock = ReplyClock.of(it.read(), WorkingCalendar.shipped());
        assertThat(clock.due()).as(it.about()).contains(it.due());
        assertThat(clock.isProvisional()).isFalse();
    }

    @ParameterizedTest
    @MethodSource("cases")
    void theOrderInWhichEventsAreToldDoesNotMatter(Case it) {
        List<ClockEvent> events = it.read();
        Collections.reverse(events);
        assertThat(ReplyClock.of(events, WorkingCalendar.shipped()).due()).contains(it.due());
    }

    @ParameterizedTest
    @MethodSource("cases")
    void theDaysExplainTheDueDay(Case it) {
        ReplyClock clock = ReplyClock.of(it.read(), WorkingCalendar.shipped());
        List<ClockDay> days = clock.days();
        ClockDay last = days.get(days.size() - 1);
        assertThat(last.date()).isEqualTo(it.due());
        assertThat(last.count()).isEqualTo(clock.limit());
        assertThat(days.stream().map(ClockDay::count).filter(Objects::nonNull)).hasSize(clock.limit());
        assertThat(days).allSatisfy(day -> assertThat(day.article().chinese()).isNotBlank());
    }
}
