package org.gongkai.agency;

import java.util.UUID;

import org.gongkai.ledger.Change;

/** Gives people the password with which they sign in for the first time and which they must change then. */
public interface FirstPassword {

    /**
     * A new password for somebody, who must change it when they sign in. Takes a tenth of a second: make it before the
     * change that {@link Made#set sets} it.
     */
    Made make();

    /** A password that was made and is not yet anybody's. */
    interface Made {

        /** As it is shown, once. */
        String text();

        /** Gives it to somebody; the one they had is void. */
        void set(Change change, UUID person);
    }
}
