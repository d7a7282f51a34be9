package org.gongkai.ledger.files;

import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.regex.Pattern;

/** The hash that files are known by. */
public final class Sha256 {

    private static final Pattern FORM = Pattern.compile("[0-9a-f]{64}");

    static final int BUFFER = 64 * 1024;

    private Sha256() {}

    /** The hash of a stream, read to its end. */
    public static String of(InputStream content) throws IOException {
        MessageDigest digest = digest();
        byte[] buffer = new byte[BUFFER];
        for (int read; (read = content.read(buffer)) >= 0;) {
            digest.update(buffer, 0, read);
        }
        return of(digest);
    }

    /** A digest to feed. */
    public static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }

    /** The hash of what was fed, in hexadecimal. */
    public static String of(MessageDigest digest) {
        return HexFormat.of().formatHex(digest.digest());
    }

    /** Whether a text is such a hash: nothing else may become part of a path. */
    public static boolean isOne(String text) {
        return FORM.matcher(text).matches();
    }
}
