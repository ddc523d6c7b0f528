package lu.daach.household;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import lu.daach.database.Plans;
import lu.daach.kernel.Slice;

/** Finds open files of the bound region by names and by what a list filters. */
@ApplicationScoped
class HouseholdSearch {

    private static final String FOUND = """
             from household.household h
             where h.merged_into is null
               and (cast(?1 as text) is null or h.status = ?1)
               and (cast(?2 as uuid) is null or h.referent_id = cast(?2 as uuid))
               and (cast(?3 as text) is null or cast(h.file_number as text) = ?3
                    or h.id in (select household.households_like(regexp_split_to_array(btrim(kernel.folded(?3)), ' +'))))
               and (cast(?5 as text) is null or h.commune_of_residence = ?5)
               and (cast(?6 as text) is null or h.language = ?6)
               and (cast(?7 as integer) is null
                    or least(cast(?8 as integer), (select count(*) from household.person p
                                                   where p.household_id = h.id and p.belongs @> cast(?4 as date))) = cast(?7 as integer))
               and (not cast(?9 as boolean) or h.referent_id is null)
            """;

    /** The root collation of ICU sorts French, German, Luxembourgish and English names as their readers expect. */
    private static final String ORDER = " order by h.last_name collate \"und-x-icu\", h.file_number";

    private static final String COLUMNS = """
            select h.id, h.file_number, h.last_name, h.language, h.status,
                   (select s.name from organisation.staff s where s.id = h.referent_id),
                   (select string_agg(p.first_name, ', ' order by p.position) from household.person p
                    where p.household_id = h.id and p.belongs @> cast(?4 as date)),
                   (select count(*) filter (where p.role <> 'child') from household.person p
                    where p.household_id = h.id and p.belongs @> cast(?4 as date)),
                   (select count(*) filter (where p.role = 'child') from household.person p
                    where p.household_id = h.id and p.belongs @> cast(?4 as date))
            """;

    private static final String LINES = COLUMNS + FOUND + ORDER;
    private static final String IDS = "select h.id" + FOUND + ORDER;
    private static final String TOTAL = "select count(*)" + FOUND;
    private static final String SOME = COLUMNS + " from household.household h where h.id = any(cast(?5 as uuid[]))" + ORDER;

    @PersistenceContext
    private EntityManager entities;

    /**
     * @param referent only those of this social worker; null for all
     * @param today who belongs to a household on this day is named and counted
     */
    Slice<HouseholdLine> lines(HouseholdFilter filter, UUID referent, LocalDate today, int first, int most) {
        Plans.forTheValuesGiven(entities);
        Query query = filtered(entities.createNativeQuery(LINES), filter, referent, today);
        return new Slice<>(rows(page(query, first, most)).stream().map(HouseholdSearch::line).toList(), total(filter, referent, today));
    }

    Slice<UUID> ids(HouseholdFilter filter, UUID referent, LocalDate today, int first, int most) {
        Plans.forTheValuesGiven(entities);
        List<?> ids = page(filtered(entities.createNativeQuery(IDS), filter, referent, today), first, most).getResultList();
        return new Slice<>(ids.stream().map(UUID.class::cast).toList(), total(filter, referent, today));
    }

    /** Those of the ids that exist, by id. */
    Map<UUID, HouseholdLine> some(Collection<UUID> ids, LocalDate today) {
        Query query = entities.createNativeQuery(SOME).setParameter(4, today).setParameter(5, array(ids));
        Map<UUID, HouseholdLine> lines = new LinkedHashMap<>();
        rows(query).forEach(row -> lines.put((UUID) row[0], line(row)));
        return lines;
    }

    Map<HouseholdStatus, Long> counts() {
        Map<HouseholdStatus, Long> counts = new EnumMap<>(HouseholdStatus.class);
        for (HouseholdStatus status : HouseholdStatus.values()) {
            counts.put(status, 0L);
        }
        rows(entities.createNativeQuery("select status, count(*) from household.household where merged_into is null group by status"))
                .forEach(row -> counts.put(HouseholdStatus.of((String) row[0]), ((Number) row[1]).longValue()));
        return counts;
    }

    private long total(HouseholdFilter filter, UUID referent, LocalDate today) {
        return ((Number) filtered(entities.createNativeQuery(TOTAL), filter, referent, today).getSingleResult()).longValue();
    }

    private static Query filtered(Query query, HouseholdFilter filter, UUID referent, LocalDate today) {
        String words = Sought.words(filter.words());
        return query.setParameter(1, filter.status() == null ? null : filter.status().code())
                .setParameter(2, referent == null ? filter.referent() : referent).setParameter(3, words.isEmpty() ? null : words)
                .setParameter(4, today).setParameter(5, filter.commune()).setParameter(6, filter.language()).setParameter(7, filter.size())
                .setParameter(8, HouseholdFilter.LARGE).setParameter(9, filter.unassigned());
    }

    private static Query page(Query query, int first, int most) {
        return query.setFirstResult(first).setMaxResults(most);
    }

    private static String array(Collection<UUID> ids) {
        return ids.toString().replace('[', '{').replace(']', '}');
    }

    @SuppressWarnings("unchecked")
    private static List<Object[]> rows(Query query) {
        return query.getResultList();
    }

    private static HouseholdLine line(Object[] row) {
        return new HouseholdLine((UUID) row[0], ((Number) row[1]).intValue(), (String) row[2], (String) row[6],
                ((Number) row[7]).intValue(), ((Number) row[8]).intValue(), (String) row[3], (String) row[5],
                HouseholdStatus.of((String) row[4]));
    }
}
