package org.gongkai.ledger;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicInteger;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import org.jspecify.annotations.Nullable;

/**
 * The databases that storage tests run on, each with an empty one for every test: a SQLite file, and a real PostgreSQL
 * that flushes to the disk, started once for all tests.
 */
public enum TestDatabase {

    SQLITE {
        @Override
        public LedgerSettings fresh(Path folder) {
            return LedgerSettings.sqlite(folder.resolve("data"));
        }
    },

    POSTGRESQL {
        @Override
        public LedgerSettings fresh(Path folder) {
            String name = "office" + COUNT.incrementAndGet();
            try (Connection connection = server().getPostgresDatabase().getConnection();
                    Statement statement = connection.createStatement()) {
                statement.execute("create database " + name);
            } catch (SQLException failed) {
                throw new IllegalStateException(failed);
            }
            return LedgerSettings.database(folder.resolve("data"), server().getJdbcUrl("postgres", name), "", "");
        }
    };

    private static final AtomicInteger COUNT = new AtomicInteger();
    private static @Nullable EmbeddedPostgres server;

    /** Settings of an empty office with its files in this folder. */
    public abstract LedgerSettings fresh(Path folder);

    private static synchronized EmbeddedPostgres server() {
        EmbeddedPostgres running = server;
        if (running == null) {
            try {
                // The defaults of this library do not flush to the disk.
                EmbeddedPostgres.Builder builder = EmbeddedPostgres.builder();
                if ("oldest".equals(System.getProperty("gongkai.postgres"))) {
                    builder.setPgBinaryResolver(OldestPostgres.resolver());
                }
                running = builder.setServerConfig("fsync", "on")
                        .setServerConfig("synchronous_commit", "on")
                        .setServerConfig("full_page_writes", "on")
                        .setServerConfig("max_connections", "200")
                        .start();
            } catch (IOException failed) {
                throw new UncheckedIOException(failed);
            }
            server = running;
        }
        return running;
    }
}
