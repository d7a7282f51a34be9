package org.gongkai.approval;

/** What somebody did with an item. */
public enum Act {

    // @formatter:off
    WRITTEN    ("参与起草", "written",     false),
    SUBMITTED  ("提交",     "submitted",   false),
    APPROVED   ("同意",     "approved",    true),
    RETURNED   ("退回",     "returned",    true),
    RESUBMITTED("重新提交", "resubmitted", false),
    WITHDRAWN  ("撤回",     "withdrawn",   false),
    RELEASED   ("紧急发布", "released",    true),
    CONFIRMED  ("复核确认", "confirmed",   true),
    OBJECTED   ("复核异议", "objected",    true),
    HANDED_OVER("移交",     "handed-over", false);
    // @formatter:on

    private final String chinese;
    private final String code;
    private final boolean decision;

    Act(String chinese, String code, boolean decision) {
        this.chinese = chinese;
        this.code = code;
        this.decision = decision;
    }

    /** In the words of the office. */
    public String chinese() {
        return chinese;
    }

    /** As the journal calls it. */
    String journalKind() {
        return "approval." + code;
    }

    /** Whether it is a decision of an approver, which ties them to a step. */
    public boolean isDecision() {
        return decision;
    }
}
