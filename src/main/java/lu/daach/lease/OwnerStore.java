package lu.daach.lease;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import lu.daach.kernel.Missing;
import lu.daach.kernel.Slice;

/** Keeps owners; sees those of the bound region only. */
@ApplicationScoped
class OwnerStore {

    @PersistenceContext
    private EntityManager entities;

    void add(Owner owner) {
        entities.persist(owner);
        entities.flush();
    }

    /** What is saved counts as a change, so that who saw it before has to look again. */
    void save(Owner owner) {
        entities.lock(owner, LockModeType.OPTIMISTIC_FORCE_INCREMENT);
        entities.flush();
    }

    /** @throws Missing when there is none in this region */
    Owner get(UUID id) {
        Owner owner = entities.find(Owner.class, id);
        if (owner == null) {
            throw new Missing();
        }
        return owner;
    }

    boolean knows(UUID id) {
        return entities.find(Owner.class, id) != null;
    }

    /** @param words part of the name; null or blank for all */
    Slice<Owner> list(String words, int first, int most) {
        String like = words == null || words.isBlank() ? "%" : "%" + words.strip().toLowerCase(Locale.ROOT) + "%";
        TypedQuery<Owner> query = entities.createQuery(
                "select o from Owner o where lower(o.name) like :words order by o.name, o.id", Owner.class);
        List<Owner> owners = query.setParameter("words", like).setFirstResult(first).setMaxResults(most).getResultList();
        long total = entities.createQuery("select count(o) from Owner o where lower(o.name) like :words", Long.class)
                .setParameter("words", like).getSingleResult();
        return new Slice<>(owners, total);
    }
}
