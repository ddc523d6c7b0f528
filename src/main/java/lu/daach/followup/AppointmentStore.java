package lu.daach.followup;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import lu.daach.kernel.Missing;

/** Keeps appointments; gives those of one office of the bound region only. */
@ApplicationScoped
class AppointmentStore {

    /** ?1 office, ?2 first day, ?3 last day, ?4 worker or null, ?5 household or null. */
    private static final String FOUND = """
            select a.id, a.version, a.household_id, h.last_name, a.worker_id, s.name, a.on_day, a.starts_at, a.minutes, a.place, a.place_note_sealed,
                   a.interpreter, a.state
            from followup.appointment a
            join household.household h on h.region_id = a.region_id and h.id = a.household_id
            join organisation.staff s on s.region_id = a.region_id and s.id = a.worker_id
            where a.organisation_id = ?1 and a.on_day between cast(?2 as date) and cast(?3 as date)
              and (cast(?4 as uuid) is null or a.worker_id = cast(?4 as uuid))
              and (cast(?5 as uuid) is null or a.household_id in (select household.files_of(cast(?5 as uuid))))
            order by a.on_day, a.starts_at, h.last_name, a.id""";

    /** ?1 office, ?2 first day, ?3 last day, ?4 worker or null, ?5 how many of a day. */
    private static final String CALENDAR = """
            select b.id, b.on_day, b.starts_at, h.last_name, s.name, b.place, b.interpreter, b.state, b.of_day
            from (select a.*, row_number() over (partition by a.on_day order by a.starts_at, a.id) as at,
                         count(*) over (partition by a.on_day) as of_day
                  from followup.appointment a
                  where a.organisation_id = ?1 and a.on_day between cast(?2 as date) and cast(?3 as date)
                    and (cast(?4 as uuid) is null or a.worker_id = cast(?4 as uuid))) b
            join household.household h on h.region_id = b.region_id and h.id = b.household_id
            join organisation.staff s on s.region_id = b.region_id and s.id = b.worker_id
            where b.at <= ?5
            order by b.on_day, b.starts_at, b.id""";

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private OfficeSeals seals;

    void add(Appointment appointment) {
        appointment.seal(seals);
        entities.persist(appointment);
        entities.flush();
    }

    void save(Appointment appointment) {
        appointment.seal(seals);
        entities.lock(appointment, LockModeType.OPTIMISTIC_FORCE_INCREMENT);
        entities.flush();
    }

    /** @throws Missing when this office has none with that id */
    Appointment get(UUID id, UUID office) {
        Appointment appointment = entities.find(Appointment.class, id);
        if (appointment == null || !appointment.organisation().equals(office)) {
            throw new Missing();
        }
        return appointment.opened(seals);
    }

    List<AppointmentSheet> between(UUID office, LocalDate first, LocalDate last, UUID worker, UUID household) {
        OfficeSeals.Row opened = seals.row();
        return Columns.rows(entities.createNativeQuery(FOUND).setParameter(1, office).setParameter(2, first).setParameter(3, last)
                .setParameter(4, worker).setParameter(5, household)).stream().map(row -> sheet(row, opened)).toList();
    }

    private static AppointmentSheet sheet(Object[] row, OfficeSeals.Row opened) {
        UUID id = (UUID) row[0];
        return new AppointmentSheet(id, Columns.number(row[1]), (UUID) row[2], (String) row[3], (UUID) row[4], (String) row[5],
                new AppointmentCard(Columns.day(row[6]), (String) row[7], Columns.number(row[8]), (String) row[9],
                        opened.text(OfficeSeals.PLACE_NOTE, id, (byte[]) row[10]), (String) row[11], (String) row[12]));
    }

    /** By day and hour. @param most how many of a day at most; each tells how many its day has */
    List<CalendarLine> calendar(UUID office, LocalDate first, LocalDate last, UUID worker, int most) {
        return Columns.rows(entities.createNativeQuery(CALENDAR).setParameter(1, office).setParameter(2, first).setParameter(3, last)
                .setParameter(4, worker).setParameter(5, most)).stream()
                .map(row -> new CalendarLine((UUID) row[0], Columns.day(row[1]), (String) row[2], (String) row[3], (String) row[4], (String) row[5],
                        (String) row[6], (String) row[7], Columns.number(row[8])))
                .toList();
    }
}
