package org.gongkai.ledger;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.LongConsumer;

import org.jooq.Condition;
import org.jooq.Cursor;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.table;

/**
 * Goes through the journal and says whether every chain is whole: numbers without a gap, each entry with the hash of what
 * is in it and of the entry before it, the last one the one the head names. Memory stays the same for any length.
 *
 * <p>Whoever can write the database and knows the program can seal a whole chain anew, head included. That is found only by
 * comparing with a number and a hash kept elsewhere: the printed {@link JournalDigest}, given as {@link Witness}.
 */
public final class JournalProof {

    /** In what way a chain is broken. */
    public enum Kind {
        /** The entry does not have the hash of what is in it. */
        CHANGED,
        /** The entry stands at another number than it was sealed with. */
        REORDERED,
        /** The entry is not there, but later ones are. */
        REMOVED,
        /** The entry is sealed, but not on the one that stands before it: that one was replaced. */
        UNLINKED,
        /** The entry and all after it are gone; the head still names them. */
        TRUNCATED,
        /** The head names another last entry than the one that is there. */
        HEAD_DIFFERS,
        /** The entry is not the one that was noted down elsewhere. */
        NOT_AS_WITNESSED
    }

    /**
     * Where a chain is broken first.
     *
     * @param agency        the chain, as it stands in the database
     * @param number        the first broken entry
     * @param sealedAs      for {@link Kind#REORDERED} the number it was sealed with, for {@link Kind#REMOVED} and
     *                      {@link Kind#TRUNCATED} the last number missing, otherwise the same as {@code number}
     */
    public record Break(Kind kind, String agency, long number, long sealedAs) {}

    /** A number and a hash of an agency's journal that were kept elsewhere. */
    public record Witness(UUID agency, long number, String hash) {}

    /**
     * What was found.
     *
     * @param breaks the first break of each broken chain; empty when the journal is whole
     */
    public record Verdict(long chains, long entries, List<Break> breaks) {

        public boolean whole() {
            return breaks.isEmpty();
        }
    }

    private static final int FETCH = 1000;

    // Read as they stand, without the converters of the typed tables: what was tampered with need not be well-formed.
    private static final Field<String> AGENCY = field(name("agency_id"), String.class);
    private static final Field<Long> NUMBER = field(name("entry_number"), Long.class);
    private static final Field<Long> AT = field(name("happened_at"), Long.class);
    private static final Field<String> ACTOR = field(name("actor"), String.class);
    private static final Field<String> ACT = field(name("kind"), String.class);
    private static final Field<String> SUBJECT = field(name("subject"), String.class);
    private static final Field<String> REASON = field(name("reason"), String.class);
    private static final Field<String> BEFORE = field(name("state_before"), String.class);
    private static final Field<String> AFTER = field(name("state_after"), String.class);
    private static final Field<String> PREVIOUS = field(name("previous_hash"), String.class);
    private static final Field<String> HASH = field(name("entry_hash"), String.class);

    private final @Nullable UUID only;
    private final LongConsumer watcher;
    private final Map<String, List<Witness>> witnesses = new HashMap<>();
    private final Map<String, Head> heads = new HashMap<>();
    private final List<Break> breaks = new ArrayList<>();
    private long chains;
    private long entries;

    // The chain that is being walked.
    private @Nullable String chain;
    private long last;
    private String lastHash = JournalEntry.NO_HASH;
    private boolean broken;

    private record Head(long number, String hash) {}

    private JournalProof(@Nullable UUID only, List<Witness> witnesses, LongConsumer watcher) {
        this.only = only;
        this.watcher = watcher;
        for (Witness witness : witnesses) {
            this.witnesses.computeIfAbsent(witness.agency().toString(), none -> new ArrayList<>()).add(witness);
        }
    }

    /** Checks the whole journal in one consistent state. */
    public static Verdict of(Ledger ledger) {
        return of(ledger, List.of());
    }

    /** Checks the whole journal in one consistent state, also against what was noted down elsewhere. */
    public static Verdict of(Ledger ledger, List<Witness> witnesses) {
        return ledger.read(sql -> of(sql, witnesses));
    }

    /** Checks the journal that a connection sees. */
    public static Verdict of(DSLContext sql, List<Witness> witnesses) {
        return new JournalProof(null, witnesses, seen -> {
        }).walk(sql);
    }

    /**
     * Checks one agency's chain, or the whole journal.
     *
     * @param only    the chain; null for the whole journal
     * @param watcher is told after every thousand entries how many were checked; what it throws ends the proof
     */
    public static Verdict of(Ledger ledger, @Nullable UUID only, LongConsumer watcher) {
        return ledger.read(sql -> new JournalProof(only, List.of(), watcher).walk(sql));
    }

