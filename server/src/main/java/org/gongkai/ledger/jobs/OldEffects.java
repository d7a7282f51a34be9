package org.gongkai.ledger.jobs;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;

import org.gongkai.ledger.Ledger;

/**
 * Removes effects that have been over for thirty days, with their attempts; runs of recurring jobs, of which there may be one
 * a minute, after eight days. What people did about them is in the journal.
 */
public final class OldEffects implements RecurringJob {

    /** How long effects that are over are kept. */
    public static final Duration KEPT = Duration.ofDays(30);

    /** How long runs of recurring jobs that are over are kept. */
    public static final Duration RUNS_KEPT = Duration.ofDays(8);

    private static final int AT_ONCE = 500;

    private final Ledger ledger;

    public OldEffects(Ledger ledger) {
        this.ledger = ledger;
    }

    @Override
    public String name() {
        return "old-effects";
    }

    @Override
    public String label() {
        return "清理30日前已结束的事项";
    }

    @Override
    public Timetable timetable() {
        return Timetable.daily(LocalTime.of(3, 10));
    }

    @Override
    public void run(Progress progress) throws InterruptedException {
        Instant now = ledger.clock().instant();
        long removed = 0;
        int last;
        do {
            last = ledger.machinery(sql -> EffectStore.removeOver(sql, now.minus(KEPT), now.minus(RUNS_KEPT), AT_ONCE));
            removed += last;
            progress.report(removed, 0, "已清理 " + removed + " 项");
        } while (last == AT_ONCE);
    }
}
