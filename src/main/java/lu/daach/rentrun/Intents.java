package lu.daach.rentrun;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import lu.daach.database.Database;

/**
 * Bookings that were asked for and have not ended: written down in a transaction of their own before the booking begins, so that the next
 * start knows of one that was cut off.
 */
@ApplicationScoped
class Intents {

    private static final String NOTE = """
            insert into rentrun.intent (region_id, key, month, digest, asked_by) values (?, ?, ?, ?, ?)
            on conflict (region_id, key) do nothing""";

    private static final String FORGET = "delete from rentrun.intent where region_id = ? and key = ?";

    private static final String LEFT = "select region_id, key, month, digest, asked_by from rentrun.intent order by asked_at";

    /** A booking that was cut off. */
    record Intent(int region, String key, YearMonth month, String digest, UUID askedBy) {
    }

    void note(Intent intent) {
        try (Connection connection = Database.open().ownerConnection(); PreparedStatement insert = connection.prepareStatement(NOTE)) {
            insert.setInt(1, intent.region());
            insert.setString(2, intent.key());
            insert.setObject(3, intent.month().atDay(1));
            insert.setString(4, intent.digest());
            insert.setObject(5, intent.askedBy());
            insert.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("the booking could not be written down: " + e.getMessage(), e);
        }
    }

    /** What ended without a booking is not taken up again. */
    void forget(int region, String key) {
        try (Connection connection = Database.open().ownerConnection(); PreparedStatement delete = connection.prepareStatement(FORGET)) {
            delete.setInt(1, region);
            delete.setString(2, key);
            delete.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("the booking could not be forgotten: " + e.getMessage(), e);
        }
    }

    /** Those that are left over, the oldest first. */
    List<Intent> left() throws SQLException {
        try (Connection connection = Database.open().ownerConnection(); Statement query = connection.createStatement();
                ResultSet row = query.executeQuery(LEFT)) {
            List<Intent> left = new ArrayList<>();
            while (row.next()) {
                left.add(new Intent(row.getInt("region_id"), row.getString("key"), YearMonth.from(row.getObject("month", LocalDate.class)),
                        row.getString("digest"), row.getObject("asked_by", UUID.class)));
            }
            return left;
        }
    }
}
