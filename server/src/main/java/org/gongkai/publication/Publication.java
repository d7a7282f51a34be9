package org.gongkai.publication;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * Something that is public, or is to be (公开信息条目).
 *
 * @param id               its key
 * @param agency           whose it is
 * @param column           where it is shown
 * @param kind             what it is counted as
 * @param title            its title
 * @param documentNumber   发文字号; empty when it has none
 * @param disclosure       公开属性
 * @param disclosureReason why it is not public; empty when it is
 * @param formedOn         形成日期: when the information was made or last changed
 * @param dueOn            the last day for publishing it (条例第二十六条)
 * @param state            where it stands
 * @param version          the number of its latest text, from 1
 * @param revision         counts every change; an act names the one that was on the page
 * @param draftedBy        who drafted it
 * @param draftedAt        when
 * @param since            when it came to its state
 * @param approvalItem     the approval it went through last; null before it was submitted
 * @param publishAt        when it is to go out; null for nothing planned
 * @param publishedAt      when it went out; null before
 * @param withdrawal       why it was, or is to be, taken back; null when nobody wants that
 */
public record Publication(UUID id, UUID agency, UUID column, UUID kind, String title, String documentNumber,
        Disclosure disclosure, String disclosureReason, LocalDate formedOn, LocalDate dueOn, PublicationState state,
        int version, int revision, UUID draftedBy, Instant draftedAt, Instant since, @Nullable UUID approvalItem,
        @Nullable Instant publishAt, @Nullable Instant publishedAt, @Nullable Withdrawal withdrawal) {

    /**
     * Why something is taken back.
     *
     * @param ground  which the public is told
     * @param reason  the particulars, for the office
     * @param at      when it was taken back; null while this is only asked for
     */
    public record Withdrawal(WithdrawalGround ground, String reason, @Nullable Instant at) {}

    /** Whether it should be public by now and is not. */
    public boolean isOverdue(LocalDate today) {
        return isDueSometime() && dueOn.isBefore(today);
    }

    /** Whether the limit of article 26 runs. */
    public boolean isDueSometime() {
        return disclosure == Disclosure.PUBLIC && state.isBeforePublication();
    }

    /** Whether its withdrawal is asked for and not yet decided. */
    public boolean isWithdrawalAskedFor() {
        return state == PublicationState.PUBLISHED && withdrawal != null;
    }

    /** As journal and approval call it. */
    public String subject() {
        return subject(id);
    }

    static String subject(UUID id) {
        return "publication/" + id;
    }

    /** Where the office reads it. */
    public String officePath() {
        return "/office/publications/" + id;
    }

    /** Where the public reads it. */
    public String publicPath() {
        return "/info/" + id;
    }
}
