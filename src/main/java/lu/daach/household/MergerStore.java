package lu.daach.household;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import lu.daach.kernel.Ids;

/** Finds files that resemble each other, and keeps what mergers did. */
@ApplicationScoped
class MergerStore {

    /** What a merger did to one row. */
    record Row(String act, String thing, String id, String value) {
    }

    /** Two files, the lesser id first. */
    record Pair(UUID one, UUID other) {
    }

    /** The threshold is low because the day of birth is the same: it keeps misspellings and swapped names, and drops other names. */
    private static final String ALIKE = """
            with person as (
                select p.id, p.household_id, p.first_name || ' ' || p.last_name as name, p.born, p.sought
                from household.person p join household.household h on h.id = p.household_id and h.merged_into is null),
            phone as (
                select c.household_id, right(d.digits, 8) as ending
                from household.contact c join household.household h on h.id = c.household_id and h.merged_into is null
                cross join lateral regexp_split_to_table(c.digits, ' ') as d (digits)
                where length(d.digits) >= 6),
            alike as (
                select p.household_id as one, q.household_id as other, 'national_id' as kind, p.name, q.name as other_name
                from household.national_id a
                join household.national_id b on b.fingerprint = a.fingerprint
                join person p on p.id = a.person_id
                join person q on q.id = b.person_id and p.household_id < q.household_id
                union
                select p.household_id, q.household_id, 'name_and_birth', p.name, q.name
                from person p join person q on q.born = p.born and p.household_id < q.household_id
                where public.similarity(p.sought, q.sought) >= 0.4
                union
                select a.household_id, b.household_id, 'email', null, null
                from household.contact a
                join household.contact b on lower(b.email) = lower(a.email) and a.household_id < b.household_id
                join household.household h on h.id = a.household_id and h.merged_into is null
                join household.household k on k.id = b.household_id and k.merged_into is null
                union
                select a.household_id, b.household_id, 'phone', null, null
                from phone a join phone b on b.ending = a.ending and a.household_id < b.household_id)
            select x.one, x.other, x.kind, x.name, x.other_name
            from alike x
            where not exists (select from household.told_apart t where t.one = x.one and t.other = x.other)
            order by x.one, x.other limit 1000
            """;

    private static final String SHEETS = """
            select m.id, m.kept, k.last_name, k.file_number, m.closed, c.last_name, c.file_number, m.reason, m.merged_on,
                   (select s.name from organisation.staff s where s.id = m.merged_by),
                   (select count(*) from household.merger_row r where r.merger_id = m.id),
                   m.undone_on, (select s.name from organisation.staff s where s.id = m.undone_by), m.undo_reason
            from household.merger m
            join household.household k on k.id = m.kept
            join household.household c on c.id = m.closed
            where cast(?1 as uuid) is null or m.id = cast(?1 as uuid)
            order by m.merged_at desc, m.id
            """;

    @PersistenceContext
    private EntityManager entities;

    Map<Pair, List<Likeness>> alike() {
        Map<Pair, List<Likeness>> found = new LinkedHashMap<>();
        rows(entities.createNativeQuery(ALIKE)).forEach(row -> found
                .computeIfAbsent(new Pair((UUID) row[0], (UUID) row[1]), pair -> new ArrayList<>())
                .add(new Likeness(Likeness.Kind.valueOf(((String) row[2]).toUpperCase(Locale.ROOT)), (String) row[3], (String) row[4])));
        return found;
    }

    /** Notes that two files are not of one household; said once is enough. */
    void tellApart(UUID one, UUID other, LocalDate on, UUID by) {
        entities.createNativeQuery("insert into household.told_apart (one, other, told_on, told_by)"
                + " values (least(cast(?1 as uuid), cast(?2 as uuid)), greatest(cast(?1 as uuid), cast(?2 as uuid)), ?3, ?4)"
                + " on conflict do nothing").setParameter(1, one).setParameter(2, other).setParameter(3, on).setParameter(4, by).executeUpdate();
    }

    UUID add(MergeCard card, LocalDate on, UUID by, List<Row> rows) {
        UUID id = Ids.fresh();
        entities.createNativeQuery("insert into household.merger (id, kept, closed, reason, merged_on, merged_by)"
                + " values (?1, ?2, ?3, ?4, ?5, ?6)").setParameter(1, id).setParameter(2, card.kept()).setParameter(3, card.closed())
                .setParameter(4, card.reason()).setParameter(5, on).setParameter(6, by).executeUpdate();
        int position = 0;
        for (Row row : rows) {
            entities.createNativeQuery("insert into household.merger_row (merger_id, position, act, thing, row_id, value)"
                    + " values (?1, ?2, ?3, ?4, ?5, ?6)").setParameter(1, id).setParameter(2, position++).setParameter(3, row.act())
                    .setParameter(4, row.thing()).setParameter(5, row.id()).setParameter(6, row.value()).executeUpdate();
        }
        return id;
    }

    void close(UUID closed, UUID into) {
        entities.createNativeQuery("update household.household set merged_into = cast(?1 as uuid) where id = ?2")
                .setParameter(1, into).setParameter(2, closed).executeUpdate();
    }

    void undone(UUID merger, LocalDate on, UUID by, String reason) {
        entities.createNativeQuery("update household.merger set undone_at = clock_timestamp(), undone_on = ?1, undone_by = ?2, undo_reason = ?3"
                + " where id = ?4").setParameter(1, on).setParameter(2, by).setParameter(3, reason).setParameter(4, merger).executeUpdate();
    }

    /** What a merger did, in its order. */
    List<Row> rows(UUID merger) {
        return rows(entities.createNativeQuery("select r.act, r.thing, r.row_id, r.value from household.merger_row r"
                + " where r.merger_id = ?1 order by r.position").setParameter(1, merger)).stream()
                .map(row -> new Row((String) row[0], (String) row[1], (String) row[2], (String) row[3])).toList();
    }

    /** All mergers, the last first. */
    List<MergerSheet> sheets() {
        return sheets(null);
    }

    Optional<MergerSheet> sheet(UUID id) {
        return sheets(id).stream().findFirst();
    }

    void removeAlias(UUID id) {
        entities.createNativeQuery("delete from household.alias where id = ?1").setParameter(1, id).executeUpdate();
    }

    void removeContact(UUID household) {
        entities.flush();
        entities.createNativeQuery("delete from household.contact where household_id = ?1").setParameter(1, household).executeUpdate();
        entities.clear();
    }

    private List<MergerSheet> sheets(UUID id) {
        return rows(entities.createNativeQuery(SHEETS).setParameter(1, id)).stream().map(row -> new MergerSheet((UUID) row[0],
                (UUID) row[1], (String) row[2], ((Number) row[3]).intValue(), (UUID) row[4], (String) row[5], ((Number) row[6]).intValue(),
                (String) row[7], day(row[8]), (String) row[9], ((Number) row[10]).intValue(), day(row[11]), (String) row[12],
                (String) row[13])).toList();
    }

    private static LocalDate day(Object column) {
        return column == null ? null : ((java.sql.Date) column).toLocalDate();
    }

    @SuppressWarnings("unchecked")
    private static List<Object[]> rows(Query query) {
        return query.getResultList();
    }
}
