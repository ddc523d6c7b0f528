package lu.daach.dwelling;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import lu.daach.kernel.Missing;

/** Keeps the times of works; sees those of the bound region only. */
@ApplicationScoped
class WorksStore {

    @PersistenceContext
    private EntityManager entities;

    void add(Works works) {
        entities.persist(works);
        entities.flush();
    }

    void flush() {
        entities.flush();
    }

    /** @throws Missing when there are none in this region */
    Works get(UUID id) {
        Works works = entities.find(Works.class, id);
        if (works == null) {
            throw new Missing();
        }
        return works;
    }

    /** The latest first. */
    List<WorksSheet> of(UUID dwelling) {
        return entities.createQuery("select w from Works w where w.dwelling = :dwelling", Works.class)
                .setParameter("dwelling", dwelling).getResultStream().map(Works::sheet)
                .sorted(Comparator.comparing((WorksSheet works) -> works.period().startsOn()).reversed()).toList();
    }

    /** The dwellings in which there are works on the day. */
    Set<UUID> on(LocalDate day) {
        List<?> rows = entities.createNativeQuery("select cast(dwelling_id as text) from dwelling.works where period @> cast(?1 as date)")
                .setParameter(1, day).getResultList();
        return rows.stream().map(row -> UUID.fromString((String) row)).collect(Collectors.toSet());
    }
}
