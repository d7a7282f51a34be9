package org.gongkai.ledger;

import java.nio.file.Files;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Function;
import javax.sql.DataSource;

import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.pool.HikariPool;
import org.gongkai.ledger.LedgerException.Reason;
import org.jooq.DSLContext;
import org.jooq.conf.Settings;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/**
 * The books of an office.
 *
 * <p>{@link #open} them, {@link #read} from them, {@link #change} them. A change is one transaction, and it must say in the
 * journal what it does: one without an entry is refused. What {@code change} returns is on the disk.
 */
public final class Ledger implements AutoCloseable {

    private static final Settings SETTINGS = new Settings().withExecuteLogging(false).withRenderSchema(false);
    private static final int ATTEMPTS = 5;

    private final DatabaseKind kind;
    private final @Nullable DataFolder folder;
    private final Connections connections;
    private final Clock clock;
    private final ThreadLocal<Boolean> changing = ThreadLocal.withInitial(() -> false);

    private Ledger(DatabaseKind kind, @Nullable DataFolder folder, Connections connections, Clock clock) {
        this.kind = kind;
        this.folder = folder;
        this.connections = connections;
        this.clock = clock;
    }

    /**
     * Opens the books and brings their tables up to date.
     *
     * @throws LedgerException when they are in use, cannot be reached or written, or are newer than this program
     */
    public static Ledger open(LedgerSettings settings, Clock clock) {
        DatabaseKind kind = DatabaseKind.of(settings.jdbcUrl());
        DataFolder folder = DataFolder.take(settings.data());
        Connections connections = null;
        try {
            connections = Connections.open(settings);
            Schema.update(connections.writing());
            return new Ledger(kind, folder, connections, clock);
        } catch (RuntimeException failed) {
            if (connections != null) {
                connections.close();
            }
            folder.close();
            throw failure(failed, kind);
        }
    }

    /**
     * Opens the books only to look, while another process may hold them: no lock is taken and nothing is written.
     *
     * @throws LedgerException when there are no books, they cannot be reached, or are of another version than this program
     */
    public static Ledger openToRead(LedgerSettings settings, Clock clock) {
        DatabaseKind kind = DatabaseKind.of(settings.jdbcUrl());
        if (kind == DatabaseKind.SQLITE && !Files.exists(settings.databaseFile())) {
            throw new LedgerException(Reason.NO_BOOKS, settings.databaseFile().toString(), null);
        }
        Connections connections = null;
        try {
            connections = Connections.openToRead(settings);
            Schema.check(connections.reading());
            return new Ledger(kind, null, connections, clock);
        } catch (RuntimeException failed) {
            if (connections != null) {
                connections.close();
            }
            throw failure(failed, kind);
        }
    }

    static LedgerException failure(RuntimeException failed, DatabaseKind kind) {
        LedgerException known = Failures.of(failed);
        return failed instanceof HikariPool.PoolInitializationException && kind == DatabaseKind.POSTGRESQL
                && known.reason() == Reason.FAILED
                        ? new LedgerException(Reason.UNREACHABLE, String.valueOf(failed.getMessage()), failed)
                        : known;
    }

    /** The kind of database the books are in. */
    public DatabaseKind kind() {
        return kind;
    }

    /** The version of the tables. */
    public String schemaVersion() {
        String version = Schema.version(connections.reading());
        if (version == null) {
            throw new LedgerException(Reason.NO_BOOKS, "", null);
        }
        return version;
    }

    /** The office's clock. */
    public Clock clock() {
        return clock;
    }

    /**
     * Asks a question. All its queries see the same state.
     *
     * @throws LedgerException       when the database cannot answer
     * @throws IllegalStateException when called from within a change of these books: the question would be answered from an
     *                               older state, over a second connection that many changes at once would wait for in
     *                               vain. A change asks over {@link Change#sql()}
     */
    public <T> T read(Function<DSLContext, T> question) {
        refuseWithinChange();
        try (Connection connection = connections.reading().getConnection()) {
            connection.setAutoCommit(false);
            if (kind == DatabaseKind.POSTGRESQL) {
                connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
                connection.setReadOnly(true);
            }
            T answer;
            try {
                answer = question.apply(sql(connection));
            } catch (Throwable failed) {
                rollback(connections.reading(), connection, failed);
                throw failed;
            }
            connection.rollback();
            return answer;
        } catch (SQLException | org.jooq.exception.DataAccessException failed) {
            throw Failures.of(failed);
        }
    }

