package org.gongkai.bench;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

import org.gongkai.law.calendar.WorkingCalendar;
import org.gongkai.law.clock.ClockEvent;
import org.gongkai.law.clock.Consulted;
import org.gongkai.law.clock.ReplyClock;

/**
 * A holiday notice has come: the clocks of a million open cases are computed anew, on one core. Most cases have only been
 * received; some were extended, corrected, wait for an opinion or had one, a few asked for a fee.
 */
final class Clocks {

    private static final int CASES = 1_000_000;
    private static final int ROUNDS = 9;

    private Clocks() {}

    static void measure() {
        Random random = new Random(20260210);
        List<List<ClockEvent>> cases = new ArrayList<>(CASES);
        long events = 0;
        for (int i = 0; i < CASES; i++) {
            List<ClockEvent> one = List.copyOf(openCase(random));
            events += one.size();
            cases.add(one);
        }
        WorkingCalendar calendar = WorkingCalendar.shipped();
        double[] rates = new double[ROUNDS];
        long dues = 0;
        for (int round = -3; round < ROUNDS; round++) {
            long begin = System.nanoTime();
            for (List<ClockEvent> one : cases) {
                LocalDate due = ReplyClock.of(one, calendar).due().orElse(null);
                dues += due == null ? 1 : due.toEpochDay();
            }
            if (round >= 0) {
                rates[round] = CASES / ((System.nanoTime() - begin) / 1e9);
            }
        }
        Arrays.sort(rates);
        System.out.printf("%nreply clocks of %,d open cases (%.2f events each), one core: median %,.0f a second"
                + " (%,.0f to %,.0f; target at least 1,000,000) [%d]%n", CASES, (double) events / CASES,
                rates[ROUNDS / 2], rates[0], rates[ROUNDS - 1], dues);
    }

    private static List<ClockEvent> openCase(Random random) {
        LocalDate received = LocalDate.of(2025, 11, 1).plusDays(random.nextInt(150));
        List<ClockEvent> events = new ArrayList<>();
        events.add(new ClockEvent.Received(received));
        int kind = random.nextInt(100);
        LocalDate day = received.plusDays(1 + random.nextInt(6));
        if (kind < 12) {
            events.add(new ClockEvent.ClarificationAsked(day));
            if (kind < 8) {
                day = day.plusDays(1 + random.nextInt(10));
                events.add(new ClockEvent.ClarificationAnswered(day));
            }
        } else if (kind < 15) {
            events.add(new ClockEvent.FeeAsked(day));
            if (kind < 14) {
                day = day.plusDays(1 + random.nextInt(15));
                events.add(new ClockEvent.FeePaid(day));
            }
        }
        if (kind % 8 == 0) {
            Consulted whom = kind % 3 == 0 ? Consulted.AGENCY : Consulted.THIRD_PARTY;
            day = day.plusDays(1);
            events.add(new ClockEvent.OpinionAsked(whom, day, ""));
            if (kind % 16 == 0) {
                day = day.plusDays(1 + random.nextInt(15));
                events.add(new ClockEvent.OpinionReceived(whom, day, ""));
            }
        }
        if (kind % 10 == 1) {
            events.add(new ClockEvent.Extended(20, day));
        }
        return events;
    }
}
