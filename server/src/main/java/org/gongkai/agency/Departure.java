package org.gongkai.agency;

import java.util.UUID;

import org.gongkai.ledger.Change;

/** Told when somebody has left or their rights were cut, within the change: what lets them in ends with it. */
public interface Departure {

    /** Ends every session of a person. */
    void shutOut(Change change, UUID person);
}
