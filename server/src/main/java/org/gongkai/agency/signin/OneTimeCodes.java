package org.gongkai.agency.signin;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.OptionalLong;
import javax.crypto.spec.SecretKeySpec;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;

/**
 * One-time codes by time (TOTP, RFC 6238): six digits, SHA-1, thirty seconds, as every authenticator app makes them. The
 * code before and the one after count as well, because clocks differ.
 */
final class OneTimeCodes {

    /** As long as the hash, as RFC 4226 recommends. */
    static final int SECRET_BYTES = 20;

    private static final Duration STEP = Duration.ofSeconds(30);
    private static final int DIGITS = 6;
    private static final int TOLERANCE = 1;
    private static final String BASE32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    private OneTimeCodes() {}

    /**
     * Looks for the time step of a code.
     *
     * @param after only steps after this one: a code that was accepted is not accepted again, nor one before it
     */
    static OptionalLong stepOf(String code, byte[] secret, Instant now, long after) {
        String given = code.replaceAll("\\s", "");
        long current = now.getEpochSecond() / STEP.toSeconds();
        for (long step = current - TOLERANCE; step <= current + TOLERANCE; step++) {
            boolean same = MessageDigest.isEqual(given.getBytes(StandardCharsets.UTF_8),
                    code(secret, step).getBytes(StandardCharsets.UTF_8));
            if (same && step > after) {
                return OptionalLong.of(step);
            }
        }
        return OptionalLong.empty();
    }

    /** The code of a moment. */
    static String code(byte[] secret, Instant moment) {
        return code(secret, moment.getEpochSecond() / STEP.toSeconds());
    }

    private static String code(byte[] secret, long step) {
        try {
            return new TimeBasedOneTimePasswordGenerator(STEP, DIGITS).generateOneTimePasswordString(
                    new SecretKeySpec(secret, "HmacSHA1"), Instant.ofEpochSecond(step * STEP.toSeconds()));
        } catch (InvalidKeyException everyKeyWillDo) {
            throw new IllegalStateException(everyKeyWillDo);
        }
    }

    /** What the picture says that an authenticator app reads. */
    static String address(byte[] secret, String loginName, String agency) {
        String issuer = encoded("政府信息公开");
        return "otpauth://totp/" + issuer + ":" + encoded(loginName + "（" + agency + "）") + "?secret=" + base32(secret)
                + "&issuer=" + issuer;
    }

    /** The secret to be typed where no picture can be read (RFC 4648). */
    static String base32(byte[] bytes) {
        StringBuilder text = new StringBuilder();
        int buffer = 0;
        int bits = 0;
        for (byte each : bytes) {
            buffer = buffer << 8 | each & 0xff;
            for (bits += 8; bits >= 5; bits -= 5) {
                text.append(BASE32.charAt(buffer >> bits - 5 & 31));
            }
        }
        return (bits > 0 ? text.append(BASE32.charAt(buffer << 5 - bits & 31)) : text).toString();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
