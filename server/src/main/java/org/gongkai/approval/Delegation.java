package org.gongkai.approval;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * Somebody stands in for somebody who is absent (委托代行), in all roles that approve.
 *
 * @param id       its key
 * @param agency   where
 * @param person   who is absent
 * @param delegate who stands in
 * @param first    from which day
 * @param last     to which day, included
 * @param reason   why
 * @param madeAt   when it was made
 * @param endedAt  when it was ended early; null when it was not
 */
public record Delegation(UUID id, UUID agency, UUID person, UUID delegate, LocalDate first, LocalDate last,
        String reason, Instant madeAt, @Nullable Instant endedAt) {

    /** Whether it is in force on a day. */
    public boolean isOn(LocalDate day) {
        return endedAt == null && !day.isBefore(first) && !day.isAfter(last);
    }

    /** Whether it is over, or was ended. */
    public boolean isOver(LocalDate today) {
        return endedAt != null || today.isAfter(last);
    }
}
