package org.gongkai.bench;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;

import org.gongkai.ledger.Actor;
import org.gongkai.ledger.Ids;
import org.gongkai.ledger.JournalDraft;
import org.gongkai.ledger.Ledger;
import org.gongkai.ledger.LedgerSettings;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteConfig.JournalMode;
import org.sqlite.SQLiteConfig.SynchronousMode;
import org.sqlite.SQLiteConfig.TransactionMode;

import static org.gongkai.ledger.schema.Tables.STORED_FILE;

/**
 * Changes through {@link Ledger#change}, each with one row and its journal entry, beside one insert of as many bytes a commit
 * through plain JDBC with the same pragmas. Rounds alternate, so that other work on the machine meets both alike; the ratio
 * is the median of the rounds'.
 */
final class Writes {

    private static final int ROUNDS = Integer.getInteger("bench.rounds", 7);
    private static final Duration ROUND = Duration.ofSeconds(Integer.getInteger("bench.seconds", 3));
    private static final Actor CLERK = Actor.person(new UUID(1, 1));
    private static final String REASON = "申请人补正后重新登记";
    private static final String STATE = "{\"state\":\"registered\",\"receivedOn\":\"2026-02-10\",\"channel\":\"post\","
            + "\"kind\":\"natural\",\"copies\":1,\"form\":\"paper\",\"due\":\"2026-03-16\",\"provisional\":false}";
    private static final String MEDIA_TYPE = "application/pdf";

    /** What an entry and its row hold besides the two states: keys, hashes, moments, names. */
    private static final int REST = 36 + 8 + 8 + 43 + 13 + 41 + REASON.length() * 3 + 64 + 64 + 64 + 8 + 15 + 8 + 43;

    private Writes() {}

    static void measure(String name, LedgerSettings settings, String bareFile, int writers) throws Exception {
        String text = "x".repeat(REST + 2 * STATE.length());
        List<Connection> bare = new ArrayList<>();
        // SQLite has one writer: those who wait in line share its connection.
        int connections = bareFile.isEmpty() ? writers : 1;
        for (int i = 0; i < connections; i++) {
            bare.add(bareFile.isEmpty() ? DriverManager.getConnection(settings.jdbcUrl()) : sqlite(bareFile));
        }
        try (Ledger ledger = Ledger.open(settings, Clock.systemUTC());
                ExecutorService pool = Executors.newFixedThreadPool(writers)) {
            try (var statement = bare.getFirst().createStatement()) {
                statement.execute("create table if not exists bare (id varchar(36) not null primary key, body text)");
            }
            List<PreparedStatement> inserts = new ArrayList<>();
            for (Connection connection : bare) {
                connection.setAutoCommit(false);
                inserts.add(connection.prepareStatement("insert into bare values (?, ?)"));
            }
            List<Double> ours = new ArrayList<>();
            List<Double> theirs = new ArrayList<>();
            for (int round = -2; round < ROUNDS; round++) {
                double own = rate(pool, writers, writer -> change(ledger, writer));
                double other = rate(pool, writers, writer -> insert(inserts.get(writer % connections), text));
                if (round >= 0) {
                    ours.add(own);
                    theirs.add(other);
                }
            }
            double[] ratios = new double[ROUNDS];
            for (int i = 0; i < ROUNDS; i++) {
                ratios[i] = ours.get(i) / theirs.get(i);
            }
            System.out.printf("| %s | %d | %.0f | %.0f | %.2f | %s |%n", name, writers, median(ours), median(theirs),
                    median(Arrays.stream(ratios).boxed().toList()),
                    Arrays.stream(ratios).mapToObj(ratio -> "%.2f".formatted(ratio)).collect(Collectors.joining(" ")));
        } finally {
            for (Connection connection : bare) {
                connection.close();
            }
        }
    }

    private interface Write {
        void run(int writer) throws SQLException;
    }

    private static double rate(ExecutorService pool, int writers, Write write) throws Exception {
        long begin = System.nanoTime();
        long end = begin + ROUND.toNanos();
        List<Callable<Long>> work = new ArrayList<>();
        for (int i = 0; i < writers; i++) {
            int writer = i;
            work.add(() -> {
                long count = 0;
                while (System.nanoTime() < end) {
                    write.run(writer);
                    count++;
                }
                return count;
            });
        }
        long all = 0;
        for (var done : pool.invokeAll(work)) {
            all += done.get();
        }
        return all / ((System.nanoTime() - begin) / 1e9);
    }

    private static void change(Ledger ledger, int writer) {
        UUID agency = new UUID(7, writer);
        String hash = (Ids.next().toString() + Ids.next()).replace("-", "");
        ledger.change(CLERK, change -> {
            change.sql()
                    .insertInto(STORED_FILE)
                    .set(STORED_FILE.SHA256, hash)
                    .set(STORED_FILE.SIZE_BYTES, 100_000L)
                    .set(STORED_FILE.MEDIA_TYPE, MEDIA_TYPE)
                    .set(STORED_FILE.FIRST_USED_AT, change.at())
                    .set(STORED_FILE.FIRST_USED_BY, change.actor().code())
                    .execute();
            return change.journal(new JournalDraft(agency, "case.received", "case/" + hash.substring(0, 36), REASON,
                    STATE, STATE));
        });
    }

    private static void insert(PreparedStatement insert, String text) throws SQLException {
        synchronized (insert) {
            insert.setString(1, Ids.next().toString());
            insert.setString(2, text);
            insert.executeUpdate();
            insert.getConnection().commit();
        }
    }

    private static Connection sqlite(String file) throws SQLException {
        SQLiteConfig config = new SQLiteConfig();
        config.setJournalMode(JournalMode.WAL);
        config.setSynchronous(SynchronousMode.FULL);
        config.enforceForeignKeys(true);
        config.setTransactionMode(TransactionMode.IMMEDIATE);
        return DriverManager.getConnection("jdbc:sqlite:" + file, config.toProperties());
    }

    private static double median(List<Double> values) {
        return values.stream().sorted().skip(values.size() / 2).findFirst().orElse(Double.NaN);
    }
}
