package org.gongkai.ledger.jobs;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;

import org.gongkai.ledger.Ids;
import org.gongkai.ledger.Journal;
import org.gongkai.ledger.JournalEntry;
import org.gongkai.ledger.Ledger;
import org.gongkai.ledger.LedgerSettings;
import org.gongkai.ledger.Refusal;
import org.gongkai.ledger.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.gongkai.ledger.jobs.TestJobs.CLERK;
import static org.gongkai.ledger.jobs.TestJobs.QUICK;
import static org.gongkai.ledger.jobs.TestJobs.await;
import static org.gongkai.ledger.jobs.TestJobs.effects;
import static org.gongkai.ledger.schema.Tables.EFFECT;
import static org.gongkai.ledger.schema.Tables.EFFECT_ATTEMPT;

class RecurringJobTest {

    @TempDir Path home;

    private final Outbox outbox = new Outbox();

    private interface Run {
        void run(Progress progress) throws Exception;
    }

    private static RecurringJob job(Timetable timetable, Retry retry, Run run) {
        return new RecurringJob() {

            @Override
            public String name() {
                return "sweep";
            }

            @Override
            public String label() {
                return "清扫";
            }

            @Override
            public Timetable timetable() {
                return timetable;
            }

            @Override
            public Retry retry() {
                return retry;
            }

            @Override
            public void run(Progress progress) throws Exception {
                run.run(progress);
            }
        };
    }

    private Jobs start(Ledger ledger, RecurringJob... jobs) {
        return Jobs.start(ledger, outbox, List.of(), List.of(jobs), List.of(), QUICK);
    }

    @ParameterizedTest
    @EnumSource
    void aJobRunsAgainAndAgainAndNeverBesideItself(TestDatabase database) {
        AtomicInteger now = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        AtomicInteger runs = new AtomicInteger();
        try (Ledger ledger = Ledger.open(database.fresh(home), Clock.systemUTC());
                Jobs _jobs = start(ledger, job(Timetable.every(Duration.ofMillis(60)), Retry.NEVER, progress -> {
                    most.accumulateAndGet(now.incrementAndGet(), Math::max);
                    Thread.sleep(150);
                    now.decrementAndGet();
                    runs.incrementAndGet();
                }))) {
            await("four runs", () -> runs.get() >= 4);
            assertThat(most).hasValue(1);
            assertThat(effects(ledger)).allMatch(each -> each.getKind().equals("job.sweep"));
        }
    }

    @ParameterizedTest
    @EnumSource
    void aDailyJobThatWasMissedIsMadeUpForOnceAndThenKeepsToChinasClock(TestDatabase database) throws Exception {
        LedgerSettings settings = database.fresh(home);
        AtomicInteger runs = new AtomicInteger();
        RecurringJob nightly = job(Timetable.daily(LocalTime.of(2, 30)), Retry.NEVER,
                progress -> runs.incrementAndGet());
        SetClock clock = new SetClock("2026-02-10T02:00:00Z");
        EffectBook book;
        try (Ledger ledger = Ledger.open(settings, clock); Jobs _jobs = start(ledger, nightly)) {
            book = new EffectBook(ledger, outbox);
            Thread.sleep(200);
            assertThat(runs).hasValue(0);
            assertThat(book.nextRun(nightly)).isEqualTo(Instant.parse("2026-02-10T18:30:00Z"));
        }
        clock.set("2026-02-13T01:00:00Z");
        try (Ledger ledger = Ledger.open(settings, clock); Jobs _jobs = start(ledger, nightly)) {
            await("the missed run", () -> runs.get() == 1);
            EffectBook reopened = new EffectBook(ledger, outbox);
            await("the next time", () -> Instant.parse("2026-02-13T18:30:00Z").equals(reopened.nextRun(nightly)));
            assertThat(runs).hasValue(1);
        }
    }

    @ParameterizedTest
    @EnumSource
    void aRunThatFailedGivesWayToTheNext(TestDatabase database) {
        AtomicInteger runs = new AtomicInteger();
        try (Ledger ledger = Ledger.open(database.fresh(home), Clock.systemUTC());
                Jobs _jobs = start(ledger, job(Timetable.every(Duration.ofMillis(100)), Retry.NEVER, progress -> {
                    if (runs.incrementAndGet() == 1) {
                        throw EffectFailure.of("磁盘已满", null);
                    }
                }))) {
            await("the failed one to give way", () -> effects(ledger).stream()
                    .anyMatch(each -> each.getState().equals("GIVEN_UP")));
            await("a good run", () -> effects(ledger).stream().anyMatch(each -> each.getState().equals("DONE")));
            assertThat(effects(ledger)).noneMatch(each -> each.getState().equals("FAILED"));
        }
    }

