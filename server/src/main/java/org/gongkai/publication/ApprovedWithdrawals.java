package org.gongkai.publication;

import org.gongkai.approval.ApprovalItem;
import org.gongkai.approval.ApprovalKind;
import org.gongkai.approval.ApprovalListener;
import org.gongkai.ledger.Change;
import org.springframework.stereotype.Component;

/** What the approval of a withdrawal decides. One that was returned stays with whoever asked for it. */
@Component
final class ApprovedWithdrawals implements ApprovalListener {

    private final PublicationBook book;

    ApprovedWithdrawals(PublicationBook book) {
        this.book = book;
    }

    @Override
    public ApprovalKind kind() {
        return ApprovalKind.WITHDRAWAL;
    }

    @Override
    public void approved(Change change, ApprovalItem item) {
        book.withdraw(change, item);
    }

    @Override
    public void returned(Change change, ApprovalItem item, String remarks) {
        // The item stays with its drafter, who may mend and submit it again or withdraw it; the text stays public.
    }

    @Override
    public void withdrawn(Change change, ApprovalItem item) {
        book.keep(change, item, item.lastAct().remarks());
    }
}
