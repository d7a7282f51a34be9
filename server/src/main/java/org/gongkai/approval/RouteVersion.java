package org.gongkai.approval;

import java.time.Instant;
import java.util.UUID;

import org.gongkai.ledger.Ids;
import org.jspecify.annotations.Nullable;

/**
 * A version of a route. It never changes: an item keeps the version it began on.
 *
 * @param id     its key
 * @param agency whose it is; {@link Ids#INSTALLATION} for those that are shipped
 * @param number of the version, from 1, by agency and kind
 * @param route  the route
 * @param at     when it was made
 * @param by     who made it; null for those that are shipped
 * @param note   why, in their words
 */
public record RouteVersion(UUID id, UUID agency, int number, ApprovalRoute route, Instant at, @Nullable UUID by,
        String note) {

    /** Whether it is one of those that are shipped. */
    public boolean isShipped() {
        return agency.equals(Ids.INSTALLATION);
    }
}
