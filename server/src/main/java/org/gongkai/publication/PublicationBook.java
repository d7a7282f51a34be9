package org.gongkai.publication;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import org.gongkai.agency.OutOfReach;
import org.gongkai.approval.ApprovalBook;
import org.gongkai.approval.ApprovalItem;
import org.gongkai.approval.ApprovalKind;
import org.gongkai.approval.ItemState;
import org.gongkai.approval.Submission;
import org.gongkai.law.calendar.ChinaTime;
import org.gongkai.ledger.Change;
import org.gongkai.ledger.Ids;
import org.gongkai.ledger.JournalDraft;
import org.gongkai.ledger.Refusal;
import org.gongkai.publication.Publication.Withdrawal;
import org.gongkai.publication.Review.Conclusion;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/**
 * What can be done with a publication, from the draft to its withdrawal. Acts belong to a change of the caller, who has asked
 * {@link org.gongkai.agency.Access} before. Which act is possible in which state is the table {@link PublicationAct}.
 *
 * <p>An act names the revision that was on the page: {@link EditedMeanwhile} when somebody else was first. What the approval
 * decides is written by {@link ApprovedPublications} and {@link ApprovedWithdrawals}.
 */
@Component
public final class PublicationBook {

    static final int LONGEST_REASON = 1000;

    private final PublicationStore store;
    private final ColumnStore columns;
    private final PublicationLimit limit;
    private final ApprovalBook approvals;

    public PublicationBook(PublicationStore store, ColumnStore columns, PublicationLimit limit,
            @Lazy ApprovalBook approvals) {
        this.store = store;
        this.columns = columns;
        this.limit = limit;
        this.approvals = approvals;
    }

    /** Drafts something. */
    public Publication draft(Change change, UUID agency, UUID drafter, Draft draft) {
        Publication publication = new Publication(Ids.next(), agency, draft.column(), draft.kind(), draft.title(),
                draft.documentNumber(), draft.disclosure(), draft.disclosureReason(), draft.formedOn(),
                limit.lastDay(change, agency, draft.formedOn()), PublicationState.DRAFT, 1, 1, drafter, change.at(),
                change.at(), null,
                null, null, null);
        change.journal(new JournalDraft(agency, "publication.drafted", publication.subject(), "", null,
                JournalState.of(publication)));
        check(change, agency, draft);
        store.insert(change.sql(), publication);
        store.insert(change.sql(), publication.id(), new TextVersion(1, draft.title(), draft.body(), drafter,
                change.at()));
        return publication;
    }

    /**
     * Writes a new version of a draft, or of what was returned.
     *
     * @throws EditedMeanwhile when somebody else was first
     */
    public Publication edit(Change change, UUID id, int seen, UUID editor, Draft draft) {
        Publication before = existing(change, id, seen);
        Publication after = new Publication(id, before.agency(), draft.column(), draft.kind(), draft.title(),
                draft.documentNumber(), draft.disclosure(), draft.disclosureReason(), draft.formedOn(),
                limit.lastDay(change, before.agency(), draft.formedOn()), PublicationAct.EDIT.from(before.state()),
                before.version() + 1,
                before.revision() + 1, before.draftedBy(), before.draftedAt(), before.since(), before.approvalItem(),
                null, null, null);
        write(change, PublicationAct.EDIT, before, after, "");
        check(change, before.agency(), draft);
        store.insert(change.sql(), id, new TextVersion(after.version(), draft.title(), draft.body(), editor,
                change.at()));
        return after;
    }

    private void check(Change change, UUID agency, Draft draft) {
        draft.check(ChinaTime.dayOf(change.at()));
        boolean column = columns.column(change.sql(), draft.column())
                .filter(found -> found.agency().equals(agency) && found.active())
                .isPresent();
        if (!column) {
            throw Refusal.of("column", "请选择本单位的一个在用栏目。");
        }
        boolean kind = columns.kind(change.sql(), draft.kind())
                .filter(found -> found.agency().equals(agency) && found.active())
                .isPresent();
        if (!kind) {
            throw Refusal.of("kind", "请选择本单位的一个在用信息类别。");
        }
    }

    /** Submits it for approval; what was returned goes along its route again. */
    public Publication submit(Change change, UUID id, int seen) {
        Publication before = existing(change, id, seen);
        PublicationState then = PublicationAct.SUBMIT.from(before.state());
        TextVersion text = store.version(change.sql(), id, before.version()).orElseThrow(OutOfReach::new);
        if (text.body().isEmpty()) {
            throw Refusal.of("body", "正文还是空的，请填写正文后再提交。");
        }
        if (before.disclosure() != Disclosure.PUBLIC) {
            throw Refusal.of("disclosure", "公开属性为“" + before.disclosure().chinese()
                    + "”的信息不发布。确需主动公开的，请先修改公开属性。").because("条例第十三条");
        }
        UUID item = before.approvalItem();
        if (before.state() == PublicationState.RETURNED && item != null) {
            approvals.resubmit(change, item, before.draftedBy(), before.title(), "", authors(change, id));
        } else {
            item = approvals.submit(change, new Submission(ApprovalKind.PUBLICATION, before.agency(),
                    before.subject(), before.title(), before.officePath(), before.draftedBy(), authors(change, id)))
                    .id();
        }
        return write(change, PublicationAct.SUBMIT, before, inApproval(change, before, then, item), "");
    }

