package org.gongkai.approval;

/** Whether somebody may decide. */
sealed interface Ruling {

    /** They may. */
    record Allowed(Authority authority) implements Ruling {}

    /**
     * They may not.
     *
     * @param reason  which rule says so
     * @param message why, and what to do, in Chinese
     */
    record Denied(Reason reason, String message) implements Ruling {}

    /** The rules. */
    enum Reason {
        NO_ROLE, OWN_WORK, SECOND_STEP, DEAD_END
    }

    default boolean isAllowed() {
        return this instanceof Allowed;
    }
}
