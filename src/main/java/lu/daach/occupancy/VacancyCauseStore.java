package lu.daach.occupancy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.sql.Date;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import lu.daach.kernel.Slice;

/** Keeps why places stand empty, and lists those that do. */
@ApplicationScoped
class VacancyCauseStore {

    /** Places of dwellings that the agency holds today and in which nobody lives today; ?1 is today. */
    private static final String VACANT = """
            select p.dwelling_id, p.id, d.address, d.commune_code, case when d.letting = 'rooms' then p.label end as room, p.bedrooms, p.capacity,
                   greatest(lower(l.period), coalesce((select max(upper(o.period)) from occupancy.occupancy o
                                                      where o.region_id = p.region_id and o.place_id = p.id and upper(o.period) <= ?1),
                                                     lower(l.period))) as since,
                   occupancy.cause_of_vacancy(p.region_id, p.id, cast(?1 as date)) as cause, c.id is not null as said, c.note,
                   n.last_name as coming, n.starts_on as coming_on, p.position
            from dwelling.place p
            join dwelling.dwelling d on d.region_id = p.region_id and d.id = p.dwelling_id
            join lease.head_lease l on l.region_id = p.region_id and l.dwelling_id = p.dwelling_id and l.period @> cast(?1 as date)
            left join occupancy.vacancy_cause c on c.region_id = p.region_id and c.place_id = p.id and c.period @> cast(?1 as date)
            left join lateral (
                select h.last_name, lower(o.period) as starts_on from occupancy.occupancy o
                join household.household h on h.region_id = o.region_id and h.id = o.household_id
                where o.region_id = p.region_id and o.place_id = p.id and lower(o.period) > ?1
                order by lower(o.period) limit 1) n on true
            where not exists (select 1 from occupancy.occupancy o
                              where o.region_id = p.region_id and o.place_id = p.id and o.period @> cast(?1 as date))
            """;
    private static final String WHERE = """
            where (cast(?2 as text) is null or position(household.plain(cast(?2 as text)) in household.plain(v.address)) > 0)
              and (cast(?3 as text) is null or v.commune_code = cast(?3 as text))
              and (cast(?4 as text) is null or v.cause = cast(?4 as text))
              and (cast(?5 as date) is null or v.since <= cast(?5 as date))
            """;
    private static final String LIST = "select v.* from (" + VACANT + ") v " + WHERE
            + "order by v.since, v.address, v.position, v.id limit ?6 offset ?7";
    private static final String COUNT = "select count(*) from (" + VACANT + ") v " + WHERE;

    @PersistenceContext
    private EntityManager entities;

    void add(KeptVacancyCause cause) {
        entities.persist(cause);
        entities.flush();
    }

    void remove(KeptVacancyCause cause) {
        entities.remove(cause);
        entities.flush();
    }

    void flush() {
        entities.flush();
    }

    /** What was said for a place, the last first. */
    List<KeptVacancyCause> of(UUID place) {
        return entities.createQuery("select c from KeptVacancyCause c where c.place = :place", KeptVacancyCause.class)
                .setParameter("place", place).getResultStream()
                .sorted((one, other) -> other.period().startsOn().compareTo(one.period().startsOn())).toList();
    }

    Slice<VacantPlace> list(VacantPlaceFilter filter, LocalDate today, int first, int most) {
        List<VacantPlace> places = filtered(entities.createNativeQuery(LIST), filter, today).setParameter(6, most).setParameter(7, first)
                .getResultStream().map(row -> place((Object[]) row)).toList();
        return new Slice<>(places, count(filter, today));
    }

    long count(VacantPlaceFilter filter, LocalDate today) {
        return ((Number) filtered(entities.createNativeQuery(COUNT), filter, today).getSingleResult()).longValue();
    }

    private static Query filtered(Query query, VacantPlaceFilter filter, LocalDate today) {
        return query.setParameter(1, Date.valueOf(today)).setParameter(2, filter.words()).setParameter(3, filter.commune())
                .setParameter(4, filter.cause() == null ? null : filter.cause().code())
                .setParameter(5, filter.vacantBefore() == null ? null : filter.vacantBefore().toString());
    }

    private static VacantPlace place(Object[] row) {
        return new VacantPlace((UUID) row[0], (UUID) row[1], (String) row[2], (String) row[3], (String) row[4],
                ((Number) row[5]).intValue(), ((Number) row[6]).intValue(), day(row[7]), VacancyCause.of((String) row[8]).orElseThrow(),
                (Boolean) row[9], (String) row[10], (String) row[11], day(row[12]));
    }

    private static LocalDate day(Object column) {
        return column == null ? null : ((Date) column).toLocalDate();
    }
}
