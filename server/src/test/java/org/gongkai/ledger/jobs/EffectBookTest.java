package org.gongkai.ledger.jobs;

import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;

import org.gongkai.ledger.Ids;
import org.gongkai.ledger.Journal;
import org.gongkai.ledger.JournalEntry;
import org.gongkai.ledger.Ledger;
import org.gongkai.ledger.Refusal;
import org.gongkai.ledger.TestDatabase;
import org.gongkai.ledger.jobs.EffectBook.Count;
import org.gongkai.ledger.jobs.EffectBook.Row;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.gongkai.ledger.jobs.TestJobs.CLERK;
import static org.gongkai.ledger.jobs.TestJobs.QUICK;
import static org.gongkai.ledger.jobs.TestJobs.awaitState;
import static org.gongkai.ledger.jobs.TestJobs.effect;
import static org.gongkai.ledger.jobs.TestJobs.handler;
import static org.gongkai.ledger.jobs.TestJobs.put;
import static org.gongkai.ledger.jobs.TestJobs.putInOrder;

class EffectBookTest {

    @TempDir Path home;

    private final Outbox outbox = new Outbox();
    private final AtomicBoolean broken = new AtomicBoolean(true);

    private Jobs start(Ledger ledger) {
        return Jobs.start(ledger, outbox, List.of(handler("site", Retry.NEVER, effect -> {
            if (broken.get()) {
                throw EffectFailure.of("网站目录不可写，请检查目录权限。", null);
            }
        })), List.of(), List.of(), QUICK);
    }

    private static List<String> journal(Ledger ledger) {
        return new Journal(ledger).latestOfAgency(Ids.INSTALLATION, Long.MAX_VALUE, 10)
                .stream()
                .map(entry -> entry.kind() + " " + entry.actor())
                .toList();
    }

