package org.gongkai.agency;

import java.util.UUID;

import org.gongkai.ledger.Change;

/**
 * What a book does when somebody leaves: it gives their open work to their successor. Each book that keeps whose work
 * something is has a bean of this type; all are called within the one change in which the person leaves.
 */
public interface HandOver {

    /**
     * Gives the open work of one person to another and says so in the journal of the agency whose work it is.
     *
     * @param change the change under way
     * @param from   who leaves
     * @param to     who takes over; has not left
     */
    void handOver(Change change, UUID from, UUID to);
}
