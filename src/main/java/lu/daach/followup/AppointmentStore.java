package lu.daach.followup;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import lu.daach.kernel.Missing;

/** Keeps appointments; gives those of one office of the bound region only. */
@ApplicationScoped
class AppointmentStore {

    /** ?1 office, ?2 first day, ?3 last day, ?4 worker or null, ?5 household or null. */
    private static final String FOUND = """
            select a.id, h.last_name, s.name from followup.appointment a
            join household.household h on h.region_id = a.region_id and h.id = a.household_id
            join organisation.staff s on s.region_id = a.region_id and s.id = a.worker_id
            where a.organisation_id = ?1 and a.on_day between cast(?2 as date) and cast(?3 as date)
              and (cast(?4 as uuid) is null or a.worker_id = cast(?4 as uuid))
              and (cast(?5 as uuid) is null or a.household_id in (select household.files_of(cast(?5 as uuid))))
            order by a.on_day, a.starts_at, h.last_name, a.id""";

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
        List<AppointmentSheet> sheets = new ArrayList<>();
        for (Object found : entities.createNativeQuery(FOUND).setParameter(1, office).setParameter(2, first).setParameter(3, last)
                .setParameter(4, worker).setParameter(5, household).getResultList()) {
            Object[] row = (Object[]) found;
            sheets.add(entities.find(Appointment.class, row[0]).opened(seals).sheet((String) row[1], (String) row[2]));
        }
        return sheets;
    }
}
