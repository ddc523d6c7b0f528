package lu.daach.lease;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import lu.daach.kernel.Missing;
import lu.daach.kernel.Slice;

/** Keeps head leases; sees those of the bound region only. */
@ApplicationScoped
class HeadLeaseStore {

    private static final int SOON_DAYS = 90;

    private static final String FILTERED =
            " from lease.head_lease h"
            + " join lease.owner o on o.region_id = h.region_id and o.id = h.owner_id"
            + " join dwelling.dwelling d on d.region_id = h.region_id and d.id = h.dwelling_id"
            + " where (cast(?1 as uuid) is null or h.owner_id = cast(?1 as uuid))"
            + " and (cast(?2 as uuid) is null or h.dwelling_id = cast(?2 as uuid))"
            + " and (lower(o.name) like ?3 or lower(d.address) like ?3)"
            + " and (cast(?4 as text) is null"
            + "   or ?4 = 'running' and h.period @> cast(?5 as date)"
            + "   or ?4 = 'ending' and h.period @> cast(?5 as date) and upper(h.period) <= cast(?6 as date)"
            + "   or ?4 = 'ended' and upper(h.period) <= cast(?5 as date)"
            + "   or ?4 = 'coming' and lower(h.period) > cast(?5 as date))";

    @PersistenceContext
    private EntityManager entities;

    void add(HeadLease lease) {
        entities.persist(lease);
        entities.flush();
    }

    /** What is saved counts as a change, so that who saw it before has to look again. */
    void save(HeadLease lease) {
        entities.lock(lease, LockModeType.OPTIMISTIC_FORCE_INCREMENT);
        entities.flush();
    }

    /** @throws Missing when there is none in this region */
    HeadLease get(UUID id) {
        HeadLease lease = entities.find(HeadLease.class, id);
        if (lease == null) {
            throw new Missing();
        }
        return lease;
    }

    /** Those that end first come first, open ones last. */
    @SuppressWarnings("unchecked")
    Slice<HeadLease> list(HeadLeaseFilter filter, LocalDate today, int first, int most) {
        Query page = entities.createNativeQuery(
                "select h.*" + FILTERED + " order by upper(h.period) nulls last, lower(h.period), h.id", HeadLease.class);
        List<HeadLease> leases = bind(page, filter, today).setFirstResult(first).setMaxResults(most).getResultList();
        Number total = (Number) bind(entities.createNativeQuery("select count(*)" + FILTERED), filter, today).getSingleResult();
        return new Slice<>(leases, total.longValue());
    }

    /** By their first day. */
    List<HeadLease> of(UUID dwelling) {
        return entities.createQuery("select h from HeadLease h where h.dwelling = :dwelling", HeadLease.class)
                .setParameter("dwelling", dwelling).getResultStream().sorted(Comparator.comparing(lease -> lease.period().startsOn())).toList();
    }

    List<HeadLease> of(Collection<UUID> dwellings) {
        return dwellings.isEmpty() ? List.of()
                : entities.createQuery("select h from HeadLease h where h.dwelling in :dwellings", HeadLease.class)
                        .setParameter("dwellings", dwellings).getResultStream()
                        .sorted(Comparator.comparing(lease -> lease.period().startsOn())).toList();
    }

    /** By their first day. */
    List<HeadLease> ofOwner(UUID owner) {
        return entities.createQuery("select h from HeadLease h where h.owner = :owner", HeadLease.class)
                .setParameter("owner", owner).getResultStream().sorted(Comparator.comparing(lease -> lease.period().startsOn())).toList();
    }

    Map<UUID, String> ownerNames(Collection<UUID> owners) {
        Map<UUID, String> names = new HashMap<>();
        if (!owners.isEmpty()) {
            entities.createQuery("select o from Owner o where o.id in :owners", Owner.class).setParameter("owners", owners)
                    .getResultStream().map(Owner::sheet).forEach(owner -> names.put(owner.id(), owner.name()));
        }
        return names;
    }

    private static Query bind(Query query, HeadLeaseFilter filter, LocalDate today) {
        return query
                .setParameter(1, filter.owner() == null ? null : filter.owner().toString())
                .setParameter(2, filter.dwelling() == null ? null : filter.dwelling().toString())
                .setParameter(3, like(filter.words()))
                .setParameter(4, filter.time() == null ? null : filter.time().code())
                .setParameter(5, today.toString())
                .setParameter(6, today.plusDays(SOON_DAYS + 1L).toString());
    }

    private static String like(String words) {
        return words == null || words.isBlank() ? "%"
                : "%" + words.strip().toLowerCase(Locale.ROOT).replaceAll("([\\\\%_])", "\\\\$1") + "%";
    }
}