    /**
     * Makes a change: one transaction with its journal entries. On PostgreSQL the act may be run again when another change
     * got in its way, so it must do nothing but ask and write the database.
     *
     * @return what the act returns, once the change is on the disk
     * @throws LedgerException       when the database refuses; nothing was written
     * @throws IllegalStateException when the act wrote no journal entry, or when called from within another change;
     *                               nothing was written
     */
    public <T> T change(Actor actor, Function<Change, T> act) {
        AtomicReference<@Nullable Change> last = new AtomicReference<>();
        T result = transaction(sql -> {
            Change change = new Change(sql, actor, now());
            last.set(change);
            T done = act.apply(change);
            if (change.entries() == 0) {
                throw new IllegalStateException("a change without a journal entry");
            }
            return done;
        });
        Change committed = last.get();
        if (committed != null) {
            committed.committed();
        }
        return result;
    }

    /**
     * Writes down how far the machinery of jobs has come: one transaction, without a journal entry, since nobody decided
     * anything. Only {@code ledger.jobs} calls this and only for its own tables; a test holds the first (ADR 0015).
     *
     * @throws LedgerException when the database refuses; nothing was written
     */
    public <T extends @Nullable Object> T machinery(Function<DSLContext, T> work) {
        return transaction(work);
    }

    /** The connections that write, for the scheduler of {@code ledger.jobs} alone (ADR 0015). */
    public DataSource machineryConnections() {
        return connections.writing();
    }

    private <T extends @Nullable Object> T transaction(Function<DSLContext, T> work) {
        if (folder == null) {
            throw new IllegalStateException("these books were opened to read");
        }
        refuseWithinChange();
        changing.set(true);
        try {
            return repeated(work);
        } finally {
            changing.remove();
        }
    }

    private void refuseWithinChange() {
        if (changing.get()) {
            throw new IllegalStateException("within a change the books are asked and changed through that change");
        }
    }

    private <T extends @Nullable Object> T repeated(Function<DSLContext, T> work) {
        for (int attempt = 1;; attempt++) {
            try {
                return attempt(work);
            } catch (RuntimeException failed) {
                if (attempt >= ATTEMPTS || !Failures.isCollision(failed)) {
                    throw failed;
                }
            }
        }
    }

    private <T extends @Nullable Object> T attempt(Function<DSLContext, T> work) {
        try (Connection connection = connections.writing().getConnection()) {
            connection.setAutoCommit(false);
            T result;
            try {
                result = work.apply(sql(connection));
            } catch (Throwable failed) {
                rollback(connections.writing(), connection, failed);
                throw failed;
            }
            commit(connection);
            return result;
        } catch (SQLException | org.jooq.exception.DataAccessException failed) {
            throw Failures.of(failed);
        }
    }

    /**
     * Writes down what is no fact of the office and needs no journal entry, such as when a session was last used. Who may
     * call this is said by an architecture test (ADR 0013).
     *
     * @throws LedgerException when the database refuses
     */
    public void note(Consumer<DSLContext> note) {
        transaction(sql -> {
            note.accept(sql);
            return null;
        });
    }

    private void commit(Connection connection) throws SQLException {
        try {
            connection.commit();
        } catch (SQLException failed) {
            LedgerException known = Failures.of(failed);
            rollback(connections.writing(), connection, failed);
            throw known.reason() == Reason.UNREACHABLE && kind == DatabaseKind.POSTGRESQL
                    ? new LedgerException(Reason.UNCERTAIN, "", failed)
                    : known;
        }
    }

    /**
     * Undoes what was done. On a full disk SQLite has done so by itself, refuses to do it again, and its driver then no
     * longer knows that no transaction is open: what is written next would be written piece by piece. A connection that
     * cannot roll back is never used again.
     */
    static void rollback(HikariDataSource pool, Connection connection, Throwable because) {
        try {
            connection.rollback();
        } catch (SQLException alsoFailed) {
            because.addSuppressed(alsoFailed);
            pool.evictConnection(connection);
        }
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    private DSLContext sql(Connection connection) {
        return sql(connection, kind);
    }

    static DSLContext sql(Connection connection, DatabaseKind kind) {
        return DSL.using(connection, kind.dialect(), SETTINGS);
    }

    @Override
    public void close() {
        connections.close();
        if (folder != null) {
            folder.close();
        }
    }
}
