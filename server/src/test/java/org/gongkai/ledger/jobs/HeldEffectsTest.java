package org.gongkai.ledger.jobs;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;

import org.gongkai.ledger.Actor;
import org.gongkai.ledger.Ids;
import org.gongkai.ledger.JournalDraft;
import org.gongkai.ledger.Ledger;
import org.gongkai.ledger.TestDatabase;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gongkai.ledger.jobs.TestJobs.CLERK;
import static org.gongkai.ledger.jobs.TestJobs.QUICK;
import static org.gongkai.ledger.jobs.TestJobs.awaitState;
import static org.gongkai.ledger.jobs.TestJobs.handler;
import static org.gongkai.ledger.jobs.TestJobs.put;
import static org.gongkai.ledger.jobs.TestJobs.putInOrder;

/** What waited when an office was backed up is not done again by itself once the office is restored. */
class HeldEffectsTest {

    @TempDir Path home;

    @ParameterizedTest
    @EnumSource
    void whatIsOnHoldIsDoneOnlyWhenSomebodyResumesIt(TestDatabase database) {
        Outbox outbox = new Outbox();
        AtomicInteger done = new AtomicInteger();
        try (Ledger ledger = Ledger.open(database.fresh(home), Clock.systemUTC())) {
            EffectBook book = new EffectBook(ledger, outbox);
            UUID first = put(ledger, outbox, "site", "a", "");
            UUID second = put(ledger, outbox, "site", "b", "");
            UUID ordered = putInOrder(ledger, outbox, "site", "c", "");
            UUID run = put(ledger, outbox, "job.nightly", "nightly", "");
            int held = ledger.change(Actor.program("restore"), change -> {
                change.journal(JournalDraft.of(Ids.INSTALLATION, "office.restored", "office", ""));
                return EffectBook.holdAll(change);
            });
            assertThat(held).isEqualTo(3);
            assertThat(book.find(run)).extracting(EffectBook.Row::state).isEqualTo(EffectState.GIVEN_UP);
            try (Jobs _jobs = Jobs.start(ledger, outbox, List.of(handler("site", Retry.NEVER,
                    effect -> done.incrementAndGet())), List.of(), List.of(), QUICK)) {
                UUID later = put(ledger, outbox, "site", "d", "");
                UUID behind = putInOrder(ledger, outbox, "site", "c", "");
                awaitState(ledger, later, EffectState.DONE);
                assertThat(done).hasValue(1);
                for (UUID each : List.of(first, second, ordered)) {
                    assertThat(book.find(each)).extracting(EffectBook.Row::state).isEqualTo(EffectState.HELD);
                }
                ledger.change(CLERK, change -> book.giveUp(change, second, "备份以后已经生成过"));
                ledger.change(CLERK, change -> book.resumeAll(change, "site"));
                for (UUID each : List.of(first, ordered, behind)) {
                    awaitState(ledger, each, EffectState.DONE);
                }
                assertThat(done).hasValue(4);
                assertThat(book.find(second)).extracting(EffectBook.Row::state).isEqualTo(EffectState.GIVEN_UP);
            }
        }
    }
}
