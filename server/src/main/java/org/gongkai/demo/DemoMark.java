package org.gongkai.demo;

import java.time.Instant;
import java.util.Optional;

import org.gongkai.ledger.Actor;
import org.gongkai.ledger.Change;
import org.gongkai.ledger.Ids;
import org.gongkai.ledger.JournalDraft;
import org.gongkai.ledger.Ledger;
import org.jooq.DSLContext;

import static org.gongkai.ledger.schema.Tables.JOURNAL_ENTRY;

/**
 * The mark by which books are known to be a demonstration's: the very first entry in the chain of the installation. It can
 * neither be added to books that are in use nor be taken from a demonstration's without breaking the chain.
 */
final class DemoMark {

    static final Actor ACTOR = Actor.program("demo");

    private static final String BEGUN = "demo.begun";
    private static final String MADE = "demo.made";
    private static final String SUBJECT = "demo";

    private DemoMark() {}

    /** What books are. */
    enum Books {
        /** Nobody has used them. */
        EMPTY,
        /** Those of an office. */
        REAL,
        /** A demonstration that was not finished. */
        BEGUN,
        /** A demonstration. */
        MADE
    }

    /** What these books are. */
    static Books of(Ledger ledger) {
        return ledger.read(sql -> {
            if (!sql.fetchExists(JOURNAL_ENTRY)) {
                return Books.EMPTY;
            }
            boolean begun = sql.fetchExists(JOURNAL_ENTRY, JOURNAL_ENTRY.AGENCY_ID.eq(Ids.INSTALLATION),
                    JOURNAL_ENTRY.ENTRY_NUMBER.eq(1L), JOURNAL_ENTRY.KIND.eq(BEGUN));
            return !begun ? Books.REAL : madeAt(sql).isPresent() ? Books.MADE : Books.BEGUN;
        });
    }

    /** When a demonstration was made; empty when it is none, or was not finished. */
    static Optional<Instant> madeAt(DSLContext sql) {
        return sql.select(JOURNAL_ENTRY.HAPPENED_AT)
                .from(JOURNAL_ENTRY)
                .where(JOURNAL_ENTRY.AGENCY_ID.eq(Ids.INSTALLATION), JOURNAL_ENTRY.SUBJECT.eq(SUBJECT),
                        JOURNAL_ENTRY.KIND.eq(MADE))
                .fetchOptional(JOURNAL_ENTRY.HAPPENED_AT);
    }

    static void begin(Change change) {
        change.journal(JournalDraft.of(Ids.INSTALLATION, BEGUN, SUBJECT, "以下为演示数据，均属虚构。"));
    }

    static void finish(Change change) {
        change.journal(JournalDraft.of(Ids.INSTALLATION, MADE, SUBJECT, "演示数据生成完毕。"));
    }
}
