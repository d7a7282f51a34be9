package org.gongkai.ledger.jobs;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;

import org.gongkai.ledger.Ledger;

/** Removes effects that have been over for thirty days, with their attempts; what people did about them is in the journal. */
public final class OldEffects implements RecurringJob {

    /** How long effects that are over are kept. */
    public static final Duration KEPT = Duration.ofDays(30);

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
        Instant before = ledger.clock().instant().minus(KEPT);
        long removed = 0;
        int last;
        do {
            last = ledger.machinery(sql -> EffectStore.removeOver(sql, before, AT_ONCE));
            removed += last;
            progress.report(removed, 0, "已清理 " + removed + " 项");
        } while (last == AT_ONCE);
    }
}
