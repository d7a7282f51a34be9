package org.gongkai.ledger;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;

import org.gongkai.law.calendar.ChinaTime;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

import static org.gongkai.ledger.schema.Tables.JOURNAL_ENTRY;
import static org.gongkai.ledger.schema.Tables.JOURNAL_HEAD;

/**
 * A day of the journal in a few lines, to be printed and kept in a folder: for each agency the number and the hash of the
 * last entry at the end of the day, and how many entries of which kind the day had. Whoever holds the paper can prove that
 * nothing before that entry was changed since ({@link JournalProof.Witness}).
 *
 * @param day    a day in China
 * @param chains by agency key; agencies that had no entry by the end of the day are left out
 */
public record JournalDigest(LocalDate day, List<Chain> chains) {

    /**
     * One agency at the end of the day.
     *
     * @param number the last entry's number
     * @param at     when it was made; may be on an earlier day
     * @param kinds  how many entries the day had, by kind; empty when nothing happened
     */
    public record Chain(UUID agency, long number, Instant at, String hash, SortedMap<String, Integer> kinds) {

        public int entriesOfTheDay() {
            return kinds.values().stream().mapToInt(Integer::intValue).sum();
        }

        /** What {@code gongkai journal verify --expect} takes (核对码). */
        public String code() {
            return agency + ":" + number + ":" + hash;
        }
    }

    /** The digest of a day. */
    public static JournalDigest of(Ledger ledger, LocalDate day) {
        return of(ledger, day, null);
    }

    /**
     * The digest of a day.
     *
     * @param only one agency's; null for all
     */
    public static JournalDigest of(Ledger ledger, LocalDate day, @Nullable UUID only) {
        Instant begin = day.atStartOfDay(ChinaTime.ZONE).toInstant();
        Instant end = day.plusDays(1).atStartOfDay(ChinaTime.ZONE).toInstant();
        return ledger.read(sql -> {
            List<Chain> chains = new ArrayList<>();
            for (UUID agency : sql.select(JOURNAL_HEAD.AGENCY_ID)
                    .from(JOURNAL_HEAD)
                    .where(only == null ? DSL.noCondition() : JOURNAL_HEAD.AGENCY_ID.eq(only))
                    .orderBy(JOURNAL_HEAD.AGENCY_ID)
                    .fetch(JOURNAL_HEAD.AGENCY_ID)) {
                Chain chain = chain(sql, agency, begin, end);
                if (chain != null) {
                    chains.add(chain);
                }
            }
            return new JournalDigest(day, List.copyOf(chains));
        });
    }

    private static @Nullable Chain chain(DSLContext sql, UUID agency, Instant begin, Instant end) {
        long first = Journal.firstNumberSince(sql, agency, begin);
        long next = Journal.firstNumberSince(sql, agency, end);
        if (next == 1) {
            return null;
        }
        SortedMap<String, Integer> kinds = new TreeMap<>();
        sql.select(JOURNAL_ENTRY.KIND, DSL.count())
                .from(JOURNAL_ENTRY)
                .where(JOURNAL_ENTRY.AGENCY_ID.eq(agency), JOURNAL_ENTRY.ENTRY_NUMBER.ge(first),
                        JOURNAL_ENTRY.ENTRY_NUMBER.lt(next))
                .groupBy(JOURNAL_ENTRY.KIND)
                .forEach(row -> kinds.put(row.value1(), row.value2()));
        return sql.selectFrom(JOURNAL_ENTRY)
                .where(JOURNAL_ENTRY.AGENCY_ID.eq(agency), JOURNAL_ENTRY.ENTRY_NUMBER.eq(next - 1))
                .fetchOne(last -> new Chain(agency, last.getEntryNumber(), last.getHappenedAt(), last.getEntryHash(),
                        kinds));
    }
}
