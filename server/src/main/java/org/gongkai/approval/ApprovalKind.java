package org.gongkai.approval;

import java.util.Set;

import org.gongkai.agency.Permission;
import org.gongkai.agency.Role;

/** What is approved. Each kind has its own route in each agency. */
public enum ApprovalKind {

    // @formatter:off
    /** Something is made public (主动公开). */
    PUBLICATION("信息发布", Permission.WRITE_PUBLICATIONS),
    /** The reply to an application (依申请公开答复). */
    REPLY      ("答复",     Permission.HANDLE_APPLICATIONS),
    /** The annual report (年度报告). */
    REPORT     ("年度报告", Permission.WRITE_PUBLICATIONS),
    /** Something public is taken back. */
    WITHDRAWAL ("撤回",     Permission.WRITE_PUBLICATIONS),
    /** The limit of a reply is extended (条例第三十三条). */
    EXTENSION  ("延期",     Permission.HANDLE_APPLICATIONS);
    // @formatter:on

    private final String chinese;
    private final Permission drafting;

    ApprovalKind(String chinese, Permission drafting) {
        this.chinese = chinese;
        this.drafting = drafting;
    }

    /** In the words of the office. */
    public String chinese() {
        return chinese;
    }

    /** The roles that may draft it. */
    public Set<Role> draftedBy() {
        return drafting.roles();
    }
}
