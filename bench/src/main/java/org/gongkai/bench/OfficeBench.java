package org.gongkai.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import org.gongkai.ledger.LedgerSettings;

/**
 * The books and the clocks: durable changes a second beside the bare database's commits, on SQLite and on a PostgreSQL that
 * flushes, and reply clocks a second on one core. {@code OfficeBench [writes|clocks] [folder]}; the folder must lie on the
 * disk that is to be measured.
 */
public final class OfficeBench {

    private OfficeBench() {}

    public static void main(String[] arguments) throws Exception {
        String what = arguments.length > 0 ? arguments[0] : "";
        Path home = Files.createTempDirectory(
                Files.createDirectories(Path.of(arguments.length > 1 ? arguments[1] : "bench/target")), "office-");
        try {
            if (!what.equals("clocks")) {
                System.out
                        .println("| database | writers | changes/s | bare commits/s | ratio | ratios of the rounds |");
                System.out.println("|---|---|---|---|---|---|");
                writes("SQLite", LedgerSettings.sqlite(home.resolve("sqlite")), home.resolve("bare.db").toString());
                try (EmbeddedPostgres server = EmbeddedPostgres.builder()
                        .setDataDirectory(home.resolve("postgres"))
                        .setServerConfig("fsync", "on")
                        .setServerConfig("synchronous_commit", "on")
                        .setServerConfig("full_page_writes", "on")
                        .start()) {
                    String url = server.getJdbcUrl("postgres", "postgres");
                    writes("PostgreSQL", LedgerSettings.database(home.resolve("data"), url, "", ""), "");
                }
            }
            if (!what.equals("writes")) {
                Clocks.measure();
            }
        } finally {
            try (var all = Files.walk(home)) {
                all.sorted(Comparator.reverseOrder()).forEach(each -> each.toFile().delete());
            }
        }
    }

    private static void writes(String name, LedgerSettings settings, String bareFile) throws Exception {
        for (int writers : new int[]{1, 4}) {
            Writes.measure(name, settings, bareFile, writers);
        }
    }
}
