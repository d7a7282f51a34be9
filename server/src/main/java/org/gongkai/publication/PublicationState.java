package org.gongkai.publication;

/** Where a publication stands. What leads from one to the other says {@link PublicationAct}. */
public enum PublicationState {

    // @formatter:off
    DRAFT    ("草稿"),
    SUBMITTED("审批中"),
    RETURNED ("已退回"),
    APPROVED ("已批准，待发布"),
    PUBLISHED("已发布"),
    WITHDRAWN("已撤回");
    // @formatter:on

    private final String chinese;

    PublicationState(String chinese) {
        this.chinese = chinese;
    }

    /** In the words of the office. */
    public String chinese() {
        return chinese;
    }

    /** Whether the public has not seen it yet, so that the limit of article 26 runs. */
    public boolean isBeforePublication() {
        return this != PUBLISHED && this != WITHDRAWN;
    }
}
