package org.gongkai.ledger.jobs;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

import org.gongkai.ledger.Ledger;
import org.gongkai.ledger.LedgerSettings;
import org.gongkai.ledger.Refusal;
import org.gongkai.ledger.TestDatabase;
import org.gongkai.ledger.schema.tables.records.EffectRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.gongkai.ledger.jobs.TestJobs.CLERK;
import static org.gongkai.ledger.jobs.TestJobs.ON_HINT;
import static org.gongkai.ledger.jobs.TestJobs.QUICK;
import static org.gongkai.ledger.jobs.TestJobs.SOON;
import static org.gongkai.ledger.jobs.TestJobs.await;
import static org.gongkai.ledger.jobs.TestJobs.awaitState;
import static org.gongkai.ledger.jobs.TestJobs.effect;
import static org.gongkai.ledger.jobs.TestJobs.effects;
import static org.gongkai.ledger.jobs.TestJobs.handler;
import static org.gongkai.ledger.jobs.TestJobs.note;
import static org.gongkai.ledger.jobs.TestJobs.put;
import static org.gongkai.ledger.jobs.TestJobs.putInOrder;
import static org.gongkai.ledger.schema.Tables.EFFECT_ATTEMPT;
import static org.gongkai.ledger.schema.Tables.SCHEDULED_TASKS;

class OutboxTest {

    @TempDir Path home;

    private final Outbox outbox = new Outbox();

    private Jobs start(Ledger ledger, JobSettings settings, EffectHandler... handlers) {
        return Jobs.start(ledger, outbox, List.of(handlers), List.of(), List.of(), settings);
    }

    private static long scheduled(Ledger ledger) {
        return ledger.read(sql -> sql.fetchCount(SCHEDULED_TASKS));
    }

    @ParameterizedTest
    @EnumSource
    void anEffectIsHandedOverRightAfterItsChangeWithoutWaitingForThePoll(TestDatabase database) throws Exception {
        LinkedBlockingQueue<Effect> got = new LinkedBlockingQueue<>();
        try (Ledger ledger = Ledger.open(database.fresh(home), Clock.systemUTC());
                Jobs _jobs = start(ledger, ON_HINT, handler("site", SOON, got::add))) {
            UUID id = put(ledger, outbox, "site", "page/1", "{\"page\":1}");
            Effect effect = got.poll(5, TimeUnit.SECONDS);
            assertThat(effect).isNotNull();
            assertThat(effect.id()).isEqualTo(id);
            assertThat(effect.key()).isEqualTo("page/1");
            assertThat(effect.payload()).isEqualTo("{\"page\":1}");
            assertThat(effect.attempt()).isEqualTo(1);
            awaitState(ledger, id, EffectState.DONE);
            assertThat(effect(ledger, id).getPutBy()).isEqualTo(CLERK.code());
            assertThat(scheduled(ledger)).as("nothing is left for the scheduler").isZero();
        }
    }

    @ParameterizedTest
    @EnumSource
    void theEffectOfAChangeThatIsUndoneNeverExists(TestDatabase database) throws Exception {
        LinkedBlockingQueue<Effect> got = new LinkedBlockingQueue<>();
        try (Ledger ledger = Ledger.open(database.fresh(home), Clock.systemUTC());
                Jobs _jobs = start(ledger, QUICK, handler("site", SOON, got::add))) {
            assertThatThrownBy(() -> ledger.change(CLERK, change -> {
                change.journal(note());
                outbox.put(change, "site", "page/undone", "");
                throw Refusal.of("不行");
            })).isInstanceOf(Refusal.class);
            UUID kept = put(ledger, outbox, "site", "page/kept", "");
            awaitState(ledger, kept, EffectState.DONE);
            Thread.sleep(150);
            assertThat(got).extracting(Effect::key).containsExactly("page/kept");
            assertThat(effects(ledger)).hasSize(1);
            assertThat(scheduled(ledger)).isZero();
        }
    }

    @ParameterizedTest
    @EnumSource
    void effectsWaitWhileNobodyWorksAndAreDoneAtTheNextStart(TestDatabase database) {
        LedgerSettings settings = database.fresh(home);
        UUID id;
        try (Ledger ledger = Ledger.open(settings, Clock.systemUTC())) {
            id = put(ledger, outbox, "site", "page/1", "");
        }
        try (Ledger ledger = Ledger.open(settings, Clock.systemUTC());
                Jobs _jobs = start(ledger, ON_HINT, handler("site", SOON, effect -> {
                }))) {
            awaitState(ledger, id, EffectState.DONE);
        }
    }

