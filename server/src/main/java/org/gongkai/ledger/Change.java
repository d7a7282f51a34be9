package org.gongkai.ledger;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import org.gongkai.ledger.LedgerException.Reason;
import org.gongkai.ledger.schema.tables.records.JournalHeadRecord;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import static org.gongkai.ledger.schema.Tables.JOURNAL_ENTRY;
import static org.gongkai.ledger.schema.Tables.JOURNAL_HEAD;

/** A change under way: one transaction with its journal entries. Valid only within {@link Ledger#change}. */
public final class Change {

    private static final Logger LOG = LoggerFactory.getLogger(Change.class);

    /** Clocks of nodes may differ by so much; more means that a clock was set back. */
    private static final Duration TOLERANCE = Duration.ofSeconds(5);

    private final DSLContext sql;
    private final Actor actor;
    private final Instant at;
    private final List<Runnable> hints = new ArrayList<>();
    private int entries;

    Change(DSLContext sql, Actor actor, Instant at) {
        this.sql = sql;
        this.actor = actor;
        this.at = at;
    }

    /** The database, within the transaction. */
    public DSLContext sql() {
        return sql;
    }

    /** Who makes the change. */
    public Actor actor() {
        return actor;
    }

    /** When. */
    public Instant at() {
        return at;
    }

    /**
     * Runs once this change is on the disk, and never when it is undone. It may be lost with the process and must not fail,
     * so it is for hints alone: that something is there to be looked for at once instead of a little later.
     */
    public void afterCommit(Runnable hint) {
        hints.add(hint);
    }

    /**
     * Appends to the journal of an agency.
     *
     * @return the sealed entry
     * @throws LedgerException {@link Reason#CLOCK_SET_BACK} when the clock is behind the last entry
     */
    public JournalEntry journal(JournalDraft draft) {
        JournalHeadRecord head = lockedHead(draft.agency());
        Instant last = head.getHappenedAt();
        if (at.plus(TOLERANCE).isBefore(last)) {
            throw new LedgerException(Reason.CLOCK_SET_BACK, last + " > " + at, null);
        }
        Instant moment = at.isBefore(last) ? last : at;
        JournalEntry entry = JournalEntry.seal(draft, head.getEntryNumber() + 1, moment, actor, head.getEntryHash());
        sql.insertInto(JOURNAL_ENTRY)
                .set(JOURNAL_ENTRY.AGENCY_ID, entry.agency())
                .set(JOURNAL_ENTRY.ENTRY_NUMBER, entry.number())
                .set(JOURNAL_ENTRY.HAPPENED_AT, entry.at())
                .set(JOURNAL_ENTRY.ACTOR, entry.actor())
                .set(JOURNAL_ENTRY.KIND, entry.kind())
                .set(JOURNAL_ENTRY.SUBJECT, entry.subject())
                .set(JOURNAL_ENTRY.REASON, entry.reason())
                .set(JOURNAL_ENTRY.STATE_BEFORE, entry.before())
                .set(JOURNAL_ENTRY.STATE_AFTER, entry.after())
                .set(JOURNAL_ENTRY.PREVIOUS_HASH, entry.previousHash())
                .set(JOURNAL_ENTRY.ENTRY_HASH, entry.hash())
                .execute();
        sql.update(JOURNAL_HEAD)
                .set(JOURNAL_HEAD.ENTRY_NUMBER, entry.number())
                .set(JOURNAL_HEAD.HAPPENED_AT, entry.at())
                .set(JOURNAL_HEAD.ENTRY_HASH, entry.hash())
                .where(JOURNAL_HEAD.AGENCY_ID.eq(entry.agency()))
                .execute();
        entries++;
        return entry;
    }

    private JournalHeadRecord lockedHead(UUID agency) {
        JournalHeadRecord head = readHead(agency);
        if (head == null) {
            sql.insertInto(JOURNAL_HEAD)
                    .set(JOURNAL_HEAD.AGENCY_ID, agency)
                    .set(JOURNAL_HEAD.ENTRY_NUMBER, 0L)
                    .set(JOURNAL_HEAD.HAPPENED_AT, Instant.EPOCH)
                    .set(JOURNAL_HEAD.ENTRY_HASH, JournalEntry.NO_HASH)
                    .onConflictDoNothing()
                    .execute();
            head = readHead(agency);
        }
        if (head == null) {
            throw new IllegalStateException("no journal head for " + agency);
        }
        return head;
    }

    /** SQLite has one writer and knows no row locks. */
    private @Nullable JournalHeadRecord readHead(UUID agency) {
        var head = sql.selectFrom(JOURNAL_HEAD).where(JOURNAL_HEAD.AGENCY_ID.eq(agency));
        return sql.dialect() == SQLDialect.SQLITE ? head.fetchOne() : head.forUpdate().fetchOne();
    }

    int entries() {
        return entries;
    }

    /** The change is made; a hint that fails may not make it look otherwise. */
    void committed() {
        for (Runnable hint : hints) {
            try {
                hint.run();
            } catch (RuntimeException failed) {
                LOG.warn("A hint after a change failed", failed);
            }
        }
    }
}
