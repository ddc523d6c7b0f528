package lu.daach.followup;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import lu.daach.kernel.Missing;

/** Keeps requests to stay longer as those see them who answer for the contracts. */
@ApplicationScoped
class ExtensionStore {

    /** ?1 today, ?2 one of them or null. */
    private static final String OPEN = """
            select w.id, w.version, w.household_id, h.file_number, h.last_name, home.id as occupancy, home.address, home.last_day, w.asked_until, w.on_day,
                   s.name as asked_by, o.name as office_name, o.id as office
            from followup.way_out w
            join household.household h on h.region_id = w.region_id and h.id = w.household_id
            join organisation.staff s on s.region_id = w.region_id and s.id = w.made_by
            join organisation.organisation o on o.region_id = w.region_id and o.id = w.organisation_id
            join lateral (
                select c.id, d.address, upper(c.period) - 1 as last_day from occupancy.occupancy c
                join dwelling.dwelling d on d.region_id = c.region_id and d.id = c.dwelling_id
                where c.region_id = w.region_id and c.household_id = w.household_id and c.period @> cast(?1 as date) and not upper_inf(c.period)
                order by c.period desc limit 1) home on true
            where w.kind = 'extension' and w.state = 'open' and (cast(?2 as uuid) is null or w.id = cast(?2 as uuid))
            order by w.on_day, w.id""";

    private static final String ANSWER = """
            update followup.way_out set version = version + 1, state = ?3, answered_on = ?4, answer_sealed = cast(?5 as bytea), granted_until = cast(?6 as date)
            where id = ?1 and version = ?2 and state = 'open'""";

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private OfficeSeals seals;

    /** The first that was asked first. */
    List<ExtensionRequest> open(LocalDate today) {
        return found(today, null);
    }

    /** @throws Missing when there is none that waits for an answer */
    ExtensionRequest get(UUID id, LocalDate today) {
        return found(today, id).stream().findFirst().orElseThrow(Missing::new);
    }

    /** @throws lu.daach.kernel.Conflict when somebody was quicker */
    void answer(ExtensionRequest asked, boolean accepted, LocalDate on, String reason, LocalDate until) {
        Columns.one(entities.createNativeQuery(ANSWER).setParameter(1, asked.id()).setParameter(2, asked.version())
                .setParameter(3, accepted ? "accepted" : "refused").setParameter(4, on)
                .setParameter(5, seals.seal(OfficeSeals.ANSWER, asked.office(), asked.id(), reason)).setParameter(6, until));
    }

    private List<ExtensionRequest> found(LocalDate today, UUID id) {
        return Columns.rows(entities.createNativeQuery(OPEN).setParameter(1, today).setParameter(2, id)).stream().map(row -> new ExtensionRequest((UUID) row[0],
                Columns.number(row[1]), (UUID) row[2], Columns.number(row[3]), (String) row[4], (UUID) row[5], (String) row[6], Columns.day(row[7]),
                Columns.day(row[8]), Columns.day(row[9]), (String) row[10], (String) row[11], (UUID) row[12])).toList();
    }
}
