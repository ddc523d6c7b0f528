package lu.daach.testing;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** Short ways to ask the database. */
public final class Sql {

    private Sql() {
    }

    /** The first column of every row, as text. */
    public static List<String> column(Connection connection, String query, Object... values) throws SQLException {
        try (PreparedStatement statement = prepared(connection, query, values); ResultSet row = statement.executeQuery()) {
            List<String> found = new ArrayList<>();
            while (row.next()) {
                found.add(row.getString(1));
            }
            return found;
        }
    }

    /** The one value that the query gives, as text. */
    public static String only(Connection connection, String query, Object... values) throws SQLException {
        return column(connection, query, values).get(0);
    }

    public static long count(Connection connection, String query, Object... values) throws SQLException {
        return Long.parseLong(only(connection, query, values));
    }

    /** @return how many rows were touched; -1 for a statement that touches none */
    public static int run(Connection connection, String sql, Object... values) throws SQLException {
        try (PreparedStatement statement = prepared(connection, sql, values)) {
            return statement.execute() ? -1 : statement.getUpdateCount();
        }
    }

    /** The state with which the database refuses a statement, after which its transaction is rolled back; null when it does not. */
    public static String refusal(Connection connection, String sql, Object... values) throws SQLException {
        try {
            run(connection, sql, values);
            return null;
        } catch (SQLException e) {
            return e.getSQLState();
        } finally {
            if (!connection.getAutoCommit()) {
                connection.rollback();
            }
        }
    }

    /** Begins a transaction with this region bound, as the guard does. */
    public static void bind(Connection connection, int region) throws SQLException {
        connection.setAutoCommit(false);
        run(connection, "select set_config('daach.region', ?, true)", Integer.toString(region));
    }

    private static PreparedStatement prepared(Connection connection, String query, Object... values) throws SQLException {
        PreparedStatement statement = connection.prepareStatement(query);
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i]);
        }
        return statement;
    }
}
