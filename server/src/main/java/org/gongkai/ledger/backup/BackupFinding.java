package org.gongkai.ledger.backup;

/**
 * Something that is not as it should be in a backup or a copy.
 *
 * @param subject  the table, the file's hash, or the agency it is about
 * @param expected what should be there; empty when that says nothing
 * @param found    what is there
 */
public record BackupFinding(Kind kind, String subject, String expected, String found) {

    /** What is wrong. */
    public enum Kind {
        /** The content of a file is not the one it was stored with; it is not in the backup. */
        FILE_DAMAGED,
        /** The content of a file is nowhere; it is not in the backup. */
        FILE_MISSING,
        /** A table does not have as many rows as it had. */
        ROWS_DIFFER,
        /** A table has as many rows, but others. */
        CONTENT_DIFFERS,
        /** A chain of the journal is broken. */
        JOURNAL_BROKEN,
        /** A chain of the journal does not end as it did. */
        HEAD_DIFFERS
    }

    static BackupFinding file(Kind kind, String hash) {
        return new BackupFinding(kind, hash, "", "");
    }
}
