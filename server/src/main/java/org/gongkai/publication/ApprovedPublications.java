package org.gongkai.publication;

import java.util.Optional;

import org.gongkai.agency.Role;
import org.gongkai.approval.Act;
import org.gongkai.approval.ActTaken;
import org.gongkai.approval.ApprovalItem;
import org.gongkai.approval.ApprovalKind;
import org.gongkai.approval.ApprovalListener;
import org.gongkai.approval.ItemState;
import org.gongkai.law.calendar.ChinaTime;
import org.gongkai.ledger.Change;
import org.gongkai.ledger.Ids;
import org.gongkai.publication.Review.Conclusion;
import org.springframework.stereotype.Component;

/**
 * What the approval of a publication decides. A secrecy reviewer who decided in the list of approvals and not on the page of
 * the publication has reviewed it all the same: their remarks become the ground of the review.
 */
@Component
final class ApprovedPublications implements ApprovalListener {

    private static final String NO_GROUND = "经审查，不涉及国家秘密和其他不予公开的情形。";

    private final PublicationBook book;
    private final PublicationStore store;

    ApprovedPublications(PublicationBook book, PublicationStore store) {
        this.book = book;
        this.store = store;
    }

    @Override
    public ApprovalKind kind() {
        return ApprovalKind.PUBLICATION;
    }

    @Override
    public void approved(Change change, ApprovalItem item) {
        noteReview(change, item);
        Publication approved = book.decided(change, PublicationAct.APPROVE, item, "");
        if (item.state() instanceof ItemState.Released) {
            book.publish(change, approved);
        }
    }

    @Override
    public void returned(Change change, ApprovalItem item, String remarks) {
        noteReview(change, item);
        book.decided(change, PublicationAct.RETURN, item, remarks);
    }

    @Override
    public void withdrawn(Change change, ApprovalItem item) {
        book.decided(change, PublicationAct.RECALL, item, item.lastAct().remarks());
    }

    private void noteReview(Change change, ApprovalItem item) {
        Publication publication = book.ofItem(change, item);
        Optional<ActTaken> last = item.history()
                .stream()
                .filter(act -> act.round() == item.round() && act.step() > 0)
                .filter(act -> act.act() == Act.APPROVED || act.act() == Act.RETURNED)
                .filter(act -> item.route().step(act.step()).role() == Role.SECRECY_REVIEWER)
                .reduce((first, second) -> second);
        if (last.isEmpty()) {
            return;
        }
        ActTaken act = last.get();
        boolean noted = store.latestReview(change.sql(), publication.id(), publication.version())
                .filter(review -> !review.at().isBefore(act.at()))
                .isPresent();
        if (!noted) {
            boolean passed = act.act() == Act.APPROVED;
            book.note(change, publication, new Review(Ids.next(), publication.id(), publication.version(),
                    act.person(), passed ? Conclusion.PASSED : Conclusion.REFUSED,
                    act.remarks().isBlank() ? NO_GROUND : act.remarks(), ChinaTime.dayOf(act.at()), act.at()));
        }
    }
}