    @ParameterizedTest
    @EnumSource
    void whatFailsIsTriedAgainWithTheSameKeyUntilItIsDone(TestDatabase database) {
        List<Effect> got = Collections.synchronizedList(new ArrayList<>());
        try (Ledger ledger = Ledger.open(database.fresh(home), Clock.systemUTC());
                Jobs _jobs = start(ledger, QUICK, handler("mail", SOON, effect -> {
                    got.add(effect);
                    if (effect.attempt() < 3) {
                        throw EffectFailure.of("对方拒收", null);
                    }
                }))) {
            UUID id = put(ledger, outbox, "mail", "letter/1", "");
            awaitState(ledger, id, EffectState.DONE);
            assertThat(got).extracting(Effect::id).containsExactly(id, id, id);
            assertThat(got).extracting(Effect::attempt).containsExactly(1, 2, 3);
            assertThat(ledger.<List<String>>read(sql -> sql.select(EFFECT_ATTEMPT.OUTCOME)
                    .from(EFFECT_ATTEMPT)
                    .orderBy(EFFECT_ATTEMPT.ATTEMPT_NUMBER)
                    .fetch(EFFECT_ATTEMPT.OUTCOME))).containsExactly("FAILED", "FAILED", "DONE");
        }
    }

    @ParameterizedTest
    @EnumSource
    void afterTheLastAttemptItWaitsForAPersonAndShowsNoPersonalData(TestDatabase database) throws Exception {
        AtomicInteger times = new AtomicInteger();
        try (Ledger ledger = Ledger.open(database.fresh(home), Clock.systemUTC());
                Jobs _jobs = start(ledger, QUICK, handler("mail", SOON, effect -> {
                    times.incrementAndGet();
                    throw new IllegalStateException("张三 13800138000");
                }))) {
            UUID id = put(ledger, outbox, "mail", "letter/1", "");
            awaitState(ledger, id, EffectState.FAILED);
            Thread.sleep(300);
            assertThat(times).hasValue(3);
            assertThat(effect(ledger, id).getProblem()).startsWith("IllegalStateException")
                    .contains("OutboxTest.java")
                    .doesNotContain("张三", "138");
            assertThat(scheduled(ledger)).isZero();
        }
    }

    @ParameterizedTest
    @EnumSource
    void aFailureThatNoRetryCanMendWaitsForAPersonAtOnce(TestDatabase database) {
        try (Ledger ledger = Ledger.open(database.fresh(home), Clock.systemUTC());
                Jobs _jobs = start(ledger, QUICK, handler("mail", Retry.USUAL, effect -> {
                    throw EffectFailure.lasting("地址已停用，请更换地址。");
                }))) {
            UUID id = put(ledger, outbox, "mail", "letter/1", "");
            awaitState(ledger, id, EffectState.FAILED);
            assertThat(effect(ledger, id).getProblem()).isEqualTo("地址已停用，请更换地址。");
            assertThat(effect(ledger, id).getAttempts()).isEqualTo(1);
        }
    }

    @ParameterizedTest
    @EnumSource
    void anEffectWithoutAHandlerIsNotLost(TestDatabase database) {
        try (Ledger ledger = Ledger.open(database.fresh(home), Clock.systemUTC());
                Jobs _jobs = start(ledger, QUICK)) {
            UUID id = put(ledger, outbox, "unknown", "page/1", "");
            await("a failed attempt", () -> effect(ledger, id).getProblem() != null);
            assertThat(effect(ledger, id).getState()).isEqualTo("WAITING");
            assertThat(effect(ledger, id).getNextAt()).isNotNull();
        }
    }

    @ParameterizedTest
    @EnumSource
    void effectsOfOneKeyTakeTurnsInTheOrderTheyWerePutIn(TestDatabase database) {
        ConcurrentHashMap<String, AtomicInteger> running = new ConcurrentHashMap<>();
        List<String> order = Collections.synchronizedList(new ArrayList<>());
        List<String> wrong = Collections.synchronizedList(new ArrayList<>());
        AtomicInteger most = new AtomicInteger();
        AtomicInteger all = new AtomicInteger();
        try (Ledger ledger = Ledger.open(database.fresh(home), Clock.systemUTC());
                Jobs _jobs = start(ledger, ON_HINT, handler("site", SOON, effect -> {
                    AtomicInteger own = running.computeIfAbsent(effect.key(), none -> new AtomicInteger());
                    if (own.incrementAndGet() > 1) {
                        wrong.add(effect.key());
                    }
                    most.accumulateAndGet(all.incrementAndGet(), Math::max);
                    Thread.sleep(10);
                    order.add(effect.key() + "#" + effect.payload());
                    all.decrementAndGet();
                    own.decrementAndGet();
                }))) {
            List<String> expected = new ArrayList<>();
            for (int i = 0; i < 12; i++) {
                for (String key : List.of("a", "b", "c")) {
                    putInOrder(ledger, outbox, "site", key, Integer.toString(i));
                    expected.add(key + "#" + i);
                }
            }
            await("all to be done", () -> order.size() == 36);
            assertThat(wrong).isEmpty();
            for (String key : List.of("a", "b", "c")) {
                assertThat(order.stream().filter(each -> each.startsWith(key)).toList())
                        .isEqualTo(expected.stream().filter(each -> each.startsWith(key)).toList());
            }
            assertThat(most).as("different keys run side by side").hasValueGreaterThan(1);
        }
    }