    /** All who have written a version of the text: none of them may approve it. */
    private Set<UUID> authors(Change change, UUID id) {
        return store.versions(change.sql(), id).stream().map(TextVersion::by).collect(Collectors.toSet());
    }

    /** The drafter takes it back before it is decided. */
    public Publication recall(Change change, UUID id, int seen, String reason) {
        Publication before = existing(change, id, seen);
        PublicationState then = PublicationAct.RECALL.from(before.state());
        UUID item = before.approvalItem();
        if (item != null) {
            approvals.withdraw(change, item, before.draftedBy(), reason);
        }
        // The approval has told us by now: the row is what it should be.
        Publication after = find(change, id);
        if (after.state() != then) {
            throw new IllegalStateException("a withdrawn approval left the publication " + after.state());
        }
        return after;
    }

    /**
     * The secrecy review (保密审查) of the text that was submitted, and with it the decision of the step of the approval: one
     * that passed agrees, one that refuses returns it, one that is referred upwards leaves it where it is.
     *
     * @param approvalSeen the revision of the approval that was on the page
     */
    public Review review(Change change, UUID id, int seen, UUID reviewer, int approvalSeen, Conclusion conclusion,
            String ground) {
        Publication before = existing(change, id, seen);
        PublicationAct.REVIEW.from(before.state());
        UUID item = before.approvalItem();
        if (item == null) {
            throw Refusal.of("该信息没有提交审批，不能进行保密审查。");
        }
        if (ground.isBlank()) {
            throw Refusal.of("ground", "请填写审查依据，例如“不涉及国家秘密，不涉及个人隐私”。").because("条例第十七条");
        }
        ApprovalItem under = approvals.requireDecidable(change, item, reviewer, approvalSeen);
        if (!(under.state() instanceof ItemState.Waiting waiting)
                || !under.route().step(waiting.step()).isSecrecyReview()) {
            throw Refusal.of("该信息现在不在保密审查这一步。请刷新页面，查看最新状态后再办理。");
        }
        Review review = new Review(Ids.next(), id, before.version(), reviewer, conclusion, ground.strip(),
                ChinaTime.dayOf(change.at()), change.at());
        note(change, before, review);
        switch (conclusion) {
            case PASSED -> approvals.approve(change, item, reviewer, approvalSeen, review.ground());
            case REFUSED -> approvals.sendBack(change, item, reviewer, approvalSeen, 0, review.ground());
            case REFERRED -> {
            }
        }
        return review;
    }

    /** Writes a review down. */
    void note(Change change, Publication of, Review review) {
        change.journal(new JournalDraft(of.agency(), PublicationAct.REVIEW.journalKind(), of.subject(),
                review.ground(), null, JournalState.of(Map.of("conclusion", review.conclusion().name(),
                        "version", review.version()))));
        store.insert(change.sql(), review);
    }

    /** The approval lets it go out, or stops it, or its drafter took it back. */
    Publication decided(Change change, PublicationAct act, ApprovalItem item, String remarks) {
        Publication before = ofItem(change, item);
        return write(change, act, before, inApproval(change, before, act.from(before.state()), item.id()), remarks);
    }

    /** The publication that an item of approval is about. */
    Publication ofItem(Change change, ApprovalItem item) {
        return find(change, UUID.fromString(item.subject().substring(item.subject().indexOf('/') + 1)));
    }

    /** Sets when it goes out by itself; null for not at all. */
    public Publication plan(Change change, UUID id, int seen, @Nullable Instant when) {
        Publication before = existing(change, id, seen);
        PublicationState then = PublicationAct.PLAN.from(before.state());
        if (when != null && !when.isAfter(change.at())) {
            throw Refusal.of("publishAt", "定时发布的时间须晚于现在。要马上发布的，请选择“立即发布”。");
        }
        requireReview(change, before);
        return write(change, PublicationAct.PLAN, before, with(before, then, before.since(), before.approvalItem(),
                when, null, null), "");
    }

    /** Goes back to the draft, for another approval. */
    public Publication reopen(Change change, UUID id, int seen, String reason) {
        Publication before = existing(change, id, seen);
        if (reason.isBlank()) {
            throw Refusal.of("reason", "请说明为什么退回修改。");
        }
        return write(change, PublicationAct.REOPEN, before, with(before, PublicationAct.REOPEN.from(before.state()),
                change.at(), null, null, null, null), reason.strip());
    }

