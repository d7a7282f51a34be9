package org.gongkai.approval;

import org.gongkai.agency.Role;

/**
 * A step of a route: one person with a role decides.
 *
 * @param name      in the words of the office, such as 分管领导审批
 * @param role      who may decide
 * @param within    the number of working days in which it should be decided; 0 for no limit
 * @param returnsTo where a return goes when nothing else is chosen: 0 to the drafter, or the number of an earlier step
 */
public record ApprovalStep(String name, Role role, int within, int returnsTo) {

    /** A step without a limit that returns to the drafter. */
    public static ApprovalStep of(String name, Role role) {
        return new ApprovalStep(name, role, 0, 0);
    }

    /** Whether it is the secrecy review (保密审查, 条例第十七条), which nothing urgent may skip. */
    public boolean isSecrecyReview() {
        return role == Role.SECRECY_REVIEWER;
    }
}
