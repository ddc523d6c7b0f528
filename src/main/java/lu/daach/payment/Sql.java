package lu.daach.payment;

import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;

/** What every store of this module does with the transaction's own connection. */
final class Sql {

    private Sql() {
    }

    /** What is done on the transaction's own connection. */
    @FunctionalInterface
    interface Work<T> {

        T on(Connection connection) throws SQLException;
    }

    /** Does it on the transaction's own connection. */
    static <T> T on(EntityManager entities, Work<T> work) {
        try {
            return work.on(entities.unwrap(Connection.class));
        } catch (SQLException e) {
            throw new PersistenceException(e);
        }
    }

    static void array(PreparedStatement statement, int place, String type, Object... values) throws SQLException {
        statement.setArray(place, statement.getConnection().createArrayOf(type, values));
    }

    /** @return null where nothing stands */
    static Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime moment = row.getObject(column, OffsetDateTime.class);
        return moment == null ? null : moment.toInstant();
    }
}
