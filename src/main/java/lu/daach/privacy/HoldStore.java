package lu.daach.privacy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import lu.daach.kernel.Ids;
import lu.daach.organisation.Actor;
import lu.daach.sealing.BrokenSeal;
import lu.daach.sealing.SealedPlace;
import lu.daach.sealing.Sealing;

/** Keeps the holds of the caller's organisation. */
@ApplicationScoped
class HoldStore {

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private Sealing sealing;

    UUID add(UUID household, String reason, LocalDate on, Actor by) {
        UUID id = Ids.fresh();
        entities.createNativeQuery("insert into privacy.hold (id, household_id, organisation_id, reason, set_on, set_by, set_by_name)"
                + " values (?1, ?2, ?3, ?4, ?5, ?6, ?7)").setParameter(1, id).setParameter(2, household).setParameter(3, by.organisation())
                .setParameter(4, sealing.seal(place(by, id), reason)).setParameter(5, on).setParameter(6, by.staff()).setParameter(7, by.name())
                .executeUpdate();
        return id;
    }

    void lift(UUID id, LocalDate on, Actor by) {
        entities.createNativeQuery("update privacy.hold set lifted_on = ?2, lifted_by_name = ?3 where id = ?1 and lifted_on is null")
                .setParameter(1, id).setParameter(2, on).setParameter(3, by.name()).executeUpdate();
    }

    Optional<HoldSheet> find(UUID id, Actor by) {
        return rows(id, null, null, by).stream().findFirst();
    }

    /** The running one first. */
    List<HoldSheet> of(UUID household, Actor by) {
        return rows(null, household, by.organisation(), by);
    }

    private List<HoldSheet> rows(UUID id, UUID household, UUID organisation, Actor by) {
        List<HoldSheet> holds = new ArrayList<>();
        for (Object found : entities.createNativeQuery("select id, household_id, reason, set_on, set_by_name, lifted_on, lifted_by_name,"
                + " organisation_id from privacy.hold where (cast(?1 as uuid) is null or organisation_id = cast(?1 as uuid)) and (cast(?2 as uuid) is null or id = cast(?2 as uuid))"
                + " and (cast(?3 as uuid) is null or household_id = cast(?3 as uuid)) order by lifted_on nulls first, set_on desc, id")
                .setParameter(1, organisation).setParameter(2, id).setParameter(3, household).getResultList()) {
            Object[] row = (Object[]) found;
            holds.add(new HoldSheet((UUID) row[0], (UUID) row[1], opened(by, (UUID) row[0], (UUID) row[7], (byte[]) row[2]), day(row[3]), (String) row[4], day(row[5]),
                    (String) row[6], (UUID) row[7]));
        }
        return holds;
    }

    /** Null for the reason of another organisation, and for one that does not open any more. */
    private String opened(Actor by, UUID id, UUID organisation, byte[] sealed) {
        if (!organisation.equals(by.organisation())) {
            return null;
        }
        try {
            return sealing.text(place(by, id), sealed);
        } catch (BrokenSeal e) {
            return null;
        }
    }

    private static SealedPlace place(Actor by, UUID id) {
        return new SealedPlace(by.region(), by.organisation(), "privacy.hold.reason", id, 1);
    }

    private static LocalDate day(Object column) {
        return column == null ? null : column instanceof java.sql.Date date ? date.toLocalDate() : (LocalDate) column;
    }
}
