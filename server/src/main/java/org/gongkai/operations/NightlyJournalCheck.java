package org.gongkai.operations;

import java.time.LocalTime;

import org.gongkai.ledger.Journal;
import org.gongkai.ledger.Ledger;
import org.gongkai.ledger.jobs.Progress;
import org.gongkai.ledger.jobs.RecurringJob;
import org.gongkai.ledger.jobs.Timetable;
import org.springframework.stereotype.Component;

/** Proves the whole journal every night, so that tampering is known the next morning. */
@Component
final class NightlyJournalCheck implements RecurringJob {

    private final Ledger ledger;

    NightlyJournalCheck(Ledger ledger) {
        this.ledger = ledger;
    }

    @Override
    public String name() {
        return "journal-check";
    }

    @Override
    public String label() {
        return "夜间核验全部账本";
    }

    @Override
    public Timetable timetable() {
        return Timetable.daily(LocalTime.of(3, 40));
    }

    @Override
    public void run(Progress progress) throws Exception {
        Journal journal = new Journal(ledger);
        long total = journal.agencies().stream().mapToLong(journal::length).sum();
        JournalCheck.prove(ledger, null, total, progress);
    }
}
