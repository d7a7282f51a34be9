package org.gongkai.agency;

/** What somebody does in an agency. One person may have several roles, but not those that exclude each other. */
public enum Role {

    // @formatter:off
    /** Drafts, registers, answers. */
    CLERK("经办人"),
    /** The first level of approval (三级审批). */
    FIRST_APPROVER("一级审批人（科室负责人）"),
    /** The second level. */
    SECOND_APPROVER("二级审批人（分管领导）"),
    /** The third level. */
    THIRD_APPROVER("三级审批人（主要负责人）"),
    /** 保密审查 before anything is published (条例第十七条). */
    SECRECY_REVIEWER("保密审查员"),
    /** 政府信息公开工作机构负责人: extends reply limits (条例第三十三条). */
    DISCLOSURE_HEAD("公开工作机构负责人"),
    /** Looks at the work of subordinate agencies (条例第四十六、四十七条). */
    SUPERVISOR("主管部门监督员"),
    /** 系统管理员: runs the installation, sees no business data. */
    SYSTEM_ADMINISTRATOR("系统管理员"),
    /** 安全管理员: gives and takes roles and access. */
    SECURITY_ADMINISTRATOR("安全管理员"),
    /** 安全审计员: reads the journal, changes nothing. */
    AUDITOR("安全审计员");
    // @formatter:on

    private final String chinese;

    Role(String chinese) {
        this.chinese = chinese;
    }

    /** In the words of the office. */
    public String chinese() {
        return chinese;
    }

    /** Whether it is one of the three separated administrators (三员分立). */
    public boolean isAdministrator() {
        return this == SYSTEM_ADMINISTRATOR || this == SECURITY_ADMINISTRATOR || this == AUDITOR;
    }
}
