package org.gongkai.ledger;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import org.gongkai.ledger.JournalProof.Break;
import org.gongkai.ledger.JournalProof.Kind;
import org.gongkai.ledger.JournalProof.Verdict;
import org.gongkai.ledger.JournalProof.Witness;
import org.gongkai.ledger.LedgerException.Reason;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class JournalTest {

    private static final Actor CLERK = Actor.person(new UUID(1, 1));
    private static final UUID HERE = new UUID(7, 7);
    private static final UUID THERE = new UUID(8, 8);

    @TempDir Path home;

    private static Clock at(String moment) {
        return Clock.fixed(Instant.parse(moment), ZoneOffset.UTC);
    }

    /** Ten entries of one agency and three of another, made at one moment. */
    private static List<JournalEntry> fill(LedgerSettings settings) {
        List<JournalEntry> entries = new ArrayList<>();
        try (Ledger ledger = Ledger.open(settings, at("2026-02-10T01:00:00Z"))) {
            for (int i = 1; i <= 10; i++) {
                String reason = "第" + i + "件";
                String kind = i % 3 == 0 ? "test.returned" : "test.noted";
                entries.add(ledger.change(CLERK,
                        change -> change.journal(new JournalDraft(HERE, kind, "note/1", reason, null, "{\"甲\":1}"))));
            }
            for (int i = 1; i <= 3; i++) {
                ledger.change(CLERK, change -> change.journal(JournalDraft.of(THERE, "test.noted", "note/2", "")));
            }
        }
        return entries;
    }

    private static Verdict verify(LedgerSettings settings, Witness... witnesses) {
        try (Ledger ledger = Ledger.openToRead(settings, Clock.systemUTC())) {
            return JournalProof.of(ledger, List.of(witnesses));
        }
    }

    /** What somebody with access to the database does behind our back. */
    private static void tamper(LedgerSettings settings, String... statements) {
        try (Connection connection = DriverManager.getConnection(settings.jdbcUrl());
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                assertThat(statement.executeUpdate(sql)).as(sql).isPositive();
            }
        } catch (SQLException failed) {
            throw new AssertionError(failed);
        }
    }

    private void broken(TestDatabase database, Break expected, String... statements) {
        LedgerSettings settings = database.fresh(home);
        fill(settings);
        tamper(settings, statements);
        assertThat(verify(settings).breaks()).containsExactly(expected);
    }

    private static Break at(Kind kind, long number, long sealedAs) {
        return new Break(kind, HERE.toString(), number, sealedAs);
    }

    @ParameterizedTest
    @EnumSource
    void aJournalNobodyTouchedIsWhole(TestDatabase database) {
        LedgerSettings settings = database.fresh(home);
        List<JournalEntry> entries = fill(settings);
        assertThat(verify(settings, new Witness(HERE, 10, entries.get(9).hash())))
                .isEqualTo(new Verdict(2, 13, List.of()));
    }

    @ParameterizedTest
    @EnumSource
    void everyFieldOfAnEntryIsSealed(TestDatabase database) {
        String mine = " where agency_id='" + HERE + "' and entry_number=4";
        for (String change : List.of("happened_at=happened_at+1", "actor='person:x'", "kind='test.other'",
                "subject='note/9'", "reason='改过'", "state_before='{}'", "state_before=''", "state_after=null",
                "previous_hash='" + "a".repeat(64) + "'", "entry_hash='" + "b".repeat(64) + "'")) {
            broken(database, at(Kind.CHANGED, 4, 4), "update journal_entry set " + change + mine);
            org.assertj.core.util.Files.delete(home.resolve("data").toFile());
        }
    }

    @ParameterizedTest
    @EnumSource
    void aRemovedEntryIsNamed(TestDatabase database) {
        broken(database, at(Kind.REMOVED, 4, 5),
                "delete from journal_entry where agency_id='" + HERE + "' and entry_number in (4, 5)");
    }

    @ParameterizedTest
    @EnumSource
    void theFirstEntryIsMissedToo(TestDatabase database) {
        broken(database, at(Kind.REMOVED, 1, 1),
                "delete from journal_entry where agency_id='" + HERE + "' and entry_number=1");
    }

    @ParameterizedTest
    @EnumSource
    void anEntryPutOutOfOrderIsNamedWithItsRightPlace(TestDatabase database) {
        String mine = " where agency_id='" + HERE + "' and entry_number=";
        broken(database, at(Kind.REORDERED, 4, 5), "update journal_entry set entry_number=99" + mine + 4,
                "update journal_entry set entry_number=4" + mine + 5,
                "update journal_entry set entry_number=5" + mine + 99);
    }

    @ParameterizedTest
    @EnumSource
    void aTailCutOffIsNoticed(TestDatabase database) {
        broken(database, at(Kind.TRUNCATED, 9, 10),
                "delete from journal_entry where agency_id='" + HERE + "' and entry_number>=9");
    }

    @ParameterizedTest
    @EnumSource
    void aWholeChainThatIsGoneIsNoticed(TestDatabase database) {
        broken(database, at(Kind.TRUNCATED, 1, 10), "delete from journal_entry where agency_id='" + HERE + "'");
    }

    @ParameterizedTest
    @EnumSource
    void aHeadThatDoesNotFitIsNoticed(TestDatabase database) {
        broken(database, at(Kind.HEAD_DIFFERS, 10, 10),
                "update journal_head set entry_hash='" + "c".repeat(64) + "' where agency_id='" + HERE + "'");
        org.assertj.core.util.Files.delete(home.resolve("data").toFile());
        broken(database, at(Kind.HEAD_DIFFERS, 10, 10), "delete from journal_head where agency_id='" + HERE + "'");
    }

    @ParameterizedTest
    @EnumSource
    void anEntryReplacedAndSealedAnewDoesNotFitTheNextOne(TestDatabase database) {
        LedgerSettings settings = database.fresh(home);
        JournalEntry third = fill(settings).get(2);
        JournalEntry forged = JournalEntry.seal(
                new JournalDraft(HERE, third.kind(), third.subject(), "伪造", null, third.after()), 3, third.at(), CLERK,
                third.previousHash());
        tamper(settings, "update journal_entry set reason='伪造', entry_hash='" + forged.hash() + "' where agency_id='"
                + HERE + "' and entry_number=3");
        assertThat(verify(settings).breaks()).containsExactly(at(Kind.UNLINKED, 4, 4));
    }

    @ParameterizedTest
    @EnumSource
    void aChainSealedAnewToTheEndIsFoundByTheNumberOnPaper(TestDatabase database) {
        LedgerSettings settings = database.fresh(home);
        JournalEntry last = fill(settings).get(9);
        JournalEntry forged = JournalEntry.seal(
                new JournalDraft(HERE, last.kind(), last.subject(), "伪造", null, last.after()), 10, last.at(), CLERK,
                last.previousHash());
        tamper(settings, "update journal_entry set reason='伪造', entry_hash='" + forged.hash() + "' where agency_id='"
                + HERE + "' and entry_number=10",
                "update journal_head set entry_hash='" + forged.hash() + "' where agency_id='" + HERE + "'");
        assertThat(verify(settings).breaks()).isEmpty();
        assertThat(verify(settings, new Witness(HERE, 10, last.hash())).breaks())
                .containsExactly(at(Kind.NOT_AS_WITNESSED, 10, 10));
        assertThat(verify(settings, new Witness(HERE, 12, last.hash())).breaks())
                .containsExactly(at(Kind.NOT_AS_WITNESSED, 11, 12));
    }

    @ParameterizedTest
    @EnumSource
    void pagesGoByKeyAndMissNothing(TestDatabase database) {
        LedgerSettings settings = database.fresh(home);
        List<JournalEntry> made = fill(settings);
        try (Ledger ledger = Ledger.openToRead(settings, Clock.systemUTC())) {
            Journal journal = new Journal(ledger);
            List<JournalEntry> latest = new ArrayList<>();
            for (long before = Long.MAX_VALUE;; before = latest.getLast().number()) {
                List<JournalEntry> page = journal.latestOfAgency(HERE, before, 4);
                if (page.isEmpty()) {
                    break;
                }
                latest.addAll(page);
            }
            assertThat(latest.reversed()).isEqualTo(made);
            List<JournalEntry> ofSubject = new ArrayList<>();
            for (JournalEntry after = null;; after = ofSubject.getLast()) {
                List<JournalEntry> page = journal.ofSubject("note/1", after, 3);
                if (page.isEmpty()) {
                    break;
                }
                ofSubject.addAll(page);
            }
            assertThat(ofSubject).isEqualTo(made);
            List<JournalEntry> all = new ArrayList<>();
            journal.each(HERE, null, all::add);
            assertThat(all).isEqualTo(made);
            assertThat(journal.agencies()).containsExactly(HERE, THERE);
        }
    }

    @ParameterizedTest
    @EnumSource
    void theDigestOfADayHasTheLastEntryOfTheDayAndItsKinds(TestDatabase database) {
        LedgerSettings settings = database.fresh(home);
        // 15:59 UTC is 23:59 in China; a minute later the next day begins.
        for (String moment : List.of("2026-02-09T15:00:00Z", "2026-02-09T16:00:00Z", "2026-02-10T15:59:59Z",
                "2026-02-10T16:00:00Z")) {
            try (Ledger ledger = Ledger.open(settings, at(moment))) {
                ledger.change(CLERK, change -> change.journal(JournalDraft.of(HERE, "test.noted", "note/1", moment)));
            }
        }
        try (Ledger ledger = Ledger.openToRead(settings, Clock.systemUTC())) {
            JournalDigest.Chain day = JournalDigest.of(ledger, LocalDate.of(2026, 2, 10)).chains().getFirst();
            assertThat(day.number()).isEqualTo(3);
            assertThat(day.kinds()).containsExactly(java.util.Map.entry("test.noted", 2));
            assertThat(day.hash()).isEqualTo(new Journal(ledger).latestOfAgency(HERE, 4, 1).getFirst().hash());
            JournalDigest.Chain quiet = JournalDigest.of(ledger, LocalDate.of(2026, 3, 1)).chains().getFirst();
            assertThat(quiet.number()).isEqualTo(4);
            assertThat(quiet.entriesOfTheDay()).isZero();
            assertThat(JournalDigest.of(ledger, LocalDate.of(2026, 2, 8)).chains()).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource
    void whoOnlyLooksNeedsNoLockAndChangesNothing(TestDatabase database) {
        LedgerSettings settings = database.fresh(home);
        assertThatThrownBy(() -> Ledger.openToRead(settings, Clock.systemUTC()))
                .isInstanceOfSatisfying(LedgerException.class,
                        failure -> assertThat(failure.reason()).isEqualTo(Reason.NO_BOOKS));
        try (Ledger server = Ledger.open(settings, Clock.systemUTC());
                Ledger looking = Ledger.openToRead(settings, Clock.systemUTC())) {
            server.change(CLERK, change -> change.journal(JournalDraft.of(HERE, "test.noted", "note/1", "")));
            assertThat(JournalProof.of(looking).entries()).isEqualTo(1);
            assertThatThrownBy(() -> looking.change(CLERK, change -> 1)).isInstanceOf(IllegalStateException.class);
        }
    }
}
