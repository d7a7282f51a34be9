package org.gongkai.ledger.jobs;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;

import org.gongkai.ledger.Actor;
import org.gongkai.ledger.JournalDraft;
import org.gongkai.ledger.Ledger;
import org.gongkai.ledger.schema.tables.records.EffectRecord;

import static org.gongkai.ledger.schema.Tables.EFFECT;

/** What the tests of jobs share: quick settings, an effect put in with a note in the journal, waiting for something. */
final class TestJobs {

    static final Actor CLERK = Actor.person(new UUID(1, 1));
    static final UUID AGENCY = new UUID(7, 7);

    /** Pauses that a test can wait for. */
    static final Retry SOON = new Retry(3, Duration.ofMillis(20), Duration.ofMillis(100));

    /** A poll so rare that only the hint after the commit can be what started something. */
    static final JobSettings ON_HINT = new JobSettings(8, Duration.ofMinutes(5), Duration.ofSeconds(1),
            Duration.ofSeconds(5));

    static final JobSettings QUICK = new JobSettings(8, Duration.ofMillis(50), Duration.ofMillis(200),
            Duration.ofSeconds(2));

    private TestJobs() {}

    interface Act {
        void handle(Effect effect) throws Exception;
    }

    static EffectHandler handler(String kind, Retry retry, Act act) {
        return new EffectHandler() {

            @Override
            public String kind() {
                return kind;
            }

            @Override
            public Retry retry() {
                return retry;
            }

            @Override
            public void handle(Effect effect) throws Exception {
                act.handle(effect);
            }
        };
    }

    static JournalDraft note() {
        return JournalDraft.of(AGENCY, "test.noted", "note/1", "测试");
    }

    static UUID put(Ledger ledger, Outbox outbox, String kind, String key, String payload) {
        return ledger.change(CLERK, change -> {
            change.journal(note());
            return outbox.put(change, kind, key, payload);
        });
    }

    static UUID putInOrder(Ledger ledger, Outbox outbox, String kind, String key, String payload) {
        return ledger.change(CLERK, change -> {
            change.journal(note());
            return outbox.putInOrder(change, kind, key, payload);
        });
    }

    static EffectRecord effect(Ledger ledger, UUID id) {
        return ledger.read(sql -> sql.selectFrom(EFFECT).where(EFFECT.ID.eq(id)).fetchSingle());
    }

    static List<EffectRecord> effects(Ledger ledger) {
        return ledger.read(sql -> new ArrayList<>(sql.selectFrom(EFFECT).orderBy(EFFECT.ID).fetch()));
    }

    static void awaitState(Ledger ledger, UUID id, EffectState state) {
        await("effect to be " + state, () -> effect(ledger, id).getState().equals(state.name()));
    }

    static void await(String what, Callable<Boolean> holds) {
        await(what, Duration.ofSeconds(20), holds);
    }

    static void await(String what, Duration longest, Callable<Boolean> holds) {
        long end = System.nanoTime() + longest.toNanos();
        try {
            while (!holds.call()) {
                if (System.nanoTime() > end) {
                    throw new AssertionError("waited in vain for " + what);
                }
                Thread.sleep(5);
            }
        } catch (RuntimeException failed) {
            throw failed;
        } catch (Exception failed) {
            throw new AssertionError(failed);
        }
    }
}