    private Verdict walk(DSLContext sql) {
        sql.select(AGENCY, NUMBER, HASH)
                .from(table(name("journal_head")))
                .where(asked())
                .forEach(row -> heads.put(row.value1(), new Head(row.value2(), row.value3())));
        try (Cursor<? extends Record> rows = sql
                .select(AGENCY, NUMBER, AT, ACTOR, ACT, SUBJECT, REASON, BEFORE, AFTER, PREVIOUS, HASH)
                .from(table(name("journal_entry")))
                .where(asked())
                .orderBy(AGENCY, NUMBER)
                .fetchSize(FETCH)
                .fetchLazy()) {
            for (Record row : rows) {
                if (!row.get(AGENCY).equals(chain)) {
                    end();
                    begin(row.get(AGENCY));
                }
                entries++;
                if (entries % FETCH == 0) {
                    watcher.accept(entries);
                }
                if (!broken) {
                    check(row);
                }
            }
        }
        end();
        heads.forEach((agency, head) -> {
            chains++;
            breaks.add(new Break(Kind.TRUNCATED, agency, 1, head.number()));
        });
        witnesses.forEach((agency, left) -> breaks
                .add(new Break(Kind.NOT_AS_WITNESSED, agency, left.getFirst().number(), left.getFirst().number())));
        return new Verdict(chains, entries, List.copyOf(breaks));
    }

    private Condition asked() {
        return only == null ? DSL.noCondition() : AGENCY.eq(only.toString());
    }

    private void begin(String agency) {
        chain = agency;
        chains++;
        last = 0;
        lastHash = JournalEntry.NO_HASH;
        broken = false;
    }

    private void check(Record row) {
        long number = row.get(NUMBER);
        if (number > last + 1) {
            breakAt(Kind.REMOVED, last + 1, number - 1);
            return;
        }
        String hash = row.get(HASH);
        if (number <= last || !hash.equals(computed(row, number))) {
            long sealedAs = sealedAs(row, hash);
            breakAt(sealedAs == 0 ? Kind.CHANGED : Kind.REORDERED, number, sealedAs == 0 ? number : sealedAs);
            return;
        }
        if (!row.get(PREVIOUS).equals(lastHash)) {
            breakAt(Kind.UNLINKED, number, number);
            return;
        }
        for (Witness witness : witnesses.getOrDefault(chain, List.of())) {
            if (witness.number() == number && !witness.hash().equals(hash)) {
                breakAt(Kind.NOT_AS_WITNESSED, number, number);
                return;
            }
        }
        last = number;
        lastHash = hash;
    }

    private void end() {
        if (chain == null) {
            return;
        }
        Head head = heads.remove(chain);
        List<Witness> seen = witnesses.remove(chain);
        if (broken) {
            return;
        }
        if (head == null || head.number() < last) {
            breakAt(Kind.HEAD_DIFFERS, last, last);
        } else if (head.number() > last) {
            breakAt(Kind.TRUNCATED, last + 1, head.number());
        } else if (!head.hash().equals(lastHash)) {
            breakAt(Kind.HEAD_DIFFERS, last, last);
        } else if (seen != null) {
            seen.stream()
                    .filter(witness -> witness.number() > last)
                    .findFirst()
                    .ifPresent(witness -> breakAt(Kind.NOT_AS_WITNESSED, last + 1, witness.number()));
        }
    }

    private void breakAt(Kind kind, long number, long sealedAs) {
        broken = true;
        breaks.add(new Break(kind, String.valueOf(chain), number, sealedAs));
    }

    /** The number with which the entry was sealed; 0 when there is none, so that something else in it was changed. */
    private long sealedAs(Record row, String hash) {
        Head head = heads.get(chain);
        long most = Math.max(head == null ? 0 : head.number(), row.get(NUMBER));
        for (long number = 1; number <= most; number++) {
            if (hash.equals(computed(row, number))) {
                return number;
            }
        }
        return 0;
    }

    private static String computed(Record row, long number) {
        UUID agency;
        try {
            agency = UUID.fromString(row.get(AGENCY));
        } catch (IllegalArgumentException notAKey) {
            return "";
        }
        return new JournalEntry(agency, number, Instant.ofEpochMilli(row.get(AT)), row.get(ACTOR), row.get(ACT),
                row.get(SUBJECT), row.get(REASON), row.get(BEFORE), row.get(AFTER), row.get(PREVIOUS), "")
                .computedHash();
    }
}
