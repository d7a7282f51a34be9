package org.gongkai.ledger.jobs;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;

import org.gongkai.ledger.Ledger;
import org.gongkai.ledger.LedgerSettings;
import org.gongkai.ledger.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gongkai.ledger.jobs.TestJobs.QUICK;
import static org.gongkai.ledger.jobs.TestJobs.await;
import static org.gongkai.ledger.jobs.TestJobs.awaitState;
import static org.gongkai.ledger.jobs.TestJobs.handler;
import static org.gongkai.ledger.schema.Tables.EFFECT_ATTEMPT;

/** Several nodes of one office share one PostgreSQL. */
class TwoNodesTest {

    @TempDir Path home;

    private final Map<String, AtomicInteger> running = new ConcurrentHashMap<>();
    private final List<String> atOnce = Collections.synchronizedList(new ArrayList<>());
    private final List<UUID> done = Collections.synchronizedList(new ArrayList<>());

    private EffectHandler watched() {
        return handler("site", TestJobs.SOON, effect -> {
            for (String what : List.of(effect.id().toString(), effect.key())) {
                if (running.computeIfAbsent(what, none -> new AtomicInteger()).incrementAndGet() > 1) {
                    atOnce.add(what);
                }
            }
            Thread.sleep(8);
            running.get(effect.key()).decrementAndGet();
            running.get(effect.id().toString()).decrementAndGet();
            done.add(effect.id());
        });
    }

    @Test
    void twoNodesShareTheWorkAndNeverRunOneEffectOrOneKeyAtTheSameTime() {
        LedgerSettings here = TestDatabase.POSTGRESQL.fresh(home);
        LedgerSettings there = LedgerSettings.database(home.resolve("other"), String.valueOf(here.url()), "", "");
        Outbox first = new Outbox();
        Outbox second = new Outbox();
        try (Ledger one = Ledger.open(here, Clock.systemUTC());
                Ledger two = Ledger.open(there, Clock.systemUTC());
                Jobs _jobs = Jobs.start(one, first, List.of(watched()), List.of(), List.of(), QUICK);
                Jobs _more = Jobs.start(two, second, List.of(watched()), List.of(), List.of(), QUICK)) {
            List<UUID> put = new ArrayList<>();
            for (int i = 0; i < 120; i++) {
                put.add(i % 2 == 0
                        ? TestJobs.putInOrder(one, first, "site", "key" + i % 10, "")
                        : TestJobs.put(two, second, "site", "free" + i, ""));
            }
            await("all to be done", Duration.ofSeconds(60), () -> done.size() >= put.size());
            assertThat(atOnce).isEmpty();
            assertThat(done).containsExactlyInAnyOrderElementsOf(put);
            await("the endings to be written", () -> new EffectBook(one, first).counts().isEmpty());
            List<String> nodes = one.read(sql -> sql.selectDistinct(EFFECT_ATTEMPT.NODE)
                    .from(EFFECT_ATTEMPT)
                    .fetch(EFFECT_ATTEMPT.NODE));
            assertThat(nodes).as("both worked").hasSize(2);
        }
    }

    @Test
    void anEffectWhoseNodeFellSilentIsTakenOverAndTheSilentOneMayNotEndIt() throws Exception {
        LedgerSettings here = TestDatabase.POSTGRESQL.fresh(home);
        LedgerSettings there = LedgerSettings.database(home.resolve("other"), String.valueOf(here.url()), "", "");
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch wake = new CountDownLatch(1);
        List<String> told = Collections.synchronizedList(new ArrayList<>());
        Outbox outbox = new Outbox();
        // A heartbeat once an hour: a node that is suspended, as the others see it. Its one worker stays busy.
        JobSettings silent = new JobSettings(1, Duration.ofMillis(50), Duration.ofHours(1), Duration.ofSeconds(2));
        try (Ledger one = Ledger.open(here, Clock.systemUTC());
                Jobs _jobs = Jobs.start(one, outbox, List.of(handler("site", TestJobs.SOON, effect -> {
                    begun.countDown();
                    wake.await();
                    try {
                        effect.progress().report(1, 1, "太晚了");
                    } catch (InterruptedException takenOver) {
                        told.add("taken over");
                        throw takenOver;
                    }
                })), List.of(), List.of(), silent)) {
            UUID id = TestJobs.put(one, outbox, "site", "a", "");
            begun.await();
            try (Ledger two = Ledger.open(there, Clock.systemUTC());
                    Jobs _more = Jobs.start(two, new Outbox(), List.of(handler("site", TestJobs.SOON,
                            effect -> effect.progress().report(7, 7, "另一节点完成"))), List.of(), List.of(), QUICK)) {
                awaitState(two, id, EffectState.DONE);
                wake.countDown();
                await("the silent one to be told", () -> told.size() == 1);
                Thread.sleep(100);
                assertThat(TestJobs.effect(two, id).getState()).isEqualTo("DONE");
                assertThat(TestJobs.effect(two, id).getProgressMessage()).isEqualTo("另一节点完成");
                assertThat(new EffectBook(two, outbox).attempts(id)).extracting(EffectBook.Attempt::outcome)
                        .containsExactly(EffectBook.AttemptOutcome.DONE, EffectBook.AttemptOutcome.LOST);
            }
        }
    }
}
