package org.gongkai.approval;

import java.time.LocalDate;
import java.util.List;

import org.gongkai.approval.ItemState.Approved;
import org.gongkai.approval.ItemState.Confirmed;
import org.gongkai.approval.ItemState.Objected;
import org.gongkai.approval.ItemState.Released;
import org.gongkai.approval.ItemState.Returned;
import org.gongkai.approval.ItemState.Waiting;
import org.gongkai.approval.ItemState.Withdrawn;
import org.jspecify.annotations.Nullable;

/** What can be done with an item, and what becomes of it: the machine of states. Who may do it says {@link Separation}. */
sealed interface Move {

    /** The current step agrees. */
    record Approve() implements Move {}

    /**
     * The current step returns it.
     *
     * @param to 0 to the drafter, or the number of an earlier step
     */
    record Return(int to) implements Move {}

    /** The drafter submits it again. */
    record Resubmit() implements Move {}

    /** The drafter withdraws it. */
    record Withdraw() implements Move {}

    /** Somebody of the last step lets it through at once. */
    record Release() implements Move {}

    /** The second look finds it right. */
    record Confirm() implements Move {}

    /** The second look objects. */
    record Objection() implements Move {}

    /**
     * What becomes of an item.
     *
     * @param from   where it stands
     * @param route  its route
     * @param lookBy by when a second look is due if it is released now
     * @return where it stands then; null when this cannot be done here
     */
    default @Nullable ItemState from(ItemState from, ApprovalRoute route, LocalDate lookBy) {
        return switch (from) {
            case Waiting waiting -> fromWaiting(waiting, route, lookBy);
            case Returned ignored -> switch (this) {
                case Resubmit again -> new Waiting(1, false);
                case Withdraw withdraw -> new Withdrawn();
                case Approve a -> null;
                case Return a -> null;
                case Release a -> null;
                case Confirm a -> null;
                case Objection a -> null;
            };
            case Released ignored -> switch (this) {
                case Confirm confirm -> new Confirmed();
                case Objection objection -> new Objected();
                case Approve a -> null;
                case Return a -> null;
                case Resubmit a -> null;
                case Withdraw a -> null;
                case Release a -> null;
            };
            case Withdrawn ignored -> null;
            case Approved ignored -> null;
            case Confirmed ignored -> null;
            case Objected ignored -> null;
        };
    }

    private @Nullable ItemState fromWaiting(Waiting from, ApprovalRoute route, LocalDate lookBy) {
        return switch (this) {
            case Approve ignored when from.urgent() -> released(from.step() + 1, route, lookBy);
            case Approve ignored -> from.step() == route.last() ? new Approved() : new Waiting(from.step() + 1, false);
            case Return back -> back.to() < 0 || back.to() >= from.step()
                    ? null
                    : back.to() == 0 ? new Returned() : new Waiting(back.to(), false);
            case Withdraw ignored -> new Withdrawn();
            case Release ignored -> from.urgent() || route.skippedFrom(from.step()).isEmpty()
                    ? null
                    : released(from.step(), route, lookBy);
            case Resubmit ignored -> null;
            case Confirm ignored -> null;
            case Objection ignored -> null;
        };
    }

    private static ItemState released(int from, ApprovalRoute route, LocalDate lookBy) {
        List<Integer> secrecy = route.secrecyFrom(from);
        return secrecy.isEmpty() ? new Released(lookBy) : new Waiting(secrecy.getFirst(), true);
    }
}
