package lu.daach.outbox;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import lu.daach.database.Database;
import lu.daach.organisation.Installation;

/**
 * Takes away what waits, every few seconds. A try is noted before it is made: two servers on one database never make the same one, and what
 * a crash cut off is tried again after its wait, with the same Message-ID. So a message never gets lost and leaves twice at worst.
 */
@ApplicationScoped
class Postman {

    private static final Logger LOG = Logger.getLogger(Postman.class.getName());
    private static final int SECONDS = 10;
    private static final int LONGEST_ERROR = 300;

    private static final String TAKE = """
            with waiting as (
                select region_id, id from outbox.message
                where left_at is null and given_up_at is null and next_try_at <= clock_timestamp()
                order by next_try_at limit 50 for update skip locked)
            update outbox.message m set tries = m.tries + 1, next_try_at = clock_timestamp() + interval '10 minutes'
            from waiting w where m.region_id = w.region_id and m.id = w.id
            returning m.region_id, m.id, m.tries, m.recipient, m.content""";

    private static final String LEFT = "update outbox.message set left_at = clock_timestamp(), last_error = null where region_id = ? and id = ?";

    private static final String FAILED = """
            update outbox.message set last_error = ?, next_try_at = clock_timestamp() + make_interval(secs => ?),
                given_up_at = case when ? then clock_timestamp() end
            where region_id = ? and id = ? and left_at is null""";

    /** What left is forgotten after ninety days; its line tells that it left, and when. */
    private static final String FORGET = """
            update outbox.message set content = null, recipient = null
            where content is not null and (left_at < clock_timestamp() - interval '90 days' or given_up_at < clock_timestamp() - interval '90 days')""";

    @Resource
    private ManagedScheduledExecutorService clockwork;

    @Inject
    private Installation installation;

    void begin(@Observes @Initialized(ApplicationScoped.class) Object started) {
        clockwork.scheduleWithFixedDelay(this::round, SECONDS, SECONDS, TimeUnit.SECONDS);
    }

    /** A message that was taken for a try. */
    private record Taken(int region, UUID id, int tries, String recipient, byte[] content) {
    }

    private void round() {
        try (Connection connection = Database.open().ownerConnection()) {
            List<Taken> taken = take(connection);
            if (!taken.isEmpty()) {
                carry(connection, taken);
            }
            forget(connection);
        } catch (SQLException | IOException | RuntimeException e) {
            LOG.log(Level.WARNING, "The outbox could not be emptied: {0}", e.getClass().getName());
        }
    }

    private void carry(Connection connection, List<Taken> taken) throws SQLException, IOException {
        try (Way way = Way.of(Database.open().settings(), installation.demonstration())) {
            for (Taken one : taken) {
                try {
                    way.send(one.id(), one.recipient(), one.content());
                    left(connection, one);
                } catch (Way.Refused e) {
                    failed(connection, one, e);
                }
            }
        } catch (Way.Refused e) {
            for (Taken one : taken) {
                failed(connection, one, e);
            }
        }
    }

    private static List<Taken> take(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement(); ResultSet row = statement.executeQuery(TAKE)) {
            List<Taken> taken = new ArrayList<>();
            while (row.next()) {
                taken.add(new Taken(row.getInt("region_id"), row.getObject("id", UUID.class), row.getInt("tries"), row.getString("recipient"),
                        row.getBytes("content")));
            }
            return taken;
        }
    }

    private static void left(Connection connection, Taken one) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement(LEFT)) {
            update.setInt(1, one.region());
            update.setObject(2, one.id());
            update.executeUpdate();
        }
    }

    private static void failed(Connection connection, Taken one, Way.Refused why) throws SQLException {
        String words = why.getMessage().strip();
        try (PreparedStatement update = connection.prepareStatement(FAILED)) {
            update.setString(1, words.substring(0, Math.min(words.length(), LONGEST_ERROR)));
            update.setLong(2, Patience.after(one.tries()).toSeconds());
            update.setBoolean(3, why.forGood() || Patience.over(one.tries()));
            update.setInt(4, one.region());
            update.setObject(5, one.id());
            update.executeUpdate();
        }
    }

    private static void forget(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.executeUpdate(FORGET);
        }
    }
}
