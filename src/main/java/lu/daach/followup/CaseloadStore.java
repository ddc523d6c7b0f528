package lu.daach.followup;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import lu.daach.kernel.Slice;

/** The households that one office accompanies, with when they were seen last, in one query. */
@ApplicationScoped
class CaseloadStore {

    /** ?1 office, ?2 worker, ?3 nobody's only, ?4 words, ?5 today, ?6 due or quiet, ?9 one household. */
    private static final String FOUND = """
            from household.household h
            left join organisation.staff s on s.region_id = h.region_id and s.id = h.referent_id
            left join lateral (
                select n.happened_on, n.kind, n.next_contact_on from followup.note n
                where n.region_id = h.region_id and n.household_id = h.id and n.organisation_id = cast(?1 as uuid)
                order by n.happened_on desc, n.written_at desc limit 1) last on true
            where h.status <> 'left'
              and not exists (select from followup.closing c where c.region_id = h.region_id and c.household_id = h.id and c.reopened_on is null)
              and (s.organisation_id = cast(?1 as uuid) or h.referent_id is null and h.status <> 'known')
              and (cast(?2 as uuid) is null or h.referent_id = cast(?2 as uuid))
              and (cast(?9 as uuid) is null or h.id = cast(?9 as uuid))
              and (not cast(?3 as boolean) or h.referent_id is null)
              and (cast(?6 as text) is null
                   or ?6 = 'due' and last.next_contact_on <= cast(?5 as date)
                   or ?6 = 'quiet' and (last.happened_on is null or last.happened_on < cast(?5 as date) - 60))
              and not exists (
                select from unnest(regexp_split_to_array(household.plain(trim(coalesce(?4, ''))), '\\s+')) as sought (word)
                where position(sought.word in household.plain(h.last_name)) = 0 and h.file_number::text <> sought.word
                  and not exists (select from household.person p where p.region_id = h.region_id and p.household_id = h.id
                                  and position(sought.word in household.plain(p.last_name || ' ' || p.first_name)) > 0))
            """;

    /** What is to be done soonest stands first, then who was not seen for longest. */
    private static final String LINES = """
            with page as (
                select h.id, h.region_id, h.file_number, h.last_name, h.status, h.referent_id, s.name as referent_name,
                       last.happened_on, last.kind, last.next_contact_on,
                       row_number() over (order by last.next_contact_on nulls last, last.happened_on nulls first,
                                          h.last_name collate "und-x-icu", h.file_number) as place
            """ + FOUND + """
                order by place limit cast(?7 as integer) offset cast(?8 as integer)
            )
            select page.id, page.file_number, page.last_name, people.names, people.persons, page.status, page.referent_id, page.referent_name,
                   page.happened_on, page.kind, page.next_contact_on, home.id, home.address, upper(home.period) - 1, assessed.review_on,
                   coalesce(g.plan_on_track, false), coalesce(g.visit_wanted, false), coalesce(g.contact_us_first, false),
                   case when g.no_letters_until >= cast(?5 as date) then g.no_letters_until end
            from page
            left join lateral (
                select string_agg(p.first_name, ', ' order by p.position) as names, count(*) as persons from household.person p
                where p.region_id = page.region_id and p.household_id = page.id and p.belongs @> cast(?5 as date)) people on true
            left join lateral (
                select o.id, o.period, d.address from occupancy.occupancy o
                join dwelling.dwelling d on d.region_id = o.region_id and d.id = o.dwelling_id
                where o.region_id = page.region_id and o.household_id = page.id and o.period @> cast(?5 as date)
                order by lower(o.period) desc limit 1) home on true
            left join lateral (
                select (max(a.applies_from) + interval '1 year')::date as review_on from occupancy.assessment a
                where a.region_id = page.region_id and a.occupancy_id = home.id and a.applies_from <= cast(?5 as date)) assessed on true
            left join followup.signals g on g.region_id = page.region_id and g.household_id = page.id
            order by page.place
            """;

    private static final String TOTAL = "select count(*) " + FOUND;

    /** ?1 office, ?2 today. */
    private static final String LOADS = """
            select s.id, s.name, count(h.id), coalesce(sum(people.persons), 0)::bigint,
                   count(h.id) filter (where last.next_contact_on <= cast(?2 as date))
            from organisation.staff s
            left join household.household h on h.region_id = s.region_id and h.referent_id = s.id and h.status <> 'left'
                and not exists (select from followup.closing c where c.region_id = h.region_id and c.household_id = h.id and c.reopened_on is null)
            left join lateral (
                select count(*) as persons from household.person p
                where p.region_id = h.region_id and p.household_id = h.id and p.belongs @> cast(?2 as date)) people on h.id is not null
            left join lateral (
                select n.next_contact_on from followup.note n
                where n.region_id = h.region_id and n.household_id = h.id and n.organisation_id = s.organisation_id
                order by n.happened_on desc, n.written_at desc limit 1) last on true
            where s.organisation_id = cast(?1 as uuid) and s.role = 'social' and s.disabled_at is null
            group by s.region_id, s.id, s.name
            order by s.name collate "und-x-icu", s.id""";

    @PersistenceContext
    private EntityManager entities;

    Slice<CaseloadLine> lines(CaseloadFilter filter, UUID office, LocalDate today, int first, int most) {
        Query query = filtered(entities.createNativeQuery(LINES), filter, office, today).setParameter(7, most).setParameter(8, first);
        List<CaseloadLine> lines = Columns.rows(query).stream().map(row -> line(row, today)).toList();
        long total = ((Number) filtered(entities.createNativeQuery(TOTAL), filter, office, today).getSingleResult()).longValue();
        return new Slice<>(lines, total);
    }

    long count(CaseloadFilter filter, UUID office, LocalDate today) {
        return ((Number) filtered(entities.createNativeQuery(TOTAL), filter, office, today).getSingleResult()).longValue();
    }

    List<WorkerLoad> loads(UUID office, LocalDate today) {
        Query query = entities.createNativeQuery(LOADS).setParameter(1, office).setParameter(2, today);
        return Columns.rows(query).stream().map(row -> new WorkerLoad((UUID) row[0], (String) row[1], number(row[2]), number(row[3]), number(row[4]))).toList();
    }

    private static Query filtered(Query query, CaseloadFilter filter, UUID office, LocalDate today) {
        return query.setParameter(1, office).setParameter(2, filter.worker()).setParameter(3, filter.of() == CaseloadFilter.Of.NOBODY)
                .setParameter(4, filter.words()).setParameter(5, today).setParameter(9, filter.household())
                .setParameter(6, filter.when() == null ? null : filter.when().name().toLowerCase(Locale.ROOT));
    }

    private static CaseloadLine line(Object[] row, LocalDate today) {
        LocalDate lastDay = Columns.day(row[13]);
        return new CaseloadLine((UUID) row[0], (int) number(row[1]), (String) row[2], (String) row[3], (int) number(row[4]), (String) row[5],
                (UUID) row[6], (String) row[7], Columns.day(row[8]), row[9] == null ? null : NoteKind.of((String) row[9]), Columns.day(row[10]), (UUID) row[11],
                (String) row[12], lastDay, lastDay == null ? null : ChronoUnit.DAYS.between(today, lastDay), Columns.day(row[14]),
                new SignalsCard((Boolean) row[15], (Boolean) row[16], (Boolean) row[17], Columns.day(row[18])));
    }

    private static long number(Object column) {
        return ((Number) column).longValue();
    }
}
