package org.gongkai.approval;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * A line of a list of items.
 *
 * @param id          the item
 * @param kind        what it is
 * @param title       what it is called
 * @param drafter     who drafted it
 * @param route       the key of its route's version
 * @param state       where it stands
 * @param submittedAt when it was first submitted
 * @param since       since when it stands there
 * @param dueOn       by when that should be done; null for no limit
 * @param place       its position in lists of what waits; empty when it does not
 */
public record ApprovalLine(UUID id, ApprovalKind kind, String title, UUID drafter, UUID route, ItemState state,
        Instant submittedAt, Instant since, @Nullable LocalDate dueOn, String place) {

    /** Whether it should have been done before a day. */
    public boolean isOverdue(LocalDate today) {
        return dueOn != null && dueOn.isBefore(today) && (state instanceof ItemState.Waiting
                || state instanceof ItemState.Released);
    }
}
