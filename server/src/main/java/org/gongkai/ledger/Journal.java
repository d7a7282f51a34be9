package org.gongkai.ledger;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;

import org.gongkai.ledger.schema.tables.records.JournalEntryRecord;
import org.jooq.Cursor;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

import static org.gongkai.ledger.schema.Tables.JOURNAL_ENTRY;
import static org.gongkai.ledger.schema.Tables.JOURNAL_HEAD;

/**
 * The journal to read: page by page, by agency or by subject, or all of it as a stream. Pages go by key, so a page far back
 * costs no more than the first. Entries are written by {@link Change#journal} alone; {@link JournalProof} checks them.
 */
public final class Journal {

    private static final int FETCH = 1000;

    private final Ledger ledger;

    public Journal(Ledger ledger) {
        this.ledger = ledger;
    }

    /**
     * Entries of an agency, the latest first.
     *
     * @param before only entries with a smaller number; {@link Long#MAX_VALUE} for the first page
     */
    public List<JournalEntry> latestOfAgency(UUID agency, long before, int limit) {
        return ledger.read(sql -> sql.selectFrom(JOURNAL_ENTRY)
                .where(JOURNAL_ENTRY.AGENCY_ID.eq(agency), JOURNAL_ENTRY.ENTRY_NUMBER.lt(before))
                .orderBy(JOURNAL_ENTRY.ENTRY_NUMBER.desc())
                .limit(limit)
                .fetch(Journal::entry));
    }

    /**
     * Entries of an agency that meet what is asked, the latest first.
     *
     * @param subject only with this subject; empty for all
     * @param from    only those of this moment or later; null for all
     * @param until   only those before this moment; null for all
     * @param before  only entries with a smaller number; {@link Long#MAX_VALUE} for the first page
     */
    public List<JournalEntry> latestOfAgency(UUID agency, String subject, @Nullable Instant from,
            @Nullable Instant until, long before, int limit) {
        return ledger.read(sql -> {
            long first = from == null ? 1 : firstNumberSince(sql, agency, from);
            long end = until == null ? before : Math.min(before, firstNumberSince(sql, agency, until));
            return sql.selectFrom(JOURNAL_ENTRY)
                    .where(JOURNAL_ENTRY.AGENCY_ID.eq(agency), JOURNAL_ENTRY.ENTRY_NUMBER.ge(first),
                            JOURNAL_ENTRY.ENTRY_NUMBER.lt(end))
                    .and(subject.isEmpty() ? DSL.noCondition() : JOURNAL_ENTRY.SUBJECT.eq(subject))
                    .orderBy(JOURNAL_ENTRY.ENTRY_NUMBER.desc())
                    .limit(limit)
                    .fetch(Journal::entry);
        });
    }

    /** How many entries an agency's chain has. */
    public long length(UUID agency) {
        return ledger.read(sql -> sql.select(JOURNAL_HEAD.ENTRY_NUMBER)
                .from(JOURNAL_HEAD)
                .where(JOURNAL_HEAD.AGENCY_ID.eq(agency))
                .fetchOptional(JOURNAL_HEAD.ENTRY_NUMBER)
                .orElse(0L));
    }

    /**
     * What happened to a subject, in the order of time.
     *
     * @param subject as in {@link JournalDraft#subject()}
     * @param after   the last entry of the page before; null for the first page
     */
    public List<JournalEntry> ofSubject(String subject, @Nullable JournalEntry after, int limit) {
        return ledger.read(sql -> {
            var all = sql.selectFrom(JOURNAL_ENTRY)
                    .where(JOURNAL_ENTRY.SUBJECT.eq(subject))
                    .orderBy(JOURNAL_ENTRY.HAPPENED_AT, JOURNAL_ENTRY.AGENCY_ID, JOURNAL_ENTRY.ENTRY_NUMBER);
            return after == null
                    ? all.limit(limit).fetch(Journal::entry)
                    : all.seek(after.at(), after.agency(), after.number()).limit(limit).fetch(Journal::entry);
        });
    }

    /** The agencies that have a chain. */
    public List<UUID> agencies() {
        return ledger.read(sql -> sql.select(JOURNAL_HEAD.AGENCY_ID)
                .from(JOURNAL_HEAD)
                .orderBy(JOURNAL_HEAD.AGENCY_ID)
                .fetch(JOURNAL_HEAD.AGENCY_ID));
    }

    /**
     * Every entry, agency by agency in the order of their numbers, in one consistent state.
     *
     * @param agency only this agency; null for all
     * @param since  only what happened then or later; null for all
     */
    public void each(@Nullable UUID agency, @Nullable Instant since, Consumer<JournalEntry> each) {
        ledger.read(sql -> {
            for (UUID chain : sql.select(JOURNAL_HEAD.AGENCY_ID)
                    .from(JOURNAL_HEAD)
                    .orderBy(JOURNAL_HEAD.AGENCY_ID)
                    .fetch(JOURNAL_HEAD.AGENCY_ID)) {
                if (agency == null || agency.equals(chain)) {
                    each(sql, chain, since == null ? 1 : firstNumberSince(sql, chain, since), each);
                }
            }
            return 0;
        });
    }

    private static void each(DSLContext sql, UUID chain, long from, Consumer<JournalEntry> each) {
        try (Cursor<JournalEntryRecord> rows = sql.selectFrom(JOURNAL_ENTRY)
                .where(JOURNAL_ENTRY.AGENCY_ID.eq(chain), JOURNAL_ENTRY.ENTRY_NUMBER.ge(from))
                .orderBy(JOURNAL_ENTRY.ENTRY_NUMBER)
                .fetchSize(FETCH)
                .fetchLazy()) {
            for (JournalEntryRecord row : rows) {
                each.accept(entry(row));
            }
        }
    }

    /**
     * The number of an agency's first entry at a moment or later; one more than its last when there is none. The moments of
     * a chain never decrease, so a search by halves finds it without an index by time.
     */
    static long firstNumberSince(DSLContext sql, UUID agency, Instant since) {
        Long last = sql.select(JOURNAL_HEAD.ENTRY_NUMBER)
                .from(JOURNAL_HEAD)
                .where(JOURNAL_HEAD.AGENCY_ID.eq(agency))
                .fetchOne(JOURNAL_HEAD.ENTRY_NUMBER);
        long low = 1;
        long high = last == null ? 1 : last + 1;
        while (low < high) {
            long middle = (low + high) >>> 1;
            Instant at = sql.select(JOURNAL_ENTRY.HAPPENED_AT)
                    .from(JOURNAL_ENTRY)
                    .where(JOURNAL_ENTRY.AGENCY_ID.eq(agency), JOURNAL_ENTRY.ENTRY_NUMBER.eq(middle))
                    .fetchOne(JOURNAL_ENTRY.HAPPENED_AT);
            if (at == null || at.isBefore(since)) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    static JournalEntry entry(JournalEntryRecord row) {
        return new JournalEntry(row.getAgencyId(), row.getEntryNumber(), row.getHappenedAt(), row.getActor(),
                row.getKind(), row.getSubject(), row.getReason(), row.getStateBefore(), row.getStateAfter(),
                row.getPreviousHash(), row.getEntryHash());
    }
}
