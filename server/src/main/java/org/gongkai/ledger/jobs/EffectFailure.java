package org.gongkai.ledger.jobs;

import org.jspecify.annotations.Nullable;

/** An effect that could not be done, with the reason in words that may be shown to the administrator and logged. */
public final class EffectFailure extends Exception {

    private static final long serialVersionUID = 1L;

    private final boolean lasting;

    private EffectFailure(String message, boolean lasting, @Nullable Throwable cause) {
        super(message, cause);
        this.lasting = lasting;
    }

    /**
     * It may go well the next time.
     *
     * @param message in Chinese: what is wrong and how to mend it, without personal data
     */
    public static EffectFailure of(String message, @Nullable Throwable cause) {
        return new EffectFailure(message, false, cause);
    }

    /**
     * Trying again is of no use: it waits for a person at once.
     *
     * @param message in Chinese: what is wrong and how to mend it, without personal data
     */
    public static EffectFailure lasting(String message) {
        return new EffectFailure(message, true, null);
    }

    /** Whether trying again is of no use. */
    public boolean isLasting() {
        return lasting;
    }
}
