package org.gongkai.agency;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * A role that somebody has in an agency.
 *
 * @param until the last day on which it counts; null for good
 */
public record RoleGrant(UUID id, UUID person, UUID agency, Role role, String grantedBy, Instant grantedAt,
        @Nullable LocalDate until) {

    /** Whether it counts on a day. */
    public boolean countsOn(LocalDate day) {
        return until == null || !day.isAfter(until);
    }
}