    /** Makes it public. Refused without a secrecy review that passed this very text (条例第十七条). */
    public Publication publish(Change change, UUID id, int seen) {
        return publish(change, existing(change, id, seen));
    }

    Publication publish(Change change, Publication before) {
        PublicationState then = PublicationAct.PUBLISH.from(before.state());
        requireReview(change, before);
        return write(change, PublicationAct.PUBLISH, before, with(before, then, change.at(), before.approvalItem(),
                null, change.at(), null), "");
    }

    private void requireReview(Change change, Publication publication) {
        boolean passed = store.latestReview(change.sql(), publication.id(), publication.version())
                .filter(review -> review.conclusion() == Conclusion.PASSED)
                .isPresent();
        if (!passed) {
            throw Refusal.of("没有本版本正文的保密审查通过记录，不能发布。请退回修改后重新提交，由保密审查员审查。").because("条例第十七条");
        }
    }

    /** Asks for something public to be taken back; done when the approval agrees. */
    public Publication requestWithdrawal(Change change, UUID id, int seen, UUID who, WithdrawalGround ground,
            String reason) {
        Publication before = existing(change, id, seen);
        PublicationState then = PublicationAct.REQUEST_WITHDRAWAL.from(before.state());
        if (reason.isBlank() || reason.length() > LONGEST_REASON) {
            throw Refusal.of("reason", "请填写撤回的具体原因，不超过" + LONGEST_REASON + "字。");
        }
        if (before.isWithdrawalAskedFor()) {
            throw Refusal.of("撤回申请已经提交，正在审批。");
        }
        approvals.submit(change, new Submission(ApprovalKind.WITHDRAWAL, before.agency(), before.subject(),
                "撤回：" + before.title(), before.officePath(), who));
        return write(change, PublicationAct.REQUEST_WITHDRAWAL, before, with(before, then, before.since(),
                before.approvalItem(), null, before.publishedAt(), new Withdrawal(ground, reason.strip(), null)),
                reason.strip());
    }

    /** The approval of a withdrawal agrees. */
    Publication withdraw(Change change, ApprovalItem item) {
        Publication before = ofItem(change, item);
        Withdrawal asked = before.withdrawal();
        if (asked == null) {
            throw new IllegalStateException("an approved withdrawal that nobody asked for");
        }
        return write(change, PublicationAct.WITHDRAW, before, with(before,
                PublicationAct.WITHDRAW.from(before.state()), change.at(), before.approvalItem(), null,
                before.publishedAt(), new Withdrawal(asked.ground(), asked.reason(), change.at())), asked.reason());
    }

    /** It stays public: the withdrawal was refused, or is no longer asked for. */
    Publication keep(Change change, ApprovalItem item, String remarks) {
        Publication before = ofItem(change, item);
        return write(change, PublicationAct.REFUSE_WITHDRAWAL, before, with(before,
                PublicationAct.REFUSE_WITHDRAWAL.from(before.state()), before.since(), before.approvalItem(), null,
                before.publishedAt(), null), remarks);
    }

    private Publication existing(Change change, UUID id, int seen) {
        Publication found = find(change, id);
        if (found.revision() != seen) {
            throw new EditedMeanwhile();
        }
        return found;
    }

    private Publication find(Change change, UUID id) {
        return store.find(change.sql(), id).orElseThrow(OutOfReach::new);
    }

    private Publication write(Change change, PublicationAct act, Publication before, Publication after,
            String reason) {
        change.journal(new JournalDraft(after.agency(), act.journalKind(), after.subject(), reason,
                JournalState.of(before), JournalState.of(after)));
        if (!store.update(change.sql(), after)) {
            throw new EditedMeanwhile();
        }
        return after;
    }

    private static Publication inApproval(Change change, Publication before, PublicationState state, UUID item) {
        return with(before, state, change.at(), item, null, null, null);
    }

    private static Publication with(Publication before, PublicationState state, Instant since, @Nullable UUID item,
            @Nullable Instant publishAt, @Nullable Instant publishedAt, @Nullable Withdrawal withdrawal) {
        return new Publication(before.id(), before.agency(), before.column(), before.kind(), before.title(),
                before.documentNumber(), before.disclosure(), before.disclosureReason(), before.formedOn(),
                before.dueOn(), state, before.version(), before.revision() + 1, before.draftedBy(),
                before.draftedAt(), since, item, publishAt, publishedAt, withdrawal);
    }

    /** Computes the due days of what is not yet public anew, after the calendar has changed. */
    int dueDaysAnew(Change change, UUID agency) {
        int changed = 0;
        for (Publication each : store.dueBy(change.sql(), agency, LocalDate.of(9999, 12, 31), Integer.MAX_VALUE)) {
            LocalDate due = limit.lastDay(change, agency, each.formedOn());
            if (!due.equals(each.dueOn())) {
                store.setDue(change.sql(), each.id(), due);
                changed++;
            }
        }
        return changed;
    }
}
