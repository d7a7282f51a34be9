package org.gongkai.ledger;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.ReadOnlyFileSystemException;
import java.sql.SQLException;

import org.gongkai.ledger.LedgerException.Reason;
import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/** Tells from what a database throws what has happened. */
final class Failures {

    private static final String DISK_FULL = "53100";
    private static final String DEADLOCK = "40P01";
    private static final String SERIALIZATION = "40001";
    private static final String READ_ONLY = "25006";

    private Failures() {}

    static LedgerException of(Throwable failure) {
        if (failure instanceof LedgerException known) {
            return known;
        }
        return new LedgerException(reason(failure), "", failure);
    }

    private static Reason reason(Throwable failure) {
        for (Throwable each = failure; each != null; each = each.getCause()) {
            if (each instanceof SQLiteException sqlite) {
                return ofSqlite(sqlite.getResultCode());
            }
            if (each instanceof SQLException sql && sql.getSQLState() != null) {
                return ofState(sql.getSQLState());
            }
            if (each instanceof java.sql.SQLTransientConnectionException) {
                return Reason.UNREACHABLE;
            }
            if (each instanceof AccessDeniedException || each instanceof ReadOnlyFileSystemException) {
                return Reason.NOT_WRITABLE;
            }
            if (each instanceof IOException && each.getMessage() != null) {
                Reason told = ofSystem(each.getMessage());
                if (told != null) {
                    return told;
                }
            }
        }
        return Reason.FAILED;
    }

    /** Java has no types for these; the words are the system's, which speaks English or Chinese. */
    private static @Nullable Reason ofSystem(String message) {
        if (message.contains("No space left") || message.contains("quota exceeded")
                || message.contains("not enough space")
                || message.contains("没有空间") || message.contains("空间不足")) {
            return Reason.DISK_FULL;
        }
        return message.contains("Read-only file system") || message.contains("只读文件系统") ? Reason.NOT_WRITABLE : null;
    }

    private static Reason ofSqlite(SQLiteErrorCode code) {
        String name = code.name();
        if (name.equals("SQLITE_FULL")) {
            return Reason.DISK_FULL;
        }
        if (name.startsWith("SQLITE_READONLY") || name.startsWith("SQLITE_CANTOPEN") || name.equals("SQLITE_PERM")) {
            return Reason.NOT_WRITABLE;
        }
        if (name.startsWith("SQLITE_CORRUPT") || name.equals("SQLITE_NOTADB")) {
            return Reason.CORRUPT;
        }
        return name.startsWith("SQLITE_BUSY") || name.startsWith("SQLITE_LOCKED") ? Reason.IN_USE : Reason.FAILED;
    }

    private static Reason ofState(String state) {
        if (state.equals(DISK_FULL)) {
            return Reason.DISK_FULL;
        }
        if (state.equals(READ_ONLY)) {
            return Reason.NOT_WRITABLE;
        }
        if (state.startsWith("28")) {
            return Reason.SIGN_IN_REFUSED;
        }
        if (state.equals("3D000")) {
            return Reason.NO_DATABASE;
        }
        if (state.equals("42501")) {
            return Reason.FORBIDDEN;
        }
        if (state.equals("XX001") || state.equals("XX002")) {
            return Reason.CORRUPT;
        }
        return state.startsWith("08") || state.startsWith("57P") || state.equals("53300")
                ? Reason.UNREACHABLE
                : Reason.FAILED;
    }

    /** Whether the same work, done again, may succeed: two of it got in each other's way. */
    static boolean isCollision(Throwable failure) {
        String state = state(failure);
        return DEADLOCK.equals(state) || SERIALIZATION.equals(state);
    }

    private static @Nullable String state(Throwable failure) {
        for (Throwable each = failure; each != null; each = each.getCause()) {
            if (each instanceof SQLException sql) {
                return sql.getSQLState();
            }
        }
        return null;
    }
}
