package org.gongkai.approval;

import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * By whose right somebody decides: their own, or that of somebody for whom they stand in.
 *
 * @param person   who decides
 * @param onBehalf for whom; null when by their own right
 */
record Authority(UUID person, @Nullable UUID onBehalf) {

    static Authority own(UUID person) {
        return new Authority(person, null);
    }

    /** Everybody whom the decision ties to the step. */
    Set<UUID> people() {
        return onBehalf == null ? Set.of(person) : Set.of(person, onBehalf);
    }

    /** Whose role it is. */
    UUID holder() {
        return onBehalf == null ? person : onBehalf;
    }
}
