package lu.daach.household;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** The social workers of the bound region. */
@ApplicationScoped
class ReferentStore {

    @PersistenceContext
    private EntityManager entities;

    /** Those who work here today, by name. */
    List<Referent> all() {
        return referents(entities.createNativeQuery("""
                select s.id, s.name from organisation.staff s
                where s.role = 'social' and s.disabled_at is null order by s.name collate "und-x-icu", s.id"""));
    }

    /** The names of all who ever worked here: a household may keep the referent it had. */
    Map<UUID, String> names() {
        return referents(entities.createNativeQuery("select s.id, s.name from organisation.staff s where s.role = 'social'")).stream()
                .collect(Collectors.toMap(Referent::id, Referent::name));
    }

    /** Null for null and for one who is not known. */
    String name(UUID referent) {
        return referent == null ? null : names().get(referent);
    }

    boolean has(UUID referent) {
        return all().stream().anyMatch(known -> known.id().equals(referent));
    }

    @SuppressWarnings("unchecked")
    private static List<Referent> referents(Query query) {
        return ((List<Object[]>) query.getResultList()).stream()
                .map(row -> new Referent((UUID) row[0], (String) row[1])).toList();
    }
}
