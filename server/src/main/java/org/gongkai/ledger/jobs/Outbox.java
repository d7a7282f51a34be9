package org.gongkai.ledger.jobs;

import java.util.UUID;

import org.gongkai.ledger.Change;

/**
 * Where a change leaves what is to happen outside the database because of it: a page written, a message sent, an index
 * brought up to date.
 *
 * <pre>{@code
 * ledger.change(who.actor(), change -> {
 *     store.publish(change.sql(), item);
 *     outbox.put(change, "site.build", "publication/" + item.id(), "{}");
 *     change.journal(…);
 *     return item;
 * });
 * }</pre>
 *
 * <p>The effect is written in the transaction of the change: undone with it, and as durable as it. Then it is handed to the
 * {@link EffectHandler} of its kind, usually at once and at the latest when the jobs next look for what is due, <em>at least once</em>: after a crash the same
 * effect, with the same id, may be handed over again, so handlers must be able to do a thing twice.
 *
 * <p>What goes in lies in the database and is shown to the administrator who runs the installation: keys yes, names and
 * other personal data no. A handler reads what it needs from the books.
 */
public final class Outbox {

    /** How long a key may be. */
    public static final int LONGEST_KEY = 200;

    private volatile Runnable wake = () -> {
    };

    /** An outbox. Until {@link Jobs} work it off, effects wait. */
    public Outbox() {}

    /**
     * Puts in an effect that may be worked off beside any other.
     *
     * @param kind    which handler it is for, such as {@code site.build}
     * @param key     what it is about, such as {@code publication/0190…}; no personal data
     * @param payload what the handler needs to know, usually JSON; no personal data
     * @return the key of the effect, the same at every attempt
     */
    public UUID put(Change change, String kind, String key, String payload) {
        return put(change, kind, key, payload, false);
    }

    /**
     * Puts in an effect that takes its turn: of all effects with the same key that were put in this way, whatever their kind,
     * one runs at a time, in the order in which they were put in. One that failed holds up those behind it until somebody
     * has it done again or gives it up.
     */
    public UUID putInOrder(Change change, String kind, String key, String payload) {
        return put(change, kind, key, payload, true);
    }

    private UUID put(Change change, String kind, String key, String payload, boolean inOrder) {
        if (key.length() > LONGEST_KEY) {
            throw new IllegalArgumentException("the key of an effect has at most " + LONGEST_KEY + " characters");
        }
        UUID id = EffectStore.insert(change.sql(), kind, key, payload, inOrder, change.at(), change.actor());
        wakeAfter(change);
        return id;
    }

    /** Has the jobs look for what is due once the change is on the disk. */
    void wakeAfter(Change change) {
        change.afterCommit(() -> wake.run());
    }

    /** What to do when an effect was put in and is on the disk. */
    void onPut(Runnable hint) {
        wake = hint;
    }
}
