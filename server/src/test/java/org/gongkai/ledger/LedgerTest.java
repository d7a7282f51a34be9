package org.gongkai.ledger;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

import org.gongkai.ledger.LedgerException.Reason;
import org.jooq.DSLContext;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.gongkai.ledger.schema.Tables.JOURNAL_ENTRY;

class LedgerTest {

    private static final Actor CLERK = Actor.person(new UUID(1, 1));
    private static final UUID AGENCY = new UUID(7, 7);

    @TempDir Path home;

    private static Long entries(DSLContext sql) {
        return sql.selectCount().from(JOURNAL_ENTRY).fetchOneInto(Long.class);
    }

    private static JournalDraft note(String reason) {
        return JournalDraft.of(AGENCY, "test.noted", "note/1", reason);
    }

    @ParameterizedTest
    @EnumSource
    void whatIsAcknowledgedIsThereAfterReopening(TestDatabase database) {
        LedgerSettings settings = database.fresh(home);
        try (Ledger ledger = Ledger.open(settings, Clock.systemUTC())) {
            JournalEntry first = ledger.change(CLERK, change -> change.journal(note("第一条")));
            JournalEntry second = ledger.change(CLERK, change -> change.journal(note("第二条")));
            assertThat(first.number()).isEqualTo(1);
            assertThat(first.previousHash()).isEqualTo(JournalEntry.NO_HASH);
            assertThat(second.previousHash()).isEqualTo(first.hash());
        }
        try (Ledger ledger = Ledger.open(settings, Clock.systemUTC())) {
            assertThat(ledger.read(LedgerTest::entries)).isEqualTo(2);
            assertThat(ledger.<String>read(sql -> sql.select(JOURNAL_ENTRY.REASON)
                    .from(JOURNAL_ENTRY)
                    .where(JOURNAL_ENTRY.AGENCY_ID.eq(AGENCY))
                    .orderBy(JOURNAL_ENTRY.ENTRY_NUMBER.desc())
                    .limit(1)
                    .fetchOne(JOURNAL_ENTRY.REASON))).isEqualTo("第二条");
        }
    }

    @ParameterizedTest
    @EnumSource
    void aChangeWithoutAJournalEntryIsRefusedAndLeavesNothing(TestDatabase database) {
        try (Ledger ledger = Ledger.open(database.fresh(home), Clock.systemUTC())) {
            assertThatThrownBy(() -> ledger.change(CLERK, change -> change.sql().deleteFrom(JOURNAL_ENTRY).execute()))
                    .isInstanceOf(IllegalStateException.class);
        }
    }

    @ParameterizedTest
    @EnumSource
    void aChangeThatFailsLeavesNothing(TestDatabase database) {
        try (Ledger ledger = Ledger.open(database.fresh(home), Clock.systemUTC())) {
            assertThatThrownBy(() -> ledger.change(CLERK, change -> {
                change.journal(note("不应留下"));
                throw new IllegalArgumentException("外力");
            })).isInstanceOf(IllegalArgumentException.class);
            assertThat(ledger.read(LedgerTest::entries)).isZero();
        }
    }

    @ParameterizedTest
    @EnumSource
    void hintsRunOnceTheChangeIsThereAndNeverWhenItIsUndone(TestDatabase database) {
        try (Ledger ledger = Ledger.open(database.fresh(home), Clock.systemUTC())) {
            List<Long> seen = new ArrayList<>();
            ledger.change(CLERK, change -> {
                change.afterCommit(() -> {
                    throw new IllegalStateException("对已完成的办理没有影响");
                });
                change.afterCommit(() -> seen.add(ledger.read(LedgerTest::entries)));
                assertThat(seen).isEmpty();
                return change.journal(note("有提示"));
            });
            assertThat(seen).containsExactly(1L);
            assertThatThrownBy(() -> ledger.change(CLERK, change -> {
                change.afterCommit(() -> seen.add(-1L));
                throw new IllegalArgumentException("外力");
            })).isInstanceOf(IllegalArgumentException.class);
            assertThat(seen).containsExactly(1L);
        }
    }

