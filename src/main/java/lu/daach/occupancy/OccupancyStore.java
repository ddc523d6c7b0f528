package lu.daach.occupancy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.sql.Date;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import lu.daach.database.PeriodConverter;
import lu.daach.kernel.Missing;
import lu.daach.kernel.Money;
import lu.daach.kernel.Period;
import lu.daach.kernel.Slice;
import lu.daach.rulebook.Scheme;

/** Keeps contracts; sees those of the bound region only. */
@ApplicationScoped
class OccupancyStore {

    /** Contracts with the amount in force on a day, or the first one when that day is before it. */
    private static final String SHEETS = """
            select o.id, o.version, o.household_id, h.last_name, o.dwelling_id, d.address, o.place_id, p.label, d.letting,
                   d.commune_code, o.scheme, cast(o.period as text), a.monthly, a.savings, o.longer_stay_reason
            from occupancy.occupancy o
            join household.household h on h.region_id = o.region_id and h.id = o.household_id
            join dwelling.dwelling d on d.region_id = o.region_id and d.id = o.dwelling_id
            join dwelling.place p on p.region_id = o.region_id and p.id = o.place_id
            left join lateral (
                select monthly, savings from occupancy.assessment
                where region_id = o.region_id and occupancy_id = o.id
                order by applies_from <= ?1 desc, case when applies_from <= ?1 then applies_from end desc nulls last, applies_from
                limit 1) a on true
            """;
    private static final String WHERE = """
            where (cast(?2 as date) is null or o.period @> cast(?2 as date))
              and (cast(?3 as uuid) is null or o.household_id = cast(?3 as uuid))
              and (cast(?4 as uuid) is null or o.dwelling_id = cast(?4 as uuid))
            """;
    private static final String ONE = SHEETS + "where o.id = ?2";
    private static final String LIST = SHEETS + WHERE + "order by lower(o.period) desc, o.id limit ?5 offset ?6";
    private static final String COUNT = "select count(*) from occupancy.occupancy o " + WHERE.replace("?2", "?1").replace("?3", "?2").replace("?4", "?3");

    @PersistenceContext
    private EntityManager entities;

    void add(Occupancy occupancy) {
        entities.persist(occupancy);
        entities.flush();
    }

    void add(KeptAssessment assessment) {
        entities.persist(assessment);
        entities.flush();
    }

    void flush() {
        entities.flush();
    }

    /** @throws Missing when there is none in this region */
    Occupancy get(UUID id) {
        Occupancy occupancy = entities.find(Occupancy.class, id);
        if (occupancy == null) {
            throw new Missing();
        }
        return occupancy;
    }

    /** @throws Missing when there is none in this region */
    OccupancySheet sheet(UUID id, LocalDate on) {
        List<?> rows = entities.createNativeQuery(ONE).setParameter(1, Date.valueOf(on)).setParameter(2, id).getResultList();
        if (rows.isEmpty()) {
            throw new Missing();
        }
        return sheet((Object[]) rows.get(0), on);
    }

    Slice<OccupancySheet> list(OccupancyFilter filter, LocalDate on, int first, int most) {
        Query list = entities.createNativeQuery(LIST).setParameter(1, Date.valueOf(on))
                .setParameter(2, date(filter.activeOn())).setParameter(3, text(filter.household()))
                .setParameter(4, text(filter.dwelling())).setParameter(5, most).setParameter(6, first);
        List<OccupancySheet> sheets = list.getResultStream().map(row -> sheet((Object[]) row, on)).toList();
        Number total = (Number) entities.createNativeQuery(COUNT).setParameter(1, date(filter.activeOn()))
                .setParameter(2, text(filter.household())).setParameter(3, text(filter.dwelling())).getSingleResult();
        return new Slice<>(sheets, total.longValue());
    }

    /** The contract that is in the way of having a place in a period, if there is one; the one named is not in its own way. */
    Optional<OccupancySheet> inTheWay(UUID place, Period period, UUID except, LocalDate on) {
        List<?> rows = entities.createNativeQuery(
                "select id from occupancy.occupancy where place_id = ?1 and period && ?2 and id <> ?3 order by lower(period) limit 1")
                .setParameter(1, place).setParameter(2, PeriodConverter.range(period)).setParameter(3, except).getResultList();
        return rows.stream().findFirst().map(id -> sheet((UUID) id, on));
    }

    /** Whether the household has a contract that runs on that day or begins later. */
    boolean housed(UUID household, LocalDate on) {
        return !entities.createNativeQuery(
                "select 1 from occupancy.occupancy where household_id = ?1 and (upper(period) is null or upper(period) > ?2)")
                .setParameter(1, household).setParameter(2, Date.valueOf(on)).setMaxResults(1).getResultList().isEmpty();
    }

    /** Ids of dwellings with the number of their places and how many of them are occupied on a day. */
    List<?> occupiedPlaces(List<UUID> dwellings, LocalDate on) {
        return entities.createNativeQuery("""
                select p.dwelling_id, count(*), count(o.id)
                from dwelling.place p
                left join occupancy.occupancy o on o.region_id = p.region_id and o.place_id = p.id and o.period @> cast(?1 as date)
                where p.dwelling_id = any(cast(?2 as uuid[]))
                group by p.dwelling_id""")
                .setParameter(1, Date.valueOf(on)).setParameter(2, array(dwellings)).getResultList();
    }

    /** The assessment in force on a day: the last that applies from then or earlier, else the first. */
    Optional<KeptAssessment> assessment(UUID occupancy, LocalDate on) {
        List<KeptAssessment> all = entities.createQuery(
                "select a from KeptAssessment a where a.occupancy = :occupancy order by a.appliesFrom", KeptAssessment.class)
                .setParameter("occupancy", occupancy).getResultList();
        Optional<KeptAssessment> inForce = all.stream().filter(kept -> !kept.appliesFrom().isAfter(on)).reduce((first, last) -> last);
        return inForce.or(() -> all.stream().findFirst());
    }

    private static OccupancySheet sheet(Object[] row, LocalDate on) {
        Period period = PeriodConverter.period((String) row[11]);
        return new OccupancySheet((UUID) row[0], ((Number) row[1]).intValue(), (UUID) row[2], (String) row[3], (UUID) row[4],
                (String) row[5], (UUID) row[6], (String) row[7], (String) row[8], (String) row[9],
                Scheme.of((String) row[10]).orElseThrow(), period.startsOn(),
                period.endsBefore() == null ? null : period.endsBefore().minusDays(1), money(row[12]), money(row[13]),
                OccupancyStatus.of(period, on), (String) row[14]);
    }

    private static Money money(Object amount) {
        return amount == null ? null : new Money((java.math.BigDecimal) amount);
    }

    private static String date(LocalDate day) {
        return day == null ? null : day.toString();
    }

    private static String text(UUID id) {
        return id == null ? null : id.toString();
    }

    private static String array(List<UUID> ids) {
        return ids.stream().map(UUID::toString).collect(java.util.stream.Collectors.joining(",", "{", "}"));
    }
}
