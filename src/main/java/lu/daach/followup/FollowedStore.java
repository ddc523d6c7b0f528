package lu.daach.followup;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.UUID;
import lu.daach.kernel.Missing;
import lu.daach.organisation.Actor;
import lu.daach.organisation.Caller;
import lu.daach.organisation.Forbidden;

/** Households with their referents, and the one place where the assignment is asked. */
@ApplicationScoped
class FollowedStore {

    private static final String ONE = """
            select h.id, h.file_number, h.last_name, h.referent_id, s.name, s.organisation_id
            from household.household h
            left join organisation.staff s on s.region_id = h.region_id and s.id = h.referent_id
            where h.id = ?1""";

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private Caller caller;

    /** @throws Missing when there is none in this region */
    Followed get(UUID household) {
        List<?> rows = entities.createNativeQuery(ONE).setParameter(1, household).getResultList();
        if (rows.isEmpty()) {
            throw new Missing();
        }
        Object[] row = (Object[]) rows.get(0);
        return new Followed((UUID) row[0], ((Number) row[1]).intValue(), (String) row[2], (UUID) row[3], (String) row[4], (UUID) row[5]);
    }

    /**
     * A household whose follow-up the caller may enter.
     *
     * @throws Forbidden when another office accompanies it
     */
    Followed entered(UUID household) {
        Followed followed = get(household);
        if (!followed.openTo(caller.actor())) {
            throw new Forbidden("followup.otherOffice");
        }
        return followed;
    }

    /**
     * A household whose referent the caller is.
     *
     * @throws Forbidden when somebody else is, or nobody
     */
    Followed own(UUID household) {
        Followed followed = entered(household);
        Actor actor = caller.actor();
        if (!followed.referentIs(actor)) {
            throw new Forbidden("followup.referentOnly");
        }
        return followed;
    }
}
