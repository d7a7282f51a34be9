package org.gongkai.web;

import java.nio.file.Path;
import java.time.ZoneId;

import org.gongkai.ledger.LedgerSettings;
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
 */
@ConfigurationProperties("gongkai")
public record OfficeSettings(@DefaultValue("gongkai-data") Path data, @DefaultValue("") String db,
        @DefaultValue("") String dbUser, @DefaultValue("") String dbPassword) {

    /** Days are days in China. */
    public static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    /** Where the books are. */
    public LedgerSettings ledger() {
        return db.isBlank() ? LedgerSettings.sqlite(data) : LedgerSettings.database(data, db, dbUser, dbPassword);
    }
}
