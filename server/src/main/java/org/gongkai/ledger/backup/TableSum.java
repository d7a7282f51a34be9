package org.gongkai.ledger.backup;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;

import org.gongkai.ledger.files.Sha256;

/**
 * What a table holds, in one number: the SHA-256 of its rows' lines, added up. The order does not matter, for databases sort
 * text differently; a row that is missing, changed or there twice does.
 */
final class TableSum {

    private final MessageDigest digest = Sha256.digest();
    private final byte[] sum = new byte[32];
    private long rows;

    void add(String line) {
        rows++;
        byte[] hash = digest.digest(line.getBytes(StandardCharsets.UTF_8));
        int carry = 0;
        for (int i = sum.length - 1; i >= 0; i--) {
            carry += (sum[i] & 0xff) + (hash[i] & 0xff);
            sum[i] = (byte) carry;
            carry >>= 8;
        }
    }

    long rows() {
        return rows;
    }

    String hex() {
        return HexFormat.of().formatHex(sum);
    }
}
