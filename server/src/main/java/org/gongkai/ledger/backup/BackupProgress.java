package org.gongkai.ledger.backup;

/** Is told how far a long work has come. */
@FunctionalInterface
public interface BackupProgress {

    /** Tells nobody. */
    BackupProgress SILENT = (step, done, total) -> {
    };

    /**
     * Called often; whoever shows it chooses when.
     *
     * @param step  {@code tables}, {@code check}, {@code proof} or {@code files}
     * @param done  tables or files so far
     * @param total how many there are; 0 when it is not known
     */
    void at(String step, long done, long total);
}
