package lu.daach.organisation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HexFormat;
import java.util.UUID;
import java.util.logging.Logger;
import lu.daach.boot.Settings;
import lu.daach.database.Database;
import lu.daach.kernel.Ids;

/**
 * What this installation is: a demonstration with invented people and a day of its own, or the real thing. The first start
 * decides; a real one begins with an administrator who gets in by a one-time link.
 */
@ApplicationScoped
public class Installation {

    private static final Logger LOG = Logger.getLogger(Installation.class.getName());
    private static final ZoneId ZONE = ZoneId.of("Europe/Luxembourg");
    private static final Duration LINK_LASTS = Duration.ofDays(7);
    private static final int LINK_BYTES = 32;

    private final Clock clock = Clock.system(ZONE);

    @Inject
    private Instance<Demonstration> demonstrations;

    private boolean demonstration;
    private LocalDate demonstrationDay;

    /** @throws Settings.Invalid when the demonstration would be reachable from elsewhere */
    public void open(Settings settings) {
        try (Connection connection = Database.open().ownerConnection()) {
            connection.setAutoCommit(false);
            Boolean known = known(connection);
            demonstration = known != null ? known
                    : settings.demonstration() != null ? settings.demonstration() : settings.embeddedDatabase();
            demonstrationDay = settings.today() != null ? settings.today() : Settings.DEMONSTRATION_DAY;
            if (demonstration) {
                settings.requireLoopback();
            }
            if (known == null) {
                begin(connection, settings);
            }
            connection.commit();
        } catch (SQLException e) {
            throw new IllegalStateException("the installation could not be opened: " + e.getMessage(), e);
        }
    }

    public boolean demonstration() {
        return demonstration;
    }

    /** The day that counts as today in Luxembourg; in the demonstration the day on which it plays. */
    public LocalDate today() {
        return demonstration ? demonstrationDay : LocalDate.now(clock);
    }

    private static Boolean known(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select demonstration from kernel.installation")) {
            return row.next() ? row.getBoolean(1) : null;
        }
    }

    private void begin(Connection connection, Settings settings) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement("insert into kernel.installation (demonstration) values (?)")) {
            insert.setBoolean(1, demonstration);
            insert.executeUpdate();
        }
        if (demonstration) {
            for (Demonstration part : demonstrations.stream()
                    .sorted(java.util.Comparator.comparingInt(Demonstration::order)).toList()) {
                part.load(connection);
            }
            LOG.info("The demonstration is loaded");
        } else {
            inviteFirstAdministrator(connection, settings);
        }
    }

    private void inviteFirstAdministrator(Connection connection, Settings settings) throws SQLException {
        byte[] bytes = new byte[LINK_BYTES];
        new SecureRandom().nextBytes(bytes);
        String link = HexFormat.of().formatHex(bytes);
        UUID organisation = Ids.fresh();
        UUID admin = Ids.fresh();
        First first = new First(connection, 1);
        first.region("Region");
        first.organisation(organisation, "agency", "Agence", null);
        first.staff(admin, organisation, "admin", "Administrateur", Role.ADMIN, "fr");
        first.credential("admin", admin, null);
        try (PreparedStatement insert = connection.prepareStatement(
                "insert into organisation.invitation (token_hash, region_id, staff_id, expires_at) values (?, 1, ?, now() + ?::interval)")) {
            insert.setBytes(1, SignIn.digest(link));
            insert.setObject(2, admin);
            insert.setString(3, LINK_LASTS.toString());
            insert.executeUpdate();
        }
        System.out.println("First administrator: open " + settings.address() + "welcome.xhtml?link=" + link
                + " and choose a password (login admin, the link works once, for " + LINK_LASTS.toDays() + " days)");
    }
}