    @ParameterizedTest
    @EnumSource
    void withinAChangeNothingIsAskedOrChangedOverASecondConnection(TestDatabase database) {
        try (Ledger ledger = Ledger.open(database.fresh(home), Clock.systemUTC())) {
            List<Runnable> wrong = List.of(() -> ledger.read(LedgerTest::entries),
                    () -> ledger.change(CLERK, inner -> inner.journal(note("里层"))),
                    () -> ledger.note(sql -> sql.selectOne().fetch()),
                    () -> ledger.machinery(sql -> sql.selectOne().fetch()));
            for (Runnable inner : wrong) {
                assertThatThrownBy(() -> ledger.change(CLERK, change -> {
                    JournalEntry entry = change.journal(note("外层"));
                    inner.run();
                    return entry;
                })).isInstanceOf(IllegalStateException.class).hasMessageContaining("within a change");
            }
            assertThat(ledger.read(LedgerTest::entries)).isZero();
            ledger.change(CLERK, change -> change.journal(note("之后照常")));
            assertThat(ledger.read(LedgerTest::entries)).isEqualTo(1);
        }
    }

    @ParameterizedTest
    @EnumSource
    void changesAtTheSameTimeMakeOneUnbrokenChain(TestDatabase database) throws Exception {
        try (Ledger ledger = Ledger.open(database.fresh(home), Clock.systemUTC());
                ExecutorService pool = Executors.newFixedThreadPool(6)) {
            List<Callable<JournalEntry>> work = new ArrayList<>();
            for (int i = 0; i < 60; i++) {
                work.add(() -> ledger.change(CLERK, change -> change.journal(note("并发"))));
            }
            for (var done : pool.invokeAll(work)) {
                done.get();
            }
            List<String> hashes = ledger.read(
                    sql -> sql.select()
                            .from(JOURNAL_ENTRY)
                            .orderBy(JOURNAL_ENTRY.ENTRY_NUMBER)
                            .fetch(
                                    row -> row.get(JOURNAL_ENTRY.PREVIOUS_HASH) + ">"
                                            + row.get(JOURNAL_ENTRY.ENTRY_HASH)));
            assertThat(hashes).hasSize(60);
            for (int i = 1; i < hashes.size(); i++) {
                assertThat(hashes.get(i)).startsWith(hashes.get(i - 1).substring(65));
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void aClockSetBackStopsChangesUntilItIsCorrected(TestDatabase database) {
        LedgerSettings settings = database.fresh(home);
        Instant now = Instant.parse("2026-02-10T01:00:00Z");
        try (Ledger ledger = Ledger.open(settings, Clock.fixed(now, ZoneOffset.UTC))) {
            ledger.change(CLERK, change -> change.journal(note("按时")));
        }
        try (Ledger ledger = Ledger.open(settings, Clock.fixed(now.minus(Duration.ofHours(1)), ZoneOffset.UTC))) {
            assertThatThrownBy(() -> ledger.change(CLERK, change -> change.journal(note("倒退"))))
                    .isInstanceOfSatisfying(LedgerException.class, failure -> {
                        assertThat(failure.reason()).isEqualTo(Reason.CLOCK_SET_BACK);
                        assertThat(failure.message(false)).contains("校正服务器时间");
                    });
            assertThat(ledger.read(LedgerTest::entries)).isEqualTo(1);
        }
    }

    @ParameterizedTest
    @EnumSource
    void aSecondProcessOnTheSameFolderIsToldSo(TestDatabase database) {
        LedgerSettings settings = database.fresh(home);
        try (Ledger ledger = Ledger.open(settings, Clock.systemUTC())) {
            assertThatThrownBy(() -> Ledger.open(settings, Clock.systemUTC()))
                    .isInstanceOfSatisfying(LedgerException.class,
                            failure -> assertThat(failure.reason()).isEqualTo(Reason.IN_USE));
            assertThat(ledger.read(LedgerTest::entries)).isZero();
        }
    }
}
