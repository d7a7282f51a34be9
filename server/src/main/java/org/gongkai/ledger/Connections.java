package org.gongkai.ledger;

import java.util.Properties;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteConfig.JournalMode;
import org.sqlite.SQLiteConfig.SynchronousMode;
import org.sqlite.SQLiteConfig.TransactionMode;

/**
 * The connections of an office. SQLite: one that writes, each commit flushed to the disk, and several that only read.
 * PostgreSQL: one pool for both.
 *
 * @param writing for transactions
 * @param reading for questions; the same pool on PostgreSQL
 */
record Connections(HikariDataSource writing, HikariDataSource reading) implements AutoCloseable {

    private static final int SECONDS_TO_WAIT = 10;

    static Connections open(LedgerSettings settings) {
        DatabaseKind kind = DatabaseKind.of(settings.jdbcUrl());
        if (kind == DatabaseKind.SQLITE) {
            HikariDataSource writing = pool(settings, "write", 1, sqlite(false));
            return new Connections(writing, pool(settings, "read", settings.readers(), sqlite(true)));
        }
        HikariDataSource both = pool(settings, "database", settings.readers() + 2, new Properties());
        return new Connections(both, both);
    }

    /** Connections for one who only looks, beside the process that holds the books. */
    static Connections openToRead(LedgerSettings settings) {
        HikariDataSource reading = DatabaseKind.of(settings.jdbcUrl()) == DatabaseKind.SQLITE
                ? pool(settings, "look", 2, sqlite(true))
                : pool(settings, "look", 2, new Properties());
        return new Connections(reading, reading);
    }

    /** A connection for {@link FreshBooks}: references are checked when all is there. */
    static HikariDataSource openToFill(LedgerSettings settings) {
        if (DatabaseKind.of(settings.jdbcUrl()) != DatabaseKind.SQLITE) {
            return pool(settings, "fill", 2, new Properties());
        }
        Properties unchecked = sqlite(false);
        unchecked.setProperty("foreign_keys", "false");
        return pool(settings, "fill", 1, unchecked);
    }

    private static Properties sqlite(boolean readOnly) {
        SQLiteConfig config = new SQLiteConfig();
        config.setJournalMode(JournalMode.WAL);
        config.setSynchronous(SynchronousMode.FULL);
        config.enforceForeignKeys(true);
        config.setBusyTimeout(SECONDS_TO_WAIT * 1000);
        config.setTransactionMode(readOnly ? TransactionMode.DEFERRED : TransactionMode.IMMEDIATE);
        Properties properties = config.toProperties();
        if (readOnly) {
            properties.setProperty("query_only", "true");
        }
        return properties;
    }

    private static HikariDataSource pool(LedgerSettings settings, String name, int size, Properties properties) {
        HikariConfig config = new HikariConfig();
        config.setPoolName("gongkai-" + name);
        if (DatabaseKind.of(settings.jdbcUrl()) == DatabaseKind.SQLITE) {
            config.setDataSource(new PreparedOnce(settings.jdbcUrl(), properties));
        } else {
            config.setJdbcUrl(settings.jdbcUrl());
            config.setDataSourceProperties(properties);
        }
        if (!settings.user().isEmpty()) {
            config.setUsername(settings.user());
            config.setPassword(settings.password());
        }
        config.setMaximumPoolSize(size);
        config.setMinimumIdle(1);
        config.setConnectionTimeout(SECONDS_TO_WAIT * 1000L);
        config.setInitializationFailTimeout(SECONDS_TO_WAIT * 1000L);
        config.setAutoCommit(true);
        return new HikariDataSource(config);
    }

    @Override
    public void close() {
        reading.close();
        if (writing != reading) {
            writing.close();
        }
    }
}