    @ParameterizedTest
    @EnumSource
    void theOneInFrontHoldsUpItsKeyUntilItIsMendedAndNoOther(TestDatabase database) throws Exception {
        List<String> done = Collections.synchronizedList(new ArrayList<>());
        AtomicInteger broken = new AtomicInteger(1);
        try (Ledger ledger = Ledger.open(database.fresh(home), Clock.systemUTC());
                Jobs _jobs = start(ledger, QUICK, handler("site", SOON, effect -> {
                    if (effect.payload().equals("first") && broken.get() > 0) {
                        throw EffectFailure.lasting("坏了");
                    }
                    done.add(effect.payload());
                }))) {
            UUID first = putInOrder(ledger, outbox, "site", "a", "first");
            awaitState(ledger, first, EffectState.FAILED);
            UUID second = putInOrder(ledger, outbox, "site", "a", "second");
            UUID other = putInOrder(ledger, outbox, "site", "b", "other");
            UUID free = put(ledger, outbox, "site", "a", "free");
            awaitState(ledger, other, EffectState.DONE);
            awaitState(ledger, free, EffectState.DONE);
            Thread.sleep(150);
            assertThat(effect(ledger, second).getState()).isEqualTo("WAITING");
            assertThat(effect(ledger, second).getAttempts()).as("waiting for a turn is no attempt").isZero();
            broken.set(0);
            EffectBook book = new EffectBook(ledger, outbox);
            ledger.change(CLERK, change -> book.retry(change, first));
            awaitState(ledger, second, EffectState.DONE);
            assertThat(done).endsWith("first", "second");
        }
    }

    @ParameterizedTest
    @EnumSource
    void longWorkTellsHowFarItIsAndGoesOnFromThereAfterAStop(TestDatabase database) throws Exception {
        LedgerSettings settings = database.fresh(home);
        List<Integer> steps = Collections.synchronizedList(new ArrayList<>());
        CountDownLatch begun = new CountDownLatch(1);
        EffectHandler counts = handler("count", SOON, effect -> {
            String from = effect.progress().position();
            for (int i = from == null ? 1 : Integer.parseInt(from) + 1; i <= 40; i++) {
                steps.add(i);
                if (i == 5) {
                    begun.countDown();
                }
                effect.progress().report(i, 40, "第 " + i + " 步", Integer.toString(i));
                Thread.sleep(i < 40 && from == null ? 20 : 0);
            }
        });
        UUID id;
        try (Ledger ledger = Ledger.open(settings, Clock.systemUTC());
                Jobs _jobs = start(ledger, ON_HINT, counts)) {
            id = put(ledger, outbox, "count", "numbers", "");
            assertThat(begun.await(10, TimeUnit.SECONDS)).isTrue();
        }
        try (Ledger ledger = Ledger.open(settings, Clock.systemUTC())) {
            EffectRecord stopped = effect(ledger, id);
            assertThat(stopped.getState()).isEqualTo("WAITING");
            assertThat(stopped.getTries()).as("being stopped does not count").isZero();
            assertThat(stopped.getProgressDone()).isBetween(5L, 39L);
            assertThat(stopped.getProgressPosition()).isEqualTo(Long.toString(stopped.getProgressDone()));
            try (Jobs _jobs = start(ledger, ON_HINT, counts)) {
                awaitState(ledger, id, EffectState.DONE);
            }
            EffectRecord done = effect(ledger, id);
            assertThat(done.getProgressDone()).isEqualTo(40);
            assertThat(done.getProgressMessage()).isEqualTo("第 40 步");
        }
        assertThat(steps).as("every step once, none twice").doesNotHaveDuplicates().hasSize(40);
    }

    @ParameterizedTest
    @EnumSource
    void progressIsWrittenAtMostOnceASecond(TestDatabase database) {
        AtomicInteger reported = new AtomicInteger();
        HashSet<Long> seen = new HashSet<>();
        try (Ledger ledger = Ledger.open(database.fresh(home), Clock.systemUTC());
                Jobs _jobs = start(ledger, ON_HINT, handler("count", SOON, effect -> {
                    long end = System.nanoTime() + Duration.ofMillis(1500).toNanos();
                    while (System.nanoTime() < end) {
                        effect.progress().report(reported.incrementAndGet(), 0, "");
                    }
                }))) {
            UUID id = put(ledger, outbox, "count", "numbers", "");
            await("the end", () -> {
                EffectRecord row = effect(ledger, id);
                seen.add(row.getProgressDone());
                return row.getState().equals("DONE");
            });
            assertThat(reported.get()).isGreaterThan(100);
            assertThat(seen).contains((long) reported.get());
            assertThat(seen.size()).isBetween(2, 4);
        }
    }

    @Test
    void twoHandlersForOneKindAreRefused() {
        try (Ledger ledger = Ledger.open(TestDatabase.SQLITE.fresh(home), Clock.systemUTC())) {
            assertThatThrownBy(() -> start(ledger, QUICK, handler("a", SOON, effect -> {
            }),
                    handler("a", SOON, effect -> {
                    }))).hasMessageContaining("two handlers");
        }
    }
}
