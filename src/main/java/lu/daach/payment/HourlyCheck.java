package lu.daach.payment;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import lu.daach.database.Database;

/** Looks at the books of every region once an hour, by itself: it only reads them, and keeps how much it found. */
@ApplicationScoped
class HourlyCheck {

    private static final Logger LOG = Logger.getLogger(HourlyCheck.class.getName());
    private static final int MINUTES = 60;

    private static final String LOOK = """
            insert into payment.self_check (region_id, differences)
            select r.id, (select count(*) from payment.differences(r.id)) from kernel.region r""";

    @Resource
    private ManagedScheduledExecutorService clockwork;

    void begin(@Observes @Initialized(ApplicationScoped.class) Object started) {
        clockwork.scheduleAtFixedRate(HourlyCheck::look, MINUTES, MINUTES, TimeUnit.MINUTES);
    }

    private static void look() {
        try (Connection connection = Database.open().ownerConnection(); Statement statement = connection.createStatement()) {
            statement.execute("set statement_timeout = '10min'");
            statement.execute(LOOK);
        } catch (SQLException e) {
            LOG.log(Level.WARNING, "The books could not be looked at: {0}", e.getMessage());
        }
    }
}
