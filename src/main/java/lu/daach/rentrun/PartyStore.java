package lu.daach.rentrun;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.UUID;
import lu.daach.kernel.Missing;

/** The names of those whose accounts are kept. */
@ApplicationScoped
class PartyStore {

    @PersistenceContext
    private EntityManager entities;

    /** @throws Missing when there is no such household in this region */
    String household(UUID id) {
        return only(entities.createNativeQuery("select last_name from household.household where id = ?1").setParameter(1, id).getResultList());
    }

    /** @throws Missing when there is no such owner in this region */
    String owner(UUID id) {
        return only(entities.createNativeQuery("select name from lease.owner where id = ?1").setParameter(1, id).getResultList());
    }

    private static String only(List<?> names) {
        if (names.isEmpty()) {
            throw new Missing();
        }
        return (String) names.get(0);
    }
}
