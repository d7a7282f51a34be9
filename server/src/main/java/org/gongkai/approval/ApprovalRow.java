package org.gongkai.approval;

import org.gongkai.look.Badge;

/**
 * A line of a list of items as it is read.
 *
 * @param line    the item
 * @param drafter the name of who drafted it
 * @param step    the step where it waits; empty when at none
 */
public record ApprovalRow(ApprovalLine line, String drafter, String step) {

    /** Where it stands. */
    public Badge badge() {
        return ItemView.badge(line.state());
    }

    /** Where it is decided. */
    public String path() {
        return ApprovalPages.LIST + "/" + line.id();
    }
}
