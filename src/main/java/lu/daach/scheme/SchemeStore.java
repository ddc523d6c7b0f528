package lu.daach.scheme;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import lu.daach.kernel.Missing;
import lu.daach.rulebook.Scheme;
import lu.daach.scheme.rules.SchemeVersion;
import lu.daach.scheme.rules.TermKey;

/** Keeps versions of schemes; sees those of the bound region only. */
@ApplicationScoped
class SchemeStore {

    @PersistenceContext
    private EntityManager entities;

    /** The next number of a scheme; whoever asks at the same time waits. */
    int nextNumber(Scheme scheme) {
        entities.createNativeQuery("select pg_advisory_xact_lock(hashtextextended('scheme/' || kernel.region() || '/' || ?1, 0))")
                .setParameter(1, scheme.code()).getSingleResult();
        return ((Number) entities.createNativeQuery("select coalesce(max(number), 0) + 1 from scheme.version where scheme = ?1")
                .setParameter(1, scheme.code()).getSingleResult()).intValue();
    }

    void add(KeptVersion version, Map<String, BigDecimal> terms) {
        entities.persist(version);
        entities.flush();
        write(version.id(), terms);
    }

    void change(KeptVersion version, Map<String, BigDecimal> terms) {
        save(version);
        entities.createNativeQuery("delete from scheme.term where version_id = ?1").setParameter(1, version.id()).executeUpdate();
        write(version.id(), terms);
    }

    /** What is saved counts as a change, so that who saw it before has to look again. */
    void save(KeptVersion version) {
        entities.lock(version, LockModeType.OPTIMISTIC_FORCE_INCREMENT);
        entities.flush();
    }

    private void write(UUID version, Map<String, BigDecimal> terms) {
        int position = 0;
        for (Map.Entry<String, BigDecimal> term : terms.entrySet()) {
            entities.createNativeQuery("insert into scheme.term (version_id, position, key, value) values (?1, ?2, ?3, ?4)")
                    .setParameter(1, version).setParameter(2, position++).setParameter(3, term.getKey()).setParameter(4, term.getValue())
                    .executeUpdate();
        }
    }

    Optional<KeptVersion> find(UUID id) {
        return Optional.ofNullable(entities.find(KeptVersion.class, id));
    }

    /** @throws Missing when there is none in this region */
    KeptVersion get(UUID id) {
        KeptVersion version = entities.find(KeptVersion.class, id);
        if (version == null) {
            throw new Missing();
        }
        return version;
    }

    /** Those of a scheme, or of all, also discarded ones, the latest first. */
    List<KeptVersion> all(Scheme scheme) {
        return entities.createQuery("select v from KeptVersion v order by v.startsOn desc, v.number desc", KeptVersion.class).getResultStream()
                .filter(version -> scheme == null || version.scheme() == scheme).toList();
    }

    /** An active version that begins on the same day; empty when there is none. */
    Optional<KeptVersion> activeOn(KeptVersion version) {
        return all(version.scheme()).stream().filter(other -> other.state() == VersionState.ACTIVE)
                .filter(other -> other.startsOn().equals(version.startsOn())).findFirst();
    }

    /** The terms of all versions of the region, each in its order. */
    Map<UUID, List<SchemeVersion.Entry>> terms() {
        return grouped(entities.createNativeQuery("select version_id, key, value from scheme.term order by version_id, position").getResultList());
    }

    List<SchemeVersion.Entry> terms(UUID version) {
        return grouped(entities.createNativeQuery("select version_id, key, value from scheme.term where version_id = ?1 order by position")
                .setParameter(1, version).getResultList()).getOrDefault(version, List.of());
    }

    private static Map<UUID, List<SchemeVersion.Entry>> grouped(List<?> rows) {
        Map<UUID, List<SchemeVersion.Entry>> terms = new HashMap<>();
        for (Object row : rows) {
            Object[] cells = (Object[]) row;
            terms.computeIfAbsent((UUID) cells[0], id -> new ArrayList<>())
                    .add(new SchemeVersion.Entry((String) cells[1], plain((String) cells[1], (BigDecimal) cells[2]), null));
        }
        return terms;
    }

    /** Amounts keep their cents; everything else is written without needless zeros. */
    private static BigDecimal plain(String key, BigDecimal value) {
        boolean money = TermKey.of(key).map(TermKey::unit).filter(unit -> unit == TermKey.Unit.MONTHLY).isPresent();
        BigDecimal stripped = value.stripTrailingZeros();
        return money ? value : stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
