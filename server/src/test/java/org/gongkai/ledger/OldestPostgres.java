package org.gongkai.ledger;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.jar.JarFile;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import io.zonky.test.db.postgres.embedded.PgBinaryResolver;

/** A PostgreSQL of the oldest version that the office stands on. {@code -Dgongkai.postgres=oldest} runs every storage test on it. */
public final class OldestPostgres implements AutoCloseable {

    /** Where the build puts the binaries. */
    private static final Path BINARIES = Path.of("target/postgres-oldest/binaries.jar");

    private final EmbeddedPostgres server;

    private OldestPostgres(EmbeddedPostgres server) {
        this.server = server;
    }

    public static OldestPostgres start() throws IOException {
        return new OldestPostgres(
                EmbeddedPostgres.builder().setPgBinaryResolver(resolver()).setServerConfig("fsync", "on").start());
    }

    static PgBinaryResolver resolver() {
        return (system, machine) -> {
            if (!Files.exists(BINARIES)) {
                throw new FileNotFoundException(BINARIES + ": run the tests with Maven");
            }
            try (JarFile jar = new JarFile(BINARIES.toFile())) {
                var entry = jar.stream().filter(each -> each.getName().endsWith(".txz")).findFirst().orElseThrow();
                try (InputStream content = jar.getInputStream(entry)) {
                    return new java.io.ByteArrayInputStream(content.readAllBytes());
                }
            }
        };
    }

    public String url() {
        return server.getJdbcUrl("postgres", "postgres");
    }

    public String version() throws SQLException {
        try (var connection = server.getPostgresDatabase().getConnection()) {
            return connection.getMetaData().getDatabaseProductVersion();
        }
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
