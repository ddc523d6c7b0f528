package lu.daach.followup;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.UUID;

/** Tells where the reminder of an appointment stands. */
@ApplicationScoped
class ReminderStore {

    /** The household does not want e-mails, or has given no address. */
    static final String NONE = "none";
    static final String WAITS = "waits";
    static final String WRITTEN = "written";
    static final String LEFT = "left";
    static final String FAILED = "failed";

    private static final String STATE = "select c.email is not null as by_email, m.id, m.left_at is not null as has_left, m.given_up_at is not null as failed"
            + """
             from followup.appointment a
            left join household.contact c on c.region_id = a.region_id and c.household_id = a.household_id and c.channel = 'email'
            left join outbox.message m on m.region_id = a.region_id and m.once =""" + " " + Reminders.ONCE + " where a.id = ?1";

    @PersistenceContext
    private EntityManager entities;

    /** One of the words above. */
    String state(UUID appointment) {
        List<Object[]> rows = Columns.rows(entities.createNativeQuery(STATE).setParameter(1, appointment));
        Object[] row = rows.get(0);
        if (row[1] == null) {
            return (Boolean) row[0] ? WAITS : NONE;
        }
        return (Boolean) row[2] ? LEFT : (Boolean) row[3] ? FAILED : WRITTEN;
    }
}
