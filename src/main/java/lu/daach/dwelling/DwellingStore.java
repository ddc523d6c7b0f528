package lu.daach.dwelling;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceException;
import java.sql.SQLException;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import lu.daach.kernel.Missing;
import lu.daach.kernel.Slice;

/** Keeps dwellings and their places; sees those of the bound region only. */
@ApplicationScoped
class DwellingStore {

    private static final String STILL_REFERRED_TO = "23503";

    @PersistenceContext
    private EntityManager entities;

    void add(Dwelling dwelling) {
        entities.persist(dwelling);
        entities.flush();
    }

    void add(Place place) {
        entities.persist(place);
    }

    void flush() {
        entities.flush();
    }

    /** What is saved counts as a change of the dwelling, be it of its places only, so that who saw it before has to look again. */
    void save(Dwelling dwelling) {
        entities.lock(dwelling, LockModeType.OPTIMISTIC_FORCE_INCREMENT);
        entities.flush();
    }

    /**
     * Takes places away, those of the database at once.
     *
     * @return false when something still hangs on one of them; the transaction can then only be given up
     */
    boolean remove(Collection<Place> places) {
        places.forEach(entities::remove);
        try {
            entities.flush();
            return true;
        } catch (PersistenceException e) {
            if (stillReferredTo(e)) {
                return false;
            }
            throw e;
        }
    }

    /** @throws Missing when there is none in this region */
    Dwelling get(UUID id) {
        return find(id).orElseThrow(Missing::new);
    }

    Optional<Dwelling> find(UUID id) {
        return Optional.ofNullable(id == null ? null : entities.find(Dwelling.class, id));
    }

    Optional<Place> place(UUID id) {
        return Optional.ofNullable(id == null ? null : entities.find(Place.class, id));
    }

    /** In their order. */
    List<Place> places(UUID dwelling) {
        return entities.createQuery("select p from Place p where p.dwelling = :dwelling order by p.position, p.id", Place.class)
                .setParameter("dwelling", dwelling).getResultList();
    }

    /** The places of several dwellings, each in its order. */
    Map<UUID, List<PlaceLine>> places(Collection<UUID> dwellings) {
        if (dwellings.isEmpty()) {
            return Map.of();
        }
        return entities.createQuery("select p from Place p where p.dwelling in :dwellings order by p.position, p.id", Place.class)
                .setParameter("dwellings", dwellings).getResultStream()
                .map(Place::line).collect(Collectors.groupingBy(PlaceLine::dwelling));
    }

    Map<UUID, Dwelling> known(Collection<UUID> ids) {
        Map<UUID, Dwelling> known = new LinkedHashMap<>();
        if (!ids.isEmpty()) {
            entities.createQuery("select d from Dwelling d where d.id in :ids", Dwelling.class)
                    .setParameter("ids", ids).getResultStream().forEach(dwelling -> known.put(dwelling.id(), dwelling));
        }
        return known;
    }

    /** By commune, then by address. */
    Slice<Dwelling> list(DwellingFilter filter, int first, int most) {
        String words = like(filter.words());
        String commune = filter.commune() == null || filter.commune().isBlank() ? "%" : literally(filter.commune().strip());
        List<Dwelling> dwellings = entities.createQuery("select d from Dwelling d where lower(d.address) like :words"
                        + " and d.commune like :commune order by d.commune, d.address, d.id", Dwelling.class)
                .setParameter("words", words).setParameter("commune", commune)
                .setFirstResult(first).setMaxResults(most).getResultList();
        long total = entities.createQuery("select count(d) from Dwelling d where lower(d.address) like :words"
                        + " and d.commune like :commune", Long.class)
                .setParameter("words", words).setParameter("commune", commune).getSingleResult();
        return new Slice<>(dwellings, total);
    }

    private static String like(String words) {
        return words == null || words.isBlank() ? "%" : "%" + literally(words.strip().toLowerCase(Locale.ROOT)) + "%";
    }

    /** Signs that stand for others in a pattern are meant as they are. */
    private static String literally(String text) {
        return text.replaceAll("([\\\\%_])", "\\\\$1");
    }

    private static boolean stillReferredTo(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException refused && STILL_REFERRED_TO.equals(refused.getSQLState())) {
                return true;
            }
        }
        return false;
    }
}
