package lu.daach.lease;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
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
            + " and (cast(?3 as text) is null or position(lease.plain(cast(?3 as text)) in lease.plain(o.name)) > 0"
            + "   or position(lease.plain(cast(?3 as text)) in lease.plain(d.address)) > 0)"
            + " and (cast(?7 as text) is null or o.kind = ?7)"
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

    Map<UUID, OwnerSheet> owners(Collection<UUID> owners) {
        Map<UUID, OwnerSheet> sheets = new HashMap<>();
        if (!owners.isEmpty()) {
            entities.createQuery("select o from Owner o where o.id in :owners", Owner.class).setParameter("owners", owners)
                    .getResultStream().map(Owner::sheet).forEach(owner -> sheets.put(owner.id(), owner));
        }
        return sheets;
    }

    /** What changed these leases, in the order in which it applies. */
    Map<UUID, List<Amendment>> amendments(Collection<UUID> leases) {
        return leases.isEmpty() ? Map.of() : entities.createQuery(
                        "select a from Amendment a where a.headLease in :leases order by a.appliesFrom, a.createdAt", Amendment.class)
                .setParameter("leases", leases).getResultStream().collect(Collectors.groupingBy(Amendment::headLease));
    }

    void add(Amendment amendment) {
        entities.persist(amendment);
        entities.flush();
    }

    /** By the day on which they were given, the latest first. */
    List<Notice> notices(UUID lease) {
        return entities.createQuery("select n from Notice n where n.headLease = :lease order by n.givenOn desc, n.id", Notice.class)
                .setParameter("lease", lease).getResultList();
    }

    void add(Notice notice) {
        entities.persist(notice);
        entities.flush();
    }

    /** @throws Missing when there is none in this region */
    Notice notice(UUID id) {
        Notice notice = entities.find(Notice.class, id);
        if (notice == null) {
            throw new Missing();
        }
        return notice;
    }

    /** The largest share first; empty where one owner has the whole. */
    List<Share> shares(UUID lease) {
        List<Share> shares = new ArrayList<>();
        for (Object row : entities.createNativeQuery("select s.owner_id, o.name, s.numerator, s.denominator from lease.share s"
                + " join lease.owner o on o.region_id = s.region_id and o.id = s.owner_id where s.head_lease_id = ?1"
                + " order by cast(s.numerator as numeric) / s.denominator desc, o.name, o.id").setParameter(1, lease).getResultList()) {
            Object[] cells = (Object[]) row;
            shares.add(new Share((UUID) cells[0], (String) cells[1], ((Number) cells[2]).intValue(), ((Number) cells[3]).intValue()));
        }
        return shares;
    }

    void share(UUID lease, List<Share> shares) {
        entities.createNativeQuery("delete from lease.share where head_lease_id = ?1").setParameter(1, lease).executeUpdate();
        for (Share share : shares) {
            entities.createNativeQuery("insert into lease.share (head_lease_id, owner_id, numerator, denominator) values (?1, ?2, ?3, ?4)")
                    .setParameter(1, lease).setParameter(2, share.owner()).setParameter(3, share.numerator()).setParameter(4, share.denominator())
                    .executeUpdate();
        }
    }

    /** The leases in which an owner has a share without being the one who is paid, by their first day. */
    List<HeadLease> sharedWith(UUID owner) {
        List<?> ids = entities.createNativeQuery("select s.head_lease_id from lease.share s join lease.head_lease h on h.region_id = s.region_id"
                + " and h.id = s.head_lease_id where s.owner_id = ?1 and h.owner_id <> ?1").setParameter(1, owner).getResultList();
        return ids.stream().map(id -> get((UUID) id)).sorted(Comparator.comparing(lease -> lease.period().startsOn())).toList();
    }

    /** Leases that run on the day and end up to another, or whose rent may change up to it; the soonest end first. */
    @SuppressWarnings("unchecked")
    List<HeadLease> watched(LocalDate today, LocalDate until) {
        return entities.createNativeQuery("select h.* from lease.head_lease h where h.period @> cast(?1 as date)"
                        + " and (upper(h.period) - 1 - make_interval(months => h.notice_months) <= cast(?2 as date)"
                        + "   or h.next_rent_change_on between cast(?1 as date) and cast(?2 as date))"
                        + " order by upper(h.period) nulls last, h.id", HeadLease.class)
                .setParameter(1, today.toString()).setParameter(2, until.toString()).getResultList();
    }

    /** The leases among these for which notice counts. */
    Set<UUID> noticed(Collection<UUID> leases) {
        return leases.isEmpty() ? Set.of() : entities.createQuery(
                        "select n.headLease from Notice n where n.headLease in :leases and n.withdrawnOn is null", UUID.class)
                .setParameter("leases", leases).getResultStream().collect(Collectors.toSet());
    }

    /**
     * Who lives in the homes that are held on the day or later: lease and household together in a row, leases without anybody once.
     *
     * @return lease, dwelling, occupancy, household, name, first day, first day after; the last five null where nobody lives
     */
    @SuppressWarnings("unchecked")
    List<Object[]> livedIn(LocalDate today) {
        return entities.createNativeQuery("select h.id, h.dwelling_id, c.id, c.household_id, f.last_name, lower(c.period), upper(c.period)"
                        + " from lease.head_lease h left join occupancy.occupancy c on c.region_id = h.region_id and c.dwelling_id = h.dwelling_id"
                        + "   and (upper(c.period) is null or upper(c.period) > cast(?1 as date))"
                        + " left join household.household f on f.region_id = c.region_id and f.id = c.household_id"
                        + " where upper(h.period) > cast(?1 as date) or upper(h.period) is null"
                        + " order by h.dwelling_id, lower(h.period), f.last_name, c.id")
                .setParameter(1, today.toString()).getResultList();
    }

    private static Query bind(Query query, HeadLeaseFilter filter, LocalDate today) {
        return query
                .setParameter(1, filter.owner() == null ? null : filter.owner().toString())
                .setParameter(2, filter.dwelling() == null ? null : filter.dwelling().toString())
                .setParameter(3, filter.words() == null || filter.words().isBlank() ? null : filter.words().strip())
                .setParameter(4, filter.time() == null ? null : filter.time().code())
                .setParameter(5, today.toString())
                .setParameter(6, today.plusDays(SOON_DAYS + 1L).toString())
                .setParameter(7, filter.ownerKind() == null ? null : filter.ownerKind().code());
    }
}
