package org.gongkai.approval;

import org.gongkai.ledger.Change;

/**
 * Whoever submits a kind of thing is told what became of it, within the same change: what it does stands or falls with the
 * decision, and a {@link org.gongkai.ledger.Refusal} undoes both. Declared as Spring beans.
 */
public interface ApprovalListener {

    /** Of which it is told. */
    ApprovalKind kind();

    /**
     * It may go out: all steps agreed, or it was released urgently; then {@link ItemState.Released} is its state and
     * {@link #confirmed} or {@link #objected} follows.
     */
    void approved(Change change, ApprovalItem item);

    /** It was returned to the drafter. */
    void returned(Change change, ApprovalItem item, String remarks);

    /** The drafter withdrew it. */
    default void withdrawn(Change change, ApprovalItem item) {}

    /** The second look at an urgent release found it right. */
    default void confirmed(Change change, ApprovalItem item) {}

    /** The second look at an urgent release objected: it has been out since and something must be done. */
    default void objected(Change change, ApprovalItem item, String remarks) {}
}
