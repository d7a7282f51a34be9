package org.gongkai.agency.signin;

import org.jspecify.annotations.Nullable;

/**
 * An authenticator that is being enrolled.
 *
 * @param picture to be read by its camera; null when the enrolment has not begun
 * @param secret  the same to be typed, in Base32
 */
public record Enrolment(@Nullable QrCode picture, String secret) {

    static final Enrolment NOT_BEGUN = new Enrolment(null, "");

    /** The secret in groups of four, as it is easier to type. */
    public String spelled() {
        return secret.replaceAll("(.{4})(?=.)", "$1 ");
    }
}
