package org.gongkai.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Stream;

import org.gongkai.demo.DemoMark.Books;
import org.gongkai.demo.DemoRefused.Why;
import org.gongkai.ledger.Ledger;
import org.gongkai.ledger.LedgerException;
import org.gongkai.ledger.LedgerSettings;

/**
 * The demonstration: made when there is none, kept as it was left, thrown away and made anew on request. Its books are marked
 * ({@link DemoMark}); books without the mark that somebody has used are never touched.
 */
public final class Demo {

    /** Where it is unless another folder is named. */
    public static final Path FOLDER = Path.of("gongkai-demo");

    /** Settings of the office by which a demonstration is shown. */
    public static final Map<String, Object> SETTINGS = Map.of("gongkai.demo", "true",
            "gongkai.sign-in.second-factor-roles", "");

    private static final String SETTINGS_FILE = "gongkai.properties";

    private Demo() {}

    /**
     * Sees to it that there is a demonstration.
     *
     * @param fresh whether one that is there is thrown away and made anew
     * @param clock the day on which it is made
     * @param before run before one is made, which takes some seconds
     * @return whether one was made
     * @throws DemoRefused     when the books are real ones
     * @throws LedgerException when they are in use or cannot be opened
     */
    public static boolean prepare(LedgerSettings settings, boolean fresh, Clock clock, Runnable before) {
        Books books = look(settings, clock);
        switch (books) {
            case REAL -> throw new DemoRefused(Why.REAL_BOOKS);
            case MADE -> {
                if (!fresh) {
                    return false;
                }
                throwAway(settings);
            }
            case BEGUN -> throwAway(settings);
            case EMPTY -> {
            }
        }
        before.run();
        DemoBuilder.make(settings, clock);
        return true;
    }

    private static Books look(LedgerSettings settings, Clock clock) {
        try (Ledger ledger = Ledger.open(settings, clock)) {
            return DemoMark.of(ledger);
        }
    }

    private static void throwAway(LedgerSettings settings) {
        if (settings.url() != null) {
            dropTables(settings);
        }
        empty(settings.data());
    }

    private static void dropTables(LedgerSettings settings) {
        Properties account = new Properties();
        if (!settings.user().isEmpty()) {
            account.setProperty("user", settings.user());
            account.setProperty("password", settings.password());
        }
        try (Connection connection = DriverManager.getConnection(settings.jdbcUrl(), account);
                var statement = connection.createStatement()) {
            List<String> tables = new ArrayList<>();
            try (var found = statement.executeQuery(
                    "select table_name from information_schema.tables where table_schema = current_schema()")) {
                while (found.next()) {
                    tables.add(found.getString(1));
                }
            }
            for (String table : tables) {
                statement.execute("drop table if exists \"" + table + "\" cascade");
            }
        } catch (SQLException failed) {
            throw new LedgerException(LedgerException.Reason.UNREACHABLE, String.valueOf(failed.getMessage()), failed);
        }
    }

    /** All but the settings, which somebody wrote. */
    private static void empty(Path folder) {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
                if (!each.equals(folder) && !each.equals(folder.resolve(SETTINGS_FILE))) {
                    Files.deleteIfExists(each);
                }
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
