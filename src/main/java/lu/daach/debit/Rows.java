package lu.daach.debit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;

/** What every store of this module does with the transaction's own connection. */
@ApplicationScoped
class Rows {

    @PersistenceContext
    private EntityManager entities;

    /** A statement without its values. */
    @FunctionalInterface
    interface Prepared {

        PreparedStatement on(Connection connection) throws SQLException;
    }

    /** What one row says. */
    @FunctionalInterface
    interface Row<T> {

        T of(ResultSet row) throws SQLException;
    }

    Connection connection() {
        return entities.unwrap(Connection.class);
    }

    <T> List<T> all(Prepared statement, Row<T> each, Object... values) {
        try (PreparedStatement query = with(statement, values); ResultSet row = query.executeQuery()) {
            List<T> found = new ArrayList<>();
            while (row.next()) {
                found.add(each.of(row));
            }
            return found;
        } catch (SQLException e) {
            throw new PersistenceException(e);
        }
    }

    /** @return null when there is none */
    <T> T first(Prepared statement, Row<T> each, Object... values) {
        return all(statement, each, values).stream().findFirst().orElse(null);
    }

    int change(Prepared statement, Object... values) {
        try (PreparedStatement update = with(statement, values)) {
            return update.executeUpdate();
        } catch (SQLException e) {
            throw new PersistenceException(e);
        }
    }

    private PreparedStatement with(Prepared statement, Object... values) throws SQLException {
        PreparedStatement prepared = statement.on(connection());
        for (int i = 0; i < values.length; i++) {
            prepared.setObject(i + 1, values[i]);
        }
        return prepared;
    }

    /** @return null where nothing stands */
    static Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime moment = row.getObject(column, OffsetDateTime.class);
        return moment == null ? null : moment.toInstant();
    }
}
