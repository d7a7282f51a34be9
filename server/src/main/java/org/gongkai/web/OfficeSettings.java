package org.gongkai.web;

import java.nio.file.Path;
import java.time.LocalTime;
import java.time.ZoneId;

import org.gongkai.ledger.LedgerSettings;
import org.gongkai.ledger.files.FileSettings;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What can be set: by flag ({@code --data}), by environment ({@code GONGKAI_DATA}), or in {@code gongkai.properties} of the
 * data folder ({@code gongkai.data}), in this order.
 *
 * @param data       the data folder
 * @param db         the JDBC URL of a PostgreSQL database; empty for SQLite in the data folder
 * @param dbUser     its user
 * @param dbPassword its password
 * @param demo       whether this is a demonstration with made-up data, in a folder of its own
 * @param files      where files lie; the data folder unless a bucket is named
 * @param backup     the nightly backup
 */
@ConfigurationProperties("gongkai")
public record OfficeSettings(@DefaultValue("gongkai-data") Path data, @DefaultValue("") String db,
        @DefaultValue("") String dbUser, @DefaultValue("") String dbPassword, @DefaultValue("false") boolean demo,
        @DefaultValue Files files, @DefaultValue Backup backup) {

    /** See {@link FileSettings}. */
    public record Files(@DefaultValue("") String endpoint, @DefaultValue("") String region,
            @DefaultValue("") String bucket, @DefaultValue("") String prefix, @DefaultValue("") String accessKey,
            @DefaultValue("") String secretKey, @DefaultValue("true") boolean pathStyle) {

        FileSettings settings() {
            return new FileSettings(endpoint, region, bucket, prefix, accessKey, secretKey, pathStyle);
        }
    }

    /**
     * The nightly backup.
     *
     * @param enabled off when something else backs the office up
     * @param time    when, in China
     * @param folder  where to; empty for {@code backups} in the data folder, though another disk is better
     */
    public record Backup(@DefaultValue("true") boolean enabled, @DefaultValue("02:30") LocalTime time,
            @DefaultValue("") String folder) {}

    /** Days are days in China. */
    public static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    /** Where the books are. */
    public LedgerSettings ledger() {
        return db.isBlank() ? LedgerSettings.sqlite(data) : LedgerSettings.database(data, db, dbUser, dbPassword);
    }

    /** Where the files are. */
    public FileSettings fileSettings() {
        return files.settings();
    }

    /** Where the nightly backups go. */
    public Path backupFolder() {
        return backup.folder().isBlank() ? data.resolve("backups") : Path.of(backup.folder());
    }
}
