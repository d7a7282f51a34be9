package org.gongkai.ledger.kill;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import org.gongkai.ledger.LedgerSettings;

/** A PostgreSQL of our own that can be stopped, killed and started again on the same files and port. It flushes. */
public final class RestartablePostgres implements AutoCloseable {

    private final Path folder;
    private final int port;
    private EmbeddedPostgres running;

    private RestartablePostgres(Path folder, int port) throws IOException {
        this.folder = folder;
        this.port = port;
        this.running = launch();
    }

    /** Starts a new one with its files in this folder. */
    public static RestartablePostgres in(Path folder) throws IOException {
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            int port = free.getLocalPort();
            free.close();
            return new RestartablePostgres(folder, port);
        }
    }

    private EmbeddedPostgres launch() throws IOException {
        return EmbeddedPostgres.builder()
                .setDataDirectory(folder)
                .setCleanDataDirectory(false)
                .setPort(port)
                .setPGStartupWait(Duration.ofSeconds(30))
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("full_page_writes", "on")
                .start();
    }

    public LedgerSettings settings(Path data) {
        return LedgerSettings.database(data, "jdbc:postgresql://localhost:" + port + "/postgres?user=postgres", "", "");
    }

    private long postmaster() throws IOException {
        return Long.parseLong(Files.readAllLines(folder.resolve("postmaster.pid")).getFirst().strip());
    }

    /** SIGKILL to the server itself; its backends notice and go. */
    public void killServer() throws IOException {
        ProcessHandle.of(postmaster()).ifPresent(ProcessHandle::destroyForcibly);
        running.close();
    }

    /** SIGKILL to one process that serves a connection, upon which the server throws all out and recovers. */
    public void killOneBackend() throws SQLException {
        List<Long> pids = new ArrayList<>();
        try (Connection connection = DriverManager.getConnection(settings(Path.of("")).jdbcUrl());
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select pid from pg_stat_activity where datname is not null"
                        + " and pid <> pg_backend_pid() and backend_type = 'client backend' and state <> 'idle'"
                        + " order by random()")) {
            while (rows.next()) {
                pids.add(rows.getLong(1));
            }
        }
        if (!pids.isEmpty()) {
            ProcessHandle.of(pids.getFirst()).ifPresent(ProcessHandle::destroyForcibly);
        }
    }

    /** Stops in good order. */
    public void stop() throws IOException {
        running.close();
    }

    /** Starts again after a stop or a kill. */
    public void restart() throws IOException, InterruptedException {
        for (int attempt = 1;; attempt++) {
            try {
                running = launch();
                return;
            } catch (IOException stillHeldByDyingBackends) {
                if (attempt == 5) {
                    throw stillHeldByDyingBackends;
                }
                Thread.sleep(500);
            }
        }
    }

    @Override
    public void close() throws IOException {
        running.close();
    }
}
