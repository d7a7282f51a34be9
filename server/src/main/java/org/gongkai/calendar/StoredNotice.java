package org.gongkai.calendar;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * A holiday notice that was imported.
 *
 * @param id         its key
 * @param number     the document's number
 * @param year       the year it is about
 * @param title      the document's title
 * @param signed     the day it was signed
 * @param text       its words, as they were imported
 * @param fileName   the file it came in; empty when it was pasted
 * @param fileHash   the SHA-256 of that file; empty when it was pasted
 * @param importedBy as the journal names who did it
 * @param importedAt when
 * @param withdrawal why and when it was withdrawn; null while it counts
 */
public record StoredNotice(UUID id, String number, int year, String title, LocalDate signed, String text,
        String fileName, String fileHash, String importedBy, Instant importedAt,
        @Nullable Withdrawal withdrawal) {

    /** Why and when something was withdrawn. */
    public record Withdrawal(Instant at, String reason) {}

    /** Whether it counts. */
    public boolean counts() {
        return withdrawal == null;
    }
}
