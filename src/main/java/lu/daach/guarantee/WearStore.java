package lu.daach.guarantee;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.UUID;

/** Keeps the lives of the bound region that the agency gave itself. */
@ApplicationScoped
class WearStore {

    @PersistenceContext
    private EntityManager entities;

    boolean has(String element, LocalDate from) {
        return !entities.createNativeQuery("select 1 from guarantee.wear where region_id = kernel.region() and element = ?1 and applies_from = cast(?2 as date)")
                .setParameter(1, element).setParameter(2, from.toString()).getResultList().isEmpty();
    }

    void set(String element, int years, LocalDate from, String source, UUID by) {
        entities.createNativeQuery("insert into guarantee.wear (element, applies_from, life_years, source, set_by) values (?1, cast(?2 as date), ?3, ?4, ?5)")
                .setParameter(1, element).setParameter(2, from.toString()).setParameter(3, years).setParameter(4, source).setParameter(5, by).executeUpdate();
    }
}
