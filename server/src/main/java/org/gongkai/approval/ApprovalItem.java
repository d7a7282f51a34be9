package org.gongkai.approval;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * Something under approval, with its whole history.
 *
 * @param id          its key
 * @param agency      whose it is
 * @param kind        what it is
 * @param subject     what is to be approved, such as {@code publication/0190…}
 * @param title       what it is called
 * @param link        the path where it can be read
 * @param drafter     who drafted it
 * @param version     the version of the route it began on
 * @param state       where it stands
 * @param round       how often it was submitted
 * @param revision    counts what was done; a decision names the one it was made on
 * @param submittedAt when it was first submitted
 * @param since       when it came to where it stands
 * @param dueOn       by when the current step, or the second look, should be done; null for no limit
 * @param history     what was done, in order
 */
public record ApprovalItem(UUID id, UUID agency, ApprovalKind kind, String subject, String title, String link,
        UUID drafter, RouteVersion version, ItemState state, int round, int revision, Instant submittedAt,
        Instant since, @Nullable LocalDate dueOn, List<ActTaken> history) {

    public ApprovalItem {
        history = List.copyOf(history);
    }

    /** Its route. */
    public ApprovalRoute route() {
        return version.route();
    }

    /** What was done last. */
    public ActTaken lastAct() {
        return history.getLast();
    }

    /** The urgent release, if it was the way it got through; null otherwise. */
    public @Nullable ActTaken release() {
        return history.stream()
                .filter(act -> act.act() == Act.RELEASED && act.round() == round)
                .reduce((first, second) -> second)
                .orElse(null);
    }
}
