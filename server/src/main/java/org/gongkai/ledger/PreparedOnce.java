package org.gongkai.ledger;

import java.io.PrintWriter;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Properties;
import java.util.logging.Logger;
import javax.sql.DataSource;

import org.jspecify.annotations.Nullable;

/**
 * SQLite connections that prepare a statement once and keep it: preparing costs as much as running it, and the driver, unlike
 * PostgreSQL's, forgets what it has prepared. What a connection keeps goes with the connection.
 */
final class PreparedOnce implements DataSource {

    private static final int MOST_KEPT = 200;

    private final String url;
    private final Properties properties;

    PreparedOnce(String url, Properties properties) {
        this.url = url;
        this.properties = properties;
    }

    @Override
    public Connection getConnection() throws SQLException {
        return proxy(Connection.class, new Keeping(DriverManager.getConnection(url, properties)));
    }

    private static <T> T proxy(Class<T> type, InvocationHandler handler) {
        return type.cast(Proxy.newProxyInstance(PreparedOnce.class.getClassLoader(), new Class<?>[]{type}, handler));
    }

    private static @Nullable Object call(Object target, Method method, Object @Nullable [] arguments) throws Throwable {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException thrown) {
            throw thrown.getTargetException();
        }
    }

    /** A connection with what it has prepared. */
    private static final class Keeping implements InvocationHandler {

        private final Connection connection;
        private final Map<String, PreparedStatement> idle = new LinkedHashMap<>(16, 0.75f, true);

        Keeping(Connection connection) {
            this.connection = connection;
        }

        @Override
        public @Nullable Object invoke(Object self, Method method, Object @Nullable [] arguments) throws Throwable {
            switch (method.getName()) {
                case "prepareStatement" -> {
                    if (arguments != null && arguments.length == 1) {
                        return prepared((String) arguments[0]);
                    }
                }
                // A statement that is not prepared may change the tables under those that are.
                case "createStatement", "close" -> forget();
                default -> {
                    // The driver's own.
                }
            }
            return call(connection, method, arguments);
        }

        private PreparedStatement prepared(String sql) throws SQLException {
            PreparedStatement kept = idle.remove(sql);
            PreparedStatement statement = kept != null ? kept : connection.prepareStatement(sql);
            return proxy(PreparedStatement.class, new Lent(this, sql, statement));
        }

        private void takeBack(String sql, PreparedStatement statement) throws SQLException {
            if (connection.isClosed() || idle.containsKey(sql)) {
                statement.close();
                return;
            }
            statement.clearParameters();
            idle.put(sql, statement);
            if (idle.size() > MOST_KEPT) {
                var oldest = idle.values().iterator();
                oldest.next().close();
                oldest.remove();
            }
        }

        private void forget() throws SQLException {
            for (PreparedStatement each : idle.values()) {
                each.close();
            }
            idle.clear();
        }
    }

    /** A prepared statement in use; closing gives it back. */
    private static final class Lent implements InvocationHandler {

        private final Keeping owner;
        private final String sql;
        private final PreparedStatement statement;
        private @Nullable ResultSet rows;
        private boolean closed;
        private boolean plain = true;

        Lent(Keeping owner, String sql, PreparedStatement statement) {
            this.owner = owner;
            this.sql = sql;
            this.statement = statement;
        }

        @Override
        public @Nullable Object invoke(Object self, Method method, Object @Nullable [] arguments) throws Throwable {
            switch (method.getName()) {
                case "close" -> {
                    close();
                    return null;
                }
                case "isClosed" -> {
                    return closed || statement.isClosed();
                }
                case "setFetchSize", "setMaxRows", "setQueryTimeout", "addBatch" -> plain = false;
                default -> {
                    // The driver's own.
                }
            }
            try {
                Object result = call(statement, method, arguments);
                if (result instanceof ResultSet set) {
                    rows = set;
                }
                return result;
            } catch (SQLException failed) {
                plain = false;
                throw failed;
            }
        }

        private void close() throws SQLException {
            if (closed) {
                return;
            }
            closed = true;
            if (rows != null) {
                rows.close();
            }
            if (plain) {
                owner.takeBack(sql, statement);
            } else {
                statement.close();
            }
        }
    }

    @Override
    public Connection getConnection(String user, String password) throws SQLException {
        return getConnection();
    }

    @Override
    public @Nullable PrintWriter getLogWriter() {
        return null;
    }

    @Override
    public void setLogWriter(@Nullable PrintWriter out) {
        // Nothing is logged.
    }

    @Override
    public void setLoginTimeout(int seconds) {
        // A file is opened at once.
    }

    @Override
    public int getLoginTimeout() {
        return 0;
    }

    @Override
    public Logger getParentLogger() {
        return Logger.getGlobal();
    }

    @Override
    public <T> T unwrap(Class<T> type) throws SQLException {
        throw new SQLException("not a wrapper");
    }

    @Override
    public boolean isWrapperFor(Class<?> type) {
        return false;
    }
}
