package org.gongkai.demo;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;

import org.gongkai.law.calendar.ChinaTime;
import org.gongkai.ledger.Actor;
import org.gongkai.ledger.Change;
import org.gongkai.ledger.Ledger;
import org.jspecify.annotations.Nullable;

/**
 * What everybody did, to be done in the order of time. What one person did at one moment is one change. Nothing is later than
 * now: what stands there for later today is done now.
 */
final class Agenda {

    /** @param act null for what makes a change of its own */
    private record Entry(Instant at, UUID who, @Nullable Consumer<Change> act, @Nullable Runnable alone) {}

    private final Instant now;
    private final List<Entry> entries = new ArrayList<>();

    Agenda(Instant now) {
        this.now = now;
    }

    /** Somebody does something as part of a change. */
    void at(LocalDate day, LocalTime time, UUID who, Consumer<Change> act) {
        entries.add(new Entry(moment(day, time), who, act, null));
    }

    /** Somebody does something that is a change of its own. */
    void alone(LocalDate day, LocalTime time, UUID who, Runnable act) {
        entries.add(new Entry(moment(day, time), who, null, act));
    }

    private static Instant moment(LocalDate day, LocalTime time) {
        return day.atTime(time).atZone(ChinaTime.ZONE).toInstant();
    }

    /** Does all of it. */
    void run(Ledger ledger, DemoClock clock) {
        List<Entry> inOrder = new ArrayList<>(entries);
        // At one moment nobody waits for anybody else, so that each person's acts can stand together.
        inOrder.sort(Comparator.comparing(Entry::at).thenComparing(Entry::who));
        for (int i = 0; i < inOrder.size();) {
            Entry first = inOrder.get(i);
            clock.set(first.at().isAfter(now) ? now : first.at());
            Runnable alone = first.alone();
            if (alone != null) {
                alone.run();
                i++;
                continue;
            }
            int end = i + 1;
            while (end < inOrder.size() && inOrder.get(end).alone() == null
                    && inOrder.get(end).at().equals(first.at()) && inOrder.get(end).who().equals(first.who())) {
                end++;
            }
            List<Entry> together = inOrder.subList(i, end);
            ledger.change(Actor.person(first.who()), change -> {
                for (Entry each : together) {
                    Consumer<Change> act = each.act();
                    if (act != null) {
                        act.accept(change);
                    }
                }
                return true;
            });
            i = end;
        }
        clock.set(now);
    }
}
