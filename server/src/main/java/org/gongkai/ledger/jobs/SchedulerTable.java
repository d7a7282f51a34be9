package org.gongkai.ledger.jobs;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;

import com.github.kagkarlsson.scheduler.jdbc.DefaultJdbcCustomization;
import com.github.kagkarlsson.scheduler.serializer.Serializer;
import org.gongkai.ledger.DatabaseKind;
import org.jspecify.annotations.Nullable;

/**
 * How the scheduler speaks to our databases. Moments are numbers in both, as everywhere in the books, so that no driver,
 * time zone or column type comes in between. What is due is read and marked as taken in one transaction: on PostgreSQL rows
 * that another node holds are passed over; on SQLite the one writer takes the only lock there is when the transaction
 * begins. Tasks carry no data of their own, so nothing is ever deserialised.
 */
final class SchedulerTable extends DefaultJdbcCustomization {

    private final DatabaseKind kind;

    SchedulerTable(DatabaseKind kind) {
        super(true);
        this.kind = kind;
    }

    @Override
    public String getName() {
        return kind.name();
    }

    @Override
    public String getQueryLimitPart(int limit) {
        return " LIMIT " + limit;
    }

    @Override
    public boolean supportsGenericLockAndFetch() {
        return true;
    }

    @Override
    public String createGenericSelectForUpdateQuery(String table, int limit, String condition, boolean byPriority) {
        String due = createSelectDueQuery(table, limit, condition, byPriority);
        return kind == DatabaseKind.SQLITE ? due : due + " FOR UPDATE SKIP LOCKED";
    }

    @Override
    public void setInstant(PreparedStatement statement, int index, @Nullable Instant moment) throws SQLException {
        if (moment == null) {
            statement.setNull(index, Types.BIGINT);
        } else {
            statement.setLong(index, moment.toEpochMilli());
        }
    }

    @Override
    public @Nullable Instant getInstant(ResultSet row, String column) throws SQLException {
        long millis = row.getLong(column);
        return row.wasNull() ? null : Instant.ofEpochMilli(millis);
    }

    @Override
    public void setTaskData(PreparedStatement statement, int index, byte @Nullable [] data) throws SQLException {
        statement.setNull(index, Types.VARCHAR);
    }

    @Override
    public byte @Nullable [] getTaskData(ResultSet row, String column) {
        return null;
    }

    /** Writes nothing and reads nothing. */
    static final class NoData implements Serializer {

        @Override
        public byte @Nullable [] serialize(@Nullable Object data) {
            return null;
        }

        @Override
        public <T> @Nullable T deserialize(Class<T> type, byte @Nullable [] data) {
            return null;
        }
    }
}
