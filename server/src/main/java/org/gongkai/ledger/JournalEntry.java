package org.gongkai.ledger;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * An entry of the journal, sealed: its hash covers everything in it and the hash of the entry before it.
 *
 * @param number       its place in the agency's chain, from 1
 * @param previousHash the hash of the entry before it; 64 zeros for the first
 * @param hash         SHA-256 over all the rest, in hexadecimal
 */
public record JournalEntry(UUID agency, long number, Instant at, String actor, String kind, String subject,
        String reason, @Nullable String before, @Nullable String after, String previousHash, String hash) {

    /** Stands before the first entry of a chain. */
    public static final String NO_HASH = "0".repeat(64);

    static JournalEntry seal(JournalDraft draft, long number, Instant at, Actor actor, String previousHash) {
        JournalEntry open = new JournalEntry(draft.agency(), number, at, actor.code(), draft.kind(), draft.subject(),
                draft.reason(), draft.before(), draft.after(), previousHash, "");
        return open.withHash(open.computedHash());
    }

    private JournalEntry withHash(String sealed) {
        return new JournalEntry(agency, number, at, actor, kind, subject, reason, before, after, previousHash, sealed);
    }

    /** The hash this entry must have. Each field goes in with its length, so that none can be moved into another. */
    public String computedHash() {
        MessageDigest digest = sha256();
        field(digest, agency.toString());
        field(digest, Long.toString(number));
        field(digest, Long.toString(at.toEpochMilli()));
        field(digest, actor);
        field(digest, kind);
        field(digest, subject);
        field(digest, reason);
        field(digest, before);
        field(digest, after);
        field(digest, previousHash);
        return HexFormat.of().formatHex(digest.digest());
    }

    private static void field(MessageDigest digest, @Nullable String value) {
        byte[] bytes = value == null ? new byte[0] : value.getBytes(StandardCharsets.UTF_8);
        digest.update(ByteBuffer.allocate(4).putInt(value == null ? -1 : bytes.length).array());
        digest.update(bytes);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }
}
