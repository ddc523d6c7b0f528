package lu.daach.followup;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import lu.daach.kernel.Ids;
import lu.daach.organisation.Actor;

/** Keeps who was called about which appointment; gives those of one office of the bound region only. */
@ApplicationScoped
class CallStore {

    /** ?1 office, ?2 after this day, ?3 up to this day, ?4 worker or null, ?5 appointment or null. Who is reminded by e-mail is left out as in {@link Reminders}. */
    private static final String WAITING = """
            select a.id, a.on_day, a.starts_at, a.household_id, h.last_name, h.file_number, c.phone, c.other_phone, coalesce(c.spoken_language, h.language),
                   s.name as worker_name, a.place, l.outcome, l.called_on, l.by_name, coalesce(l.tries, 0)
            from followup.appointment a
            join household.household h on h.region_id = a.region_id and h.id = a.household_id
            join organisation.staff s on s.region_id = a.region_id and s.id = a.worker_id
            left join household.contact c on c.region_id = h.region_id and c.household_id = h.id
            left join lateral (
                select k.outcome, k.called_on, b.name as by_name, count(*) over () as tries
                from followup.appointment_call k
                join organisation.staff b on b.region_id = k.region_id and b.id = k.called_by
                where k.region_id = a.region_id and k.appointment_id = a.id and k.about_day = a.on_day and k.about_hour = a.starts_at
                order by k.called_at desc limit 1) l on true
            where a.organisation_id = ?1 and a.state = 'planned' and a.on_day > cast(?2 as date) and a.on_day <= cast(?3 as date)
              and (cast(?4 as uuid) is null or a.worker_id = cast(?4 as uuid))
              and (cast(?5 as uuid) is null or a.id = cast(?5 as uuid))
              and (c.channel is distinct from 'email' or c.email is null)
            order by l.outcome is not distinct from 'reached', a.on_day, a.starts_at, a.id""";

    @PersistenceContext
    private EntityManager entities;

    /** Who was not reached yet first, then by day and hour. */
    List<CallLine> waiting(UUID office, LocalDate after, LocalDate last, UUID worker) {
        return lines(office, after, last, worker, null);
    }

    /** Empty when no call is needed for it: it is over, not planned, or an e-mail tells of it. */
    Optional<CallLine> find(UUID office, LocalDate after, LocalDate last, UUID appointment) {
        return lines(office, after, last, null, appointment).stream().findFirst();
    }

    private List<CallLine> lines(UUID office, LocalDate after, LocalDate last, UUID worker, UUID appointment) {
        return Columns.rows(entities.createNativeQuery(WAITING).setParameter(1, office).setParameter(2, after).setParameter(3, last)
                .setParameter(4, worker).setParameter(5, appointment)).stream()
                .map(row -> new CallLine((UUID) row[0], Columns.day(row[1]), (String) row[2], (UUID) row[3], (String) row[4], Columns.number(row[5]),
                        (String) row[6], (String) row[7], (String) row[8], (String) row[9], (String) row[10], (String) row[11], Columns.day(row[12]),
                        (String) row[13], Columns.number(row[14])))
                .toList();
    }

    void add(CallLine about, String outcome, LocalDate on, Actor by) {
        entities.createNativeQuery("insert into followup.appointment_call (id, appointment_id, about_day, about_hour, outcome, called_on, called_by)"
                + " values (?1, ?2, ?3, ?4, ?5, ?6, ?7)")
                .setParameter(1, Ids.fresh()).setParameter(2, about.appointment()).setParameter(3, about.on()).setParameter(4, about.at())
                .setParameter(5, outcome).setParameter(6, on).setParameter(7, by.staff()).executeUpdate();
    }
}
