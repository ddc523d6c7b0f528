package lu.daach.report;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import javax.sql.DataSource;
import lu.daach.organisation.Caller;

/**
 * Reads with the database role of the reports, in a transaction of its own that is bound to the caller's region: within a
 * use-case, when the guard has let the caller in.
 */
@ApplicationScoped
class Reading {

    @Resource(lookup = "java:app/jdbc/report")
    private DataSource source;

    @Inject
    private Caller caller;

    /** Asks one question of the database. */
    @FunctionalInterface
    interface Question<T> {

        T ask(Connection connection) throws SQLException;
    }

    <T> T read(Question<T> question) {
        try (Connection connection = source.getConnection()) {
            connection.setAutoCommit(false);
            try (PreparedStatement bind = connection.prepareStatement("select set_config('daach.region', ?, true)")) {
                bind.setString(1, Integer.toString(caller.actor().region()));
                bind.execute();
                return question.ask(connection);
            } finally {
                connection.rollback();
                connection.setAutoCommit(true);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("the report could not be read", e);
        }
    }
}
