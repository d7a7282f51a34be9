package org.gongkai.agency.signin;

import java.time.Instant;
import java.util.UUID;

/**
 * A browser in which somebody is signed in, or about to be.
 *
 * @param agency   the agency they act for
 * @param stage    what is missing
 * @param begun    when the password was given
 * @param lastUsed to the minute
 * @param address  from where
 * @param device   with what, in words
 */
public record Session(UUID id, UUID person, UUID agency, Stage stage, Instant begun, Instant lastUsed, String address,
        String device) {}
