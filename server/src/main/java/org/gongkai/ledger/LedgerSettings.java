package org.gongkai.ledger;

import java.nio.file.Path;

import org.jspecify.annotations.Nullable;

/**
 * Where an office keeps its books.
 *
 * @param data     the data folder; it is created when missing
 * @param url      {@code jdbc:postgresql://host/name}, or null for the SQLite file {@code gongkai.db} in the data folder
 * @param user     the database user; empty for none, or when the URL names it
 * @param password its password; empty for none
 * @param readers  how many questions may be asked at once
 */
public record LedgerSettings(Path data, @Nullable String url, String user, String password, int readers) {

    private static final int READERS = 8;

    /** An office on SQLite in this folder. */
    public static LedgerSettings sqlite(Path data) {
        return new LedgerSettings(data, null, "", "", READERS);
    }

    /** An office with its books in a database elsewhere and its files in this folder. */
    public static LedgerSettings database(Path data, String url, String user, String password) {
        return new LedgerSettings(data, url, user, password, READERS);
    }

    /** The JDBC URL in effect. */
    public String jdbcUrl() {
        return url != null ? url : "jdbc:sqlite:" + databaseFile();
    }

    /** The file of the SQLite database, whether in use or not. */
    public Path databaseFile() {
        return data.resolve("gongkai.db").toAbsolutePath();
    }

    @Override
    public String toString() {
        return "LedgerSettings[" + data + ", " + (url == null ? "SQLite" : url.replaceAll("\\?.*", "")) + "]";
    }
}
