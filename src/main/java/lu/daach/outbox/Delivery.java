package lu.daach.outbox;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Locale;
import java.util.UUID;

/**
 * How a message fares. Read with the columns {@value #COLUMNS} of {@code outbox.message}, named {@code m} in the query.
 *
 * @param tries so many were begun
 * @param nextTryAt when it is tried next, while it has not left
 * @param leftAt when the mail server took it, or its file was laid into the folder; null: not yet
 * @param givenUp nobody tries any more, until somebody asks for it
 * @param lastError what the mail server said last; null: nothing
 */
public record Delivery(int tries, Instant nextTryAt, Instant leftAt, boolean givenUp, String lastError) {

    public static final String COLUMNS = "m.tries, m.next_try_at, m.left_at, m.given_up_at, m.last_error";

    private static final String AGAIN = """
            update outbox.message set next_try_at = clock_timestamp(), given_up_at = null
            where region_id = kernel.region() and id = ? and left_at is null and content is not null""";

    /** The state in one word: for chips, programs and filters. */
    public enum State {
        WAITING, TRYING, LEFT, GIVEN_UP;

        public String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    public State state() {
        if (leftAt != null) {
            return State.LEFT;
        }
        if (givenUp) {
            return State.GIVEN_UP;
        }
        return lastError == null ? State.WAITING : State.TRYING;
    }

    /** Reads it from the row where the result stands. */
    public static Delivery of(ResultSet row) throws SQLException {
        return new Delivery(row.getInt("tries"), moment(row, "next_try_at"), moment(row, "left_at"), row.getObject("given_up_at") != null,
                row.getString("last_error"));
    }

    /**
     * Has a message tried at once, whatever was said before.
     *
     * @param connection the transaction's own, with its region bound
     * @return false when it left, was forgotten or is not there
     */
    public static boolean again(Connection connection, UUID message) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement(AGAIN)) {
            update.setObject(1, message);
            return update.executeUpdate() == 1;
        }
    }

    private static Instant moment(ResultSet row, String column) throws SQLException {
        OffsetDateTime read = row.getObject(column, OffsetDateTime.class);
        return read == null ? null : read.toInstant();
    }
}