    @ParameterizedTest
    @EnumSource
    void whatFailedIsListedWithItsReasonAndDoneAgainWhenSomebodyAsks(TestDatabase database) {
        try (Ledger ledger = Ledger.open(database.fresh(home), Clock.systemUTC()); Jobs _jobs = start(ledger)) {
            EffectBook book = new EffectBook(ledger, outbox);
            UUID first = put(ledger, outbox, "site", "a", "");
            UUID second = put(ledger, outbox, "site", "b", "");
            awaitState(ledger, first, EffectState.FAILED);
            awaitState(ledger, second, EffectState.FAILED);
            assertThat(book.inState(EffectState.FAILED, null, 10)).extracting(Row::id).containsExactly(second, first);
            assertThat(book.inState(EffectState.FAILED, second, 10)).extracting(Row::id).containsExactly(first);
            assertThat(book.find(first)).satisfies(row -> {
                assertThat(row.problem()).isEqualTo("网站目录不可写，请检查目录权限。");
                assertThat(row.attempts()).isEqualTo(1);
            });
            assertThat(book.counts()).extracting(Count::kind, Count::state, Count::number)
                    .containsExactly(org.assertj.core.groups.Tuple.tuple("site", EffectState.FAILED, 2));

            broken.set(false);
            ledger.change(CLERK, change -> book.retry(change, first));
            awaitState(ledger, first, EffectState.DONE);
            assertThat(effect(ledger, first).getProblem()).isNull();
            assertThat(book.attempts(first)).extracting(EffectBook.Attempt::outcome)
                    .containsExactly(EffectBook.AttemptOutcome.DONE, EffectBook.AttemptOutcome.FAILED);
            assertThat(effect(ledger, second).getState()).isEqualTo("FAILED");
            assertThatThrownBy(() -> ledger.change(CLERK, change -> book.retry(change, first)))
                    .isInstanceOf(Refusal.class);

            int again = ledger.change(CLERK, change -> book.retryAll(change, "site"));
            assertThat(again).isEqualTo(1);
            awaitState(ledger, second, EffectState.DONE);
            assertThatThrownBy(() -> ledger.change(CLERK, change -> book.retryAll(change, "site")))
                    .isInstanceOf(Refusal.class);
            assertThat(journal(ledger)).containsExactly("effect.retried-all " + CLERK.code(),
                    "effect.retried " + CLERK.code());
            assertThat(book.counts()).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource
    void givingUpNeedsAReasonAndLetsTheNextInLineGoOn(TestDatabase database) {
        try (Ledger ledger = Ledger.open(database.fresh(home), Clock.systemUTC()); Jobs _jobs = start(ledger)) {
            EffectBook book = new EffectBook(ledger, outbox);
            UUID first = putInOrder(ledger, outbox, "site", "a", "");
            awaitState(ledger, first, EffectState.FAILED);
            broken.set(false);
            UUID second = putInOrder(ledger, outbox, "site", "a", "");
            TestJobs.await("the second to wait for its turn", () -> {
                Row row = book.find(second);
                return row != null && row.waitsForTurn();
            });
            assertThatThrownBy(() -> ledger.change(CLERK, change -> book.giveUp(change, first, " ")))
                    .isInstanceOfSatisfying(Refusal.class,
                            refusal -> assertThat(refusal.field()).isEqualTo("reason"));
            ledger.change(CLERK, change -> book.giveUp(change, first, "页面已另行发布"));
            awaitState(ledger, second, EffectState.DONE);
            assertThat(effect(ledger, first).getState()).isEqualTo("GIVEN_UP");
            assertThat(new Journal(ledger).latestOfAgency(Ids.INSTALLATION, Long.MAX_VALUE, 10))
                    .singleElement()
                    .extracting(JournalEntry::kind, JournalEntry::reason)
                    .containsExactly("effect.given-up", "页面已另行发布");
        }
    }

    @ParameterizedTest
    @EnumSource
    void whatRunsCanNeitherBeGivenUpNorTriedAgain(TestDatabase database) throws Exception {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch end = new CountDownLatch(1);
        try (Ledger ledger = Ledger.open(database.fresh(home), Clock.systemUTC());
                Jobs _jobs = Jobs.start(ledger, outbox, List.of(handler("site", Retry.NEVER, effect -> {
                    begun.countDown();
                    end.await();
                })), List.of(), List.of(), QUICK)) {
            EffectBook book = new EffectBook(ledger, outbox);
            UUID id = put(ledger, outbox, "site", "a", "");
            begun.await();
            assertThatThrownBy(() -> ledger.change(CLERK, change -> book.giveUp(change, id, "不要了")))
                    .isInstanceOf(Refusal.class);
            assertThatThrownBy(() -> ledger.change(CLERK, change -> book.retry(change, id)))
                    .isInstanceOf(Refusal.class);
            end.countDown();
            awaitState(ledger, id, EffectState.DONE);
            assertThat(journal(ledger)).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource
    void whatWaitsForItsNextAttemptIsDoneAtOnceWhenSomebodyAsksAndNeverWhenGivenUp(TestDatabase database)
            throws Exception {
        Retry later = new Retry(5, java.time.Duration.ofMinutes(5), java.time.Duration.ofMinutes(5));
        List<UUID> tried = java.util.Collections.synchronizedList(new ArrayList<>());
        try (Ledger ledger = Ledger.open(database.fresh(home), Clock.systemUTC());
                Jobs _jobs = Jobs.start(ledger, outbox, List.of(handler("site", later, effect -> {
                    tried.add(effect.id());
                    if (broken.get()) {
                        throw EffectFailure.of("暂时不通", null);
                    }
                })), List.of(), List.of(), QUICK)) {
            EffectBook book = new EffectBook(ledger, outbox);
            UUID wanted = put(ledger, outbox, "site", "a", "");
            UUID unwanted = put(ledger, outbox, "site", "b", "");
            TestJobs.await("both to fail once", () -> effect(ledger, wanted).getProblem() != null
                    && effect(ledger, unwanted).getProblem() != null);
            broken.set(false);
            ledger.change(CLERK, change -> book.giveUp(change, unwanted, "不再需要"));
            ledger.change(CLERK, change -> book.retry(change, wanted));
            awaitState(ledger, wanted, EffectState.DONE);
            Thread.sleep(150);
            assertThat(tried).filteredOn(unwanted::equals).hasSize(1);
        }
    }
}
