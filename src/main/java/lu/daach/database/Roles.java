package lu.daach.database;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * The roles of the database, made or mended at every start.
 *
 * <p>Time limits of the serving role: a statement 30 s, a lock 5 s, an idle transaction 15 s, a transaction 120 s. The month
 * and other bulk work lengthen their own by {@code set local}.
 */
final class Roles {

    static final String OWNER = "daach_owner";
    static final String APPLICATION = "daach_app";
    static final String REPORT = "daach_report";

    private Roles() {
    }

    static void ensure(Connection admin, boolean embedded, Secrets secrets) throws SQLException {
        try (Statement statement = admin.createStatement()) {
            create(statement, OWNER, "nologin");
            create(statement, APPLICATION, "login");
            create(statement, REPORT, "login");
            password(statement, APPLICATION, secrets.password("database-app"));
            password(statement, REPORT, secrets.password("database-report"));
            limits(statement, APPLICATION, "30s", "5s", "15s", "120s");
            limits(statement, REPORT, "60s", "5s", "15s", "120s");
            if (!embedded) {
                statement.execute("grant " + OWNER + " to current_user with inherit true, set true");
            }
            String database = only(statement, "select quote_ident(current_database())");
            statement.execute("grant create, temporary on database " + database + " to " + OWNER);
            statement.execute("revoke all on database " + database + " from public");
            statement.execute("grant connect on database " + database + " to " + APPLICATION + ", " + REPORT);
            statement.execute("revoke all on schema public from public");
            statement.execute("grant usage, create on schema public to " + OWNER);
            statement.execute("grant usage on schema public to " + APPLICATION + ", " + REPORT);
        }
    }

    private static void create(Statement statement, String role, String login) throws SQLException {
        if (only(statement, "select count(*) from pg_roles where rolname = '" + role + "'").equals("0")) {
            statement.execute("create role " + role + " " + login + " nosuperuser nobypassrls nocreatedb nocreaterole noinherit");
        }
    }

    private static void password(Statement statement, String role, String password) throws SQLException {
        statement.execute("alter role " + role + " password '" + password + "'");
    }

    private static void limits(Statement statement, String role, String query, String lock, String idle, String transaction)
            throws SQLException {
        statement.execute("alter role " + role + " set statement_timeout = '" + query + "'");
        statement.execute("alter role " + role + " set lock_timeout = '" + lock + "'");
        statement.execute("alter role " + role + " set idle_in_transaction_session_timeout = '" + idle + "'");
        statement.execute("alter role " + role + " set transaction_timeout = '" + transaction + "'");
    }

    private static String only(Statement statement, String query) throws SQLException {
        try (ResultSet row = statement.executeQuery(query)) {
            row.next();
            return row.getString(1);
        }
    }
}
