package lu.daach.followup;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import lu.daach.organisation.Identity;

/** Whose calendar a secret address is. It works before anybody is known, by the one function that is made for it. */
@ApplicationScoped
class CalendarOwner {

    private static final int LONGEST = 64;

    @Resource(lookup = "java:app/jdbc/daach")
    private DataSource connections;

    private final Clock clock = Clock.systemUTC();

    /** Empty when it is nobody's. */
    Optional<Identity> of(String secret) {
        if (secret.isEmpty() || secret.length() > LONGEST) {
            return Optional.empty();
        }
        try (Connection connection = connections.getConnection();
                PreparedStatement query = connection.prepareStatement("select * from followup.calendar_of(?)")) {
            query.setBytes(1, CalendarFeeds.digest(secret));
            try (ResultSet row = query.executeQuery()) {
                return row.next() ? Optional.of(new Identity(row.getInt("region_id"), row.getObject("staff_id", UUID.class), clock.instant()))
                        : Optional.empty();
            }
        } catch (SQLException e) {
            throw new IllegalStateException("the calendar's address could not be asked", e);
        }
    }
}
