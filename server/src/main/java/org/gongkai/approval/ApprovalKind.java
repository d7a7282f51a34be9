package org.gongkai.approval;

import java.util.Set;

import org.gongkai.agency.Role;

/** What is approved. Each kind has its own route in each agency. */
public enum ApprovalKind {

    // @formatter:off
    /** Something is made public (主动公开). */
    PUBLICATION("信息发布", Role.CLERK, Role.DISCLOSURE_HEAD),
    /** The reply to an application (依申请公开答复). */
    REPLY      ("答复",     Role.CLERK, Role.DISCLOSURE_HEAD),
    /** The annual report (年度报告). */
    REPORT     ("年度报告", Role.CLERK, Role.DISCLOSURE_HEAD),
    /** Something public is taken back. */
    WITHDRAWAL ("撤回",     Role.CLERK, Role.DISCLOSURE_HEAD),
    /** The limit of a reply is extended (条例第三十三条): the head of the disclosure office agrees to what others ask. */
    EXTENSION  ("延期",     Role.CLERK);
    // @formatter:on

    private final String chinese;
    private final Set<Role> draftedBy;

    ApprovalKind(String chinese, Role... draftedBy) {
        this.chinese = chinese;
        this.draftedBy = Set.of(draftedBy);
    }

    /** In the words of the office. */
    public String chinese() {
        return chinese;
    }

    /** The roles that usually draft it: a route must be open to their work. */
    public Set<Role> draftedBy() {
        return draftedBy;
    }
}
