package org.gongkai.approval;

import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * What somebody may do with an item now.
 *
 * @param approve  agree
 * @param returnTo the steps it may be returned to, 0 for the drafter; empty when it may not
 * @param release  release it urgently
 * @param look     confirm or object, as the second look
 * @param withdraw withdraw it, as the drafter
 * @param onBehalf for whom they would decide; null for themselves
 * @param why      why they may not decide; empty when they may, or nothing is to be decided
 */
public record Choices(boolean approve, List<Integer> returnTo, boolean release, boolean look, boolean withdraw,
        @Nullable UUID onBehalf, String why) {

    public Choices {
        returnTo = List.copyOf(returnTo);
    }

    /** Whether nothing can be done. */
    public boolean isEmpty() {
        return !(approve || release || look || withdraw) && returnTo.isEmpty();
    }
}
