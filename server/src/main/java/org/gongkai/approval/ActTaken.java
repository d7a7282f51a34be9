package org.gongkai.approval;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * A line of the history of an item.
 *
 * @param number   from 1
 * @param round    how often the item had been submitted
 * @param act      what was done
 * @param step     the step where the item stood; 0 when at none
 * @param bound    the step to which a decision ties its people; 0 for none
 * @param to       the step where it stood then; 0 when at none
 * @param person   who did it
 * @param onBehalf for whom they stood in (代); null for nobody
 * @param remarks  in their words
 * @param at       when
 */
public record ActTaken(int number, int round, Act act, int step, int bound, int to, UUID person,
        @Nullable UUID onBehalf, String remarks, Instant at) {

    /** By whose authority it was done. */
    Authority authority() {
        return new Authority(person, onBehalf);
    }
}
