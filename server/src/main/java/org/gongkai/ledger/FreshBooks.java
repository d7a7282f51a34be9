package org.gongkai.ledger;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;

import com.zaxxer.hikari.HikariDataSource;
import org.gongkai.ledger.LedgerException.Reason;
import org.gongkai.ledger.schema.DefaultSchema;
import org.jooq.DSLContext;
import org.jooq.Table;
import org.jspecify.annotations.Nullable;

import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.table;

/**
 * Books that are filled from elsewhere, a backup or another database, before anybody uses them. They were empty before; they
 * are {@link #fill filled} in one transaction; {@link #finish} makes them books like any other, {@link #discard} leaves
 * nothing. Until one of the two happened the folder cannot be opened, whatever becomes of this process.
 */
public final class FreshBooks implements AutoCloseable {

    private static final String HISTORY = "flyway_schema_history";
    private static final String JOURNAL = "journal_entry";

    private final DatabaseKind kind;
    private final @Nullable DataFolder folder;
    private final HikariDataSource database;

    private record ForeignKey(String table, String name, String definition) {}

    private FreshBooks(DatabaseKind kind, @Nullable DataFolder folder, HikariDataSource database) {
        this.kind = kind;
        this.folder = folder;
        this.database = database;
    }

    /**
     * Books of a new office in an empty folder.
     *
     * @param version the version of the tables; see {@link Schema#version}
     * @throws LedgerException {@link Reason#NOT_EMPTY} when the folder or the database is in use already
     */
    public static FreshBooks inNewFolder(LedgerSettings settings, String version) {
        DataFolder folder = DataFolder.takeEmpty(settings.data());
        try {
            return make(settings, version, folder);
        } catch (RuntimeException failed) {
            folder.discard();
            throw failed;
        }
    }

    /**
     * Books in another database for an office whose folder the caller holds.
     *
     * @throws LedgerException {@link Reason#NOT_EMPTY} when the database is in use already
     */
    public static FreshBooks elsewhere(LedgerSettings settings, String version) {
        return make(settings, version, null);
    }

    private static FreshBooks make(LedgerSettings settings, String version, @Nullable DataFolder folder) {
        DatabaseKind kind = DatabaseKind.of(settings.jdbcUrl());
        HikariDataSource database = null;
        try {
            database = Connections.openToFill(settings);
            FreshBooks books = new FreshBooks(kind, folder, database);
            books.requireEmpty(settings.jdbcUrl().replaceAll("\\?.*", ""));
            Schema.update(database, version);
            return books;
        } catch (RuntimeException failed) {
            if (database != null) {
                database.close();
            }
            throw Ledger.failure(failed, kind);
        }
    }

    /** An attempt that was killed leaves our tables without an entry in the journal: these are taken away. */
    private void requireEmpty(String url) {
        try {
            Set<String> there = asked(this::tables);
            if (!there.isEmpty()) {
                if (folder == null || !folder.wasFilling(url)) {
                    requireOurLeftOvers(there);
                }
                dropTables();
            }
            if (folder != null) {
                folder.fills(url);
            }
        } catch (IOException refused) {
            throw Failures.of(refused);
        }
    }

    private void requireOurLeftOvers(Set<String> there) {
        Set<String> ours = new TreeSet<>(Set.of(HISTORY));
        for (Table<?> each : DefaultSchema.DEFAULT_SCHEMA.getTables()) {
            ours.add(each.getName());
        }
        if (!there.contains(HISTORY) || !there.contains(JOURNAL) || !ours.containsAll(there)
                || asked(sql -> sql.fetchExists(table(name(JOURNAL))))) {
            throw new LedgerException(Reason.NOT_EMPTY, there.iterator().next(), null);
        }
    }

    private Set<String> tables(DSLContext sql) {
        return new TreeSet<>(sql.fetch(kind == DatabaseKind.SQLITE
                ? "select name from sqlite_master where type = 'table' and name not like 'sqlite_%'"
                : "select table_name from information_schema.tables where table_schema = current_schema()")
                .getValues(0, String.class));
    }

    private void dropTables() {
        this.<Integer>asked(sql -> {
            Set<String> all = tables(sql);
            all.forEach(each -> sql.execute("drop table if exists \"" + each + "\" cascade"));
            return all.size();
        });
    }

    /**
     * Fills the tables in one transaction, in any order: references are checked at its end.
     *
     * @param load fills them and looks at the result; when it throws, nothing is kept
     */
    public <T> T fill(Function<DSLContext, T> load) {
        return asked(sql -> {
            List<ForeignKey> keys = kind == DatabaseKind.POSTGRESQL ? foreignKeys(sql) : List.of();
            keys.forEach(key -> sql.execute("alter table " + key.table() + " drop constraint " + key.name()));
            T result = load.apply(sql);
            keys.forEach(key -> sql.execute("alter table " + key.table() + " add constraint " + key.name() + " "
                    + key.definition()));
            if (kind == DatabaseKind.SQLITE && sql.fetch("pragma foreign_key_check").isNotEmpty()) {
                throw new LedgerException(Reason.CORRUPT, "foreign keys", null);
            }
            return result;
        });
    }

    private static List<ForeignKey> foreignKeys(DSLContext sql) {
        return new ArrayList<>(sql
                .fetch("select conrelid::regclass::text, quote_ident(conname), pg_get_constraintdef(oid)"
                        + " from pg_constraint where contype = 'f' and connamespace = current_schema()::regnamespace")
                .map(row -> new ForeignKey(row.get(0, String.class), row.get(1, String.class),
                        row.get(2, String.class))));
    }

    /** Asks something of what is there so far. */
    public <T> T asked(Function<DSLContext, T> work) {
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            try {
                T result = work.apply(Ledger.sql(connection, kind));
                connection.commit();
                return result;
            } catch (Throwable failed) {
                Ledger.rollback(database, connection, failed);
                throw failed;
            }
        } catch (SQLException | org.jooq.exception.DataAccessException failed) {
            throw Failures.of(failed);
        }
    }

    /** Brings the tables up to this program's version; from now on these are books like any other. */
    public void finish() {
        Schema.update(database);
        database.close();
        if (folder != null) {
            folder.finish();
        }
    }

    /** Leaves folder and database as empty as they were. */
    public void discard() {
        if (kind == DatabaseKind.POSTGRESQL) {
            dropTables();
        }
        database.close();
        if (folder != null) {
            folder.discard();
        }
    }

    @Override
    public void close() {
        database.close();
        if (folder != null) {
            folder.close();
        }
    }

    /** Takes away all that is in a folder. */
    static void empty(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
                if (!each.equals(folder)) {
                    Files.deleteIfExists(each);
                }
            }
        }
    }
}
