package lu.daach.followup;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import lu.daach.database.Database;
import lu.daach.followup.rules.WorkingDays;
import lu.daach.kernel.Formats;
import lu.daach.kernel.Language;
import lu.daach.kernel.Messages;
import lu.daach.organisation.Installation;
import lu.daach.outbox.Outgoing;

/**
 * Reminds households of their appointments by e-mail, from the working day before on; only those that want to be reached by e-mail. The subject
 * names nobody, the text neither, nor the precise place, which is sealed. An appointment that was moved is reminded of anew.
 */
@ApplicationScoped
class Reminders {

    private static final Logger LOG = Logger.getLogger(Reminders.class.getName());
    private static final int FIRST_AFTER_SECONDS = 20;
    private static final int EVERY_SECONDS = 60;

    /** By what a reminder is known in the outbox: of this appointment at this time. */
    static final String ONCE = "'appointment-reminder/' || a.id || '/' || a.on_day || '/' || replace(a.starts_at, ':', '-')";

    /** ? the last day. */
    private static final String DUE = "select a.region_id, a.id, a.on_day, a.starts_at, a.place, h.language, c.email, o.name as office, l.phone, " + ONCE + " as once"
            + """
             from followup.appointment a
            join household.household h on h.region_id = a.region_id and h.id = a.household_id
            join household.contact c on c.region_id = h.region_id and c.household_id = h.id and c.channel = 'email' and c.email is not null
            join organisation.organisation o on o.region_id = a.region_id and o.id = a.organisation_id
            left join lateral (
                select head.phone from letter.letterhead head where head.region_id = o.region_id and head.organisation_id = o.id
                order by head.version desc limit 1) l on true
            where a.state = 'planned' and a.on_day > ? and a.on_day <= ?
              and not exists (select from outbox.message m where m.region_id = a.region_id and m.once =""" + " " + ONCE + ") order by a.on_day, a.starts_at limit 500";

    @Resource
    private ManagedScheduledExecutorService clockwork;

    @Inject
    private Installation installation;

    void begin(@Observes @Initialized(ApplicationScoped.class) Object started) {
        clockwork.scheduleWithFixedDelay(this::quietly, FIRST_AFTER_SECONDS, EVERY_SECONDS, TimeUnit.SECONDS);
    }

    private void quietly() {
        try (Connection connection = Database.open().ownerConnection()) {
            connection.setAutoCommit(false);
            int written = write(connection, installation.today());
            connection.commit();
            if (written > 0) {
                LOG.log(Level.INFO, "{0} reminders of appointments were written", written);
            }
        } catch (SQLException | RuntimeException e) {
            LOG.log(Level.WARNING, "Reminders of appointments could not be written this time", e);
        }
    }

    private static int write(Connection connection, LocalDate today) throws SQLException {
        int written = 0;
        try (PreparedStatement due = connection.prepareStatement(DUE)) {
            due.setObject(1, today);
            due.setObject(2, WorkingDays.after(today, 1));
            try (ResultSet row = due.executeQuery()) {
                while (row.next()) {
                    if (message(row).writeFor(row.getInt("region_id"), connection)) {
                        written++;
                    }
                }
            }
        }
        return written;
    }

    private static Outgoing message(ResultSet row) throws SQLException {
        Language language = Language.of(row.getString("language"));
        String office = row.getString("office");
        String on = Formats.date(row.getObject("on_day", LocalDate.class), language);
        String phone = row.getString("phone");
        String text = Messages.text(language, "followup.reminder.text", on, row.getString("starts_at"),
                Messages.text(language, "followup.reminder.place." + row.getString("place"))) + "\n\n"
                + (phone == null ? Messages.text(language, "followup.reminder.cannot") : Messages.text(language, "followup.reminder.cannotCall", phone))
                + "\n\n" + office + "\n";
        return new Outgoing(row.getString("once"), office, row.getString("email"), Messages.text(language, "followup.reminder.subject", on), text, List.of());
    }
}