    @ParameterizedTest
    @EnumSource
    void aPersonMayHaveItRunNowButNotTwiceAtOnceAndTheJournalSaysSo(TestDatabase database) {
        CountDownLatch go = new CountDownLatch(1);
        AtomicInteger runs = new AtomicInteger();
        SetClock clock = new SetClock("2026-02-10T02:00:00Z");
        RecurringJob nightly = job(Timetable.daily(LocalTime.of(2, 30)), Retry.NEVER, progress -> {
            go.await();
            runs.incrementAndGet();
        });
        try (Ledger ledger = Ledger.open(database.fresh(home), clock); Jobs _jobs = start(ledger, nightly)) {
            EffectBook book = new EffectBook(ledger, outbox);
            UUID run = ledger.change(CLERK, change -> book.runNow(change, nightly));
            assertThatThrownBy(() -> ledger.change(CLERK, change -> book.runNow(change, nightly)))
                    .isInstanceOf(Refusal.class)
                    .hasMessageContaining("请待其结束");
            go.countDown();
            TestJobs.awaitState(ledger, run, EffectState.DONE);
            assertThat(runs).hasValue(1);
            assertThat(new Journal(ledger).latestOfAgency(Ids.INSTALLATION, Long.MAX_VALUE, 10))
                    .extracting(JournalEntry::kind)
                    .containsExactly("job.run-now");
        }
    }

    @ParameterizedTest
    @EnumSource
    void whatHasBeenOverForThirtyDaysIsRemovedAndRunsOfJobsAfterEight(TestDatabase database) throws Exception {
        SetClock clock = new SetClock("2026-01-01T00:00:00Z");
        AtomicInteger broken = new AtomicInteger(1);
        try (Ledger ledger = Ledger.open(database.fresh(home), clock);
                Jobs jobs = Jobs.start(ledger, outbox, List.of(TestJobs.handler("site", Retry.NEVER, effect -> {
                    if (effect.payload().equals("bad") && broken.get() > 0) {
                        throw EffectFailure.of("坏了", null);
                    }
                }), TestJobs.handler("job.sweep", Retry.NEVER, effect -> {
                })), List.of(), List.of(), QUICK)) {
            UUID old = TestJobs.put(ledger, outbox, "site", "a", "good");
            UUID failed = TestJobs.put(ledger, outbox, "site", "b", "bad");
            TestJobs.awaitState(ledger, old, EffectState.DONE);
            TestJobs.awaitState(ledger, failed, EffectState.FAILED);
            clock.set("2026-01-20T00:00:00Z");
            UUID young = TestJobs.put(ledger, outbox, "site", "c", "good");
            UUID run = TestJobs.put(ledger, outbox, "job.sweep", "sweep", "good");
            TestJobs.awaitState(ledger, young, EffectState.DONE);
            TestJobs.awaitState(ledger, run, EffectState.DONE);
            clock.set("2026-02-01T00:00:00Z");
            new OldEffects(ledger).run(new Progress(Progress.Report.NOTHING, report -> true, () -> false));
            assertThat(effects(ledger)).extracting(each -> each.get(EFFECT.ID)).containsExactly(failed, young);
            assertThat(ledger.<List<UUID>>read(sql -> sql.select(EFFECT_ATTEMPT.EFFECT_ID)
                    .from(EFFECT_ATTEMPT)
                    .orderBy(EFFECT_ATTEMPT.EFFECT_ID)
                    .fetch(EFFECT_ATTEMPT.EFFECT_ID))).containsExactly(failed, young);
            jobs.wake();
        }
    }

    @Test
    void timetablesAreSaidInTheWordsOfTheOffice() {
        assertThat(Timetable.daily(LocalTime.of(2, 30)).chinese()).isEqualTo("每天 02:30");
        assertThat(Timetable.every(Duration.ofMinutes(10)).chinese()).isEqualTo("每 10 分钟");
        assertThat(Timetable.every(Duration.ofHours(2)).chinese()).isEqualTo("每 2 小时");
        assertThat(Timetable.every(Duration.ofSeconds(90)).chinese()).isEqualTo("每 90 秒");
    }
}
