package org.gongkai.ledger;

import java.util.Locale;

import org.jooq.SQLDialect;

/** The databases an office can stand on. */
public enum DatabaseKind {

    SQLITE(SQLDialect.SQLITE), POSTGRESQL(SQLDialect.POSTGRES);

    private final SQLDialect dialect;

    DatabaseKind(SQLDialect dialect) {
        this.dialect = dialect;
    }

    SQLDialect dialect() {
        return dialect;
    }

    /**
     * The kind that a JDBC URL names.
     *
     * @throws LedgerException {@link LedgerException.Reason#UNKNOWN_DATABASE} when it is another
     */
    public static DatabaseKind of(String url) {
        String lower = url.toLowerCase(Locale.ROOT);
        if (lower.startsWith("jdbc:sqlite:")) {
            return SQLITE;
        }
        if (lower.startsWith("jdbc:postgresql:")) {
            return POSTGRESQL;
        }
        throw new LedgerException(LedgerException.Reason.UNKNOWN_DATABASE, "", null);
    }
}
