package org.gongkai.agency.signin;

import java.security.SecureRandom;
import java.util.Base64;

/** Secrets made by chance. */
final class RandomText {

    /** Without characters that are mistaken for each other on paper. */
    private static final String ALPHABET = "abcdefghjkmnpqrstuvwxyz23456789";
    private static final int GROUP = 4;
    private static final int TOKEN_BYTES = 32;
    private static final SecureRandom RANDOM = new SecureRandom();

    private RandomText() {}

    /** Groups of four characters, just under 20 bits each, to be written down: {@code k7mp-x2fd-9hqr}. */
    static String groups(int count) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < count * GROUP; i++) {
            if (i > 0 && i % GROUP == 0) {
                text.append('-');
            }
            text.append(ALPHABET.charAt(RANDOM.nextInt(ALPHABET.length())));
        }
        return text.toString();
    }

    /** 256 bits as 43 characters, for machines. */
    static String token() {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes(TOKEN_BYTES));
    }

    static byte[] bytes(int count) {
        byte[] bytes = new byte[count];
        RANDOM.nextBytes(bytes);
        return bytes;
    }
}
