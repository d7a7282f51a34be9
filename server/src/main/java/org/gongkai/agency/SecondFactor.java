package org.gongkai.agency;

import java.util.UUID;

import org.gongkai.ledger.Change;
import org.jooq.DSLContext;

/** The one-time codes of people, as far as administrators have to do with them. */
public interface SecondFactor {

    /** Whether somebody has enrolled an authenticator. */
    boolean isEnrolled(DSLContext sql, UUID person);

    /** Takes the authenticator of somebody who lost it; they enrol another at their next sign-in if they must. */
    void forget(Change change, UUID person);
}
