package org.gongkai.publication;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

import org.gongkai.ledger.Refusal;
import org.jspecify.annotations.Nullable;

import static org.gongkai.publication.PublicationState.APPROVED;
import static org.gongkai.publication.PublicationState.DRAFT;
import static org.gongkai.publication.PublicationState.PUBLISHED;
import static org.gongkai.publication.PublicationState.RETURNED;
import static org.gongkai.publication.PublicationState.SUBMITTED;
import static org.gongkai.publication.PublicationState.WITHDRAWN;

/** What can be done with a publication: from where, and where it leads. The one table of its states. */
public enum PublicationAct {

    // @formatter:off
    EDIT              ("修改",       "edited",               null,      DRAFT, RETURNED),
    SUBMIT            ("提交审批",   "submitted",            SUBMITTED, DRAFT, RETURNED),
    RECALL            ("撤回提交",   "recalled",             DRAFT,     SUBMITTED, RETURNED),
    RETURN            ("退回",       "returned",             RETURNED,  SUBMITTED),
    REVIEW            ("保密审查",   "reviewed",             null,      SUBMITTED),
    APPROVE           ("批准",       "approved",             APPROVED,  SUBMITTED),
    PLAN              ("定时发布",   "planned",              null,      APPROVED),
    REOPEN            ("退回修改",   "reopened",             DRAFT,     APPROVED),
    PUBLISH           ("发布",       "published",            PUBLISHED, APPROVED),
    REQUEST_WITHDRAWAL("申请撤回",   "withdrawal-requested", null,      PUBLISHED),
    REFUSE_WITHDRAWAL ("不同意撤回", "withdrawal-refused",   null,      PUBLISHED),
    WITHDRAW          ("撤回",       "withdrawn",            WITHDRAWN, PUBLISHED);
    // @formatter:on

    private final String chinese;
    private final String code;
    private final @Nullable PublicationState to;
    private final Set<PublicationState> from;

    /** @param to null where the state stays as it is */
    PublicationAct(String chinese, String code, @Nullable PublicationState to, PublicationState... from) {
        this.chinese = chinese;
        this.code = code;
        this.to = to;
        this.from = EnumSet.copyOf(List.of(from));
    }

    /** In the words of the office. */
    public String chinese() {
        return chinese;
    }

    /** As the journal calls it. */
    String journalKind() {
        return "publication." + code;
    }

    /** Whether it can be done in a state. */
    public boolean isPossibleIn(PublicationState state) {
        return from.contains(state);
    }

    /**
     * The state it leads to.
     *
     * @throws Refusal when it cannot be done in this state
     */
    public PublicationState from(PublicationState state) {
        if (!isPossibleIn(state)) {
            throw Refusal.of("该信息目前为“" + state.chinese() + "”，不能" + chinese + "。请刷新页面，查看最新状态后再办理。");
        }
        return to == null ? state : to;
    }
}
