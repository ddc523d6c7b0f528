package lu.daach.organisation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.UUID;
import lu.daach.kernel.Language;

/** Resolves the person who acts and binds them to the transaction; the only class that does. */
@ApplicationScoped
class Staff {

    @PersistenceContext
    private EntityManager entities;

    /**
     * Binds region and person on the EntityManager's own connection, so that everything read after it is under the wall.
     *
     * @param token the digest of the token by which a program comes, asked again here; null for a browser's session
     * @throws NotSignedIn when there is no such person, they are disabled, or the token is not theirs (any more)
     */
    Actor enter(int region, UUID person, byte[] token) {
        Connection connection = entities.unwrap(Connection.class);
        try (PreparedStatement query = connection.prepareStatement("select * from organisation.enter(?, ?, ?)")) {
            query.setInt(1, region);
            query.setObject(2, person);
            query.setBytes(3, token);
            try (ResultSet row = query.executeQuery()) {
                if (!row.next()) {
                    throw new NotSignedIn();
                }
                return new Actor(region, row.getString("region_name"), person, row.getString("name"), Role.of(row.getString("role")),
                        row.getObject("organisation_id", UUID.class), row.getString("kind"),
                        row.getString("organisation_name"), row.getString("commune_code"),
                        Language.of(row.getString("language")), instant(row, "sessions_valid_after"));
            }
        } catch (SQLException e) {
            throw new IllegalStateException("the person could not be resolved", e);
        }
    }

    /** Writes what is still to be written, so that a refusal of the database is seen here and not at the commit. */
    void flush() {
        entities.flush();
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime value = row.getObject(column, OffsetDateTime.class);
        return value.equals(OffsetDateTime.MIN) ? Instant.MIN : value.toInstant();
    }
}
