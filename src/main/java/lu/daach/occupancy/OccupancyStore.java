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
                   d.commune_code, o.scheme, cast(o.period as text), a.monthly, a.savings, o.longer_stay_reason, o.review_due_on,
                   o.notice_by, o.notice_given_on, o.notice_ends_on, o.notice_breach, o.notice_reason, o.notice_exception,
                   o.notice_exception_by, o.died_on, o.deceased, o.successor, o.exit_reason, o.exit_destination, o.exit_state,
                   o.exit_keys, o.exit_note, o.exit_recorded_on
            from occupancy.occupancy o
            join household.household h on h.region_id = o.region_id and h.id = o.household_id
            join dwelling.dwelling d on d.region_id = o.region_id and d.id = o.dwelling_id
            join dwelling.place p on p.region_id = o.region_id and p.id = o.place_id
            left join lateral (
                select monthly, savings from occupancy.assessment
                where region_id = o.region_id and occupancy_id = o.id and withdrawn_at is null
                order by applies_from <= ?1 desc, case when applies_from <= ?1 then applies_from end desc nulls last, applies_from
                limit 1) a on true
            """;

    /** Days come as texts, so that null is a text like any other. ?1 is the day the list is looked at. */
    private static final String WHERE = """
            where (cast(?2 as date) is null or o.period @> cast(?2 as date))
              and (cast(?3 as uuid) is null or o.household_id = cast(?3 as uuid))
              and (cast(?4 as uuid) is null or o.dwelling_id = cast(?4 as uuid))
              and (cast(?5 as text) is null
                   or o.household_id in (select id from household.household
                                         where position(household.plain(cast(?5 as text)) in household.plain(last_name)) > 0)
                   or o.dwelling_id in (select id from dwelling.dwelling
                                        where position(household.plain(cast(?5 as text)) in household.plain(address)) > 0))
              and (cast(?6 as text) is null or cast(?6 as text) = 'running' and o.period @> cast(?1 as date)
                   or cast(?6 as text) = 'planned' and lower(o.period) > ?1 or cast(?6 as text) = 'ended' and upper(o.period) <= ?1)
              and (cast(?7 as text) is null or o.scheme = cast(?7 as text))
              and (cast(?8 as text) is null or exists (select 1 from dwelling.dwelling w where w.region_id = o.region_id
                                                       and w.id = o.dwelling_id and w.commune_code = cast(?8 as text)))
              and (cast(?9 as date) is null or upper(o.period) > ?1 and upper(o.period) <= cast(?9 as date) + 1)
              and (cast(?10 as date) is null or o.review_due_on <= cast(?10 as date) and o.period @> cast(?1 as date)
                   and (upper(o.period) is null or o.review_due_on < upper(o.period)))
              and (cast(?11 as text) is null or o.notice_by is not null and o.exit_reason is null
                   and (upper(o.period) is null or upper(o.period) > ?1))
              and (cast(?12 as text) is null or coalesce(o.exit_reason, 'missing') = cast(?12 as text))
              and (cast(?13 as text) is null or coalesce(o.exit_destination, 'missing') = cast(?13 as text))
              and (cast(?14 as text) is null or upper(o.period) <= ?1 and extract(year from upper(o.period) - 1) = cast(?14 as integer))
            """;
    private static final String ORDER = """
            order by case when cast(?9 as date) is not null then upper(o.period) end, case when cast(?10 as date) is not null then o.review_due_on end,
                     case when cast(?6 as text) = 'ended' then upper(o.period) end desc, lower(o.period) desc, o.id
            limit ?15 offset ?16
            """;
    private static final String ONE = SHEETS + "where o.id = ?2";
    private static final String LIST = SHEETS + WHERE + ORDER;
    private static final String COUNT = "select count(*) from occupancy.occupancy o " + WHERE;

    private static final String EXITS = """
            select coalesce(o.exit_reason, 'missing'), coalesce(o.exit_destination, 'missing'), count(*)
            from occupancy.occupancy o
            where upper(o.period) <= ?1 and (cast(?2 as text) is null or extract(year from upper(o.period) - 1) = cast(?2 as integer))
            group by 1, 2""";

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

    /** These assessments count for nothing any more. */
    void withdraw(List<UUID> assessments) {
        entities.flush();
        entities.createNativeQuery("update occupancy.assessment set withdrawn_at = clock_timestamp() where id = any(cast(?1 as uuid[]))")
                .setParameter(1, array(assessments)).executeUpdate();
    }

    /** Writes these assessments once more, so that they count again. */
    List<UUID> copy(List<UUID> assessments) {
        return entities.createNativeQuery("""
                insert into occupancy.assessment (id, occupancy_id, applies_from, last_year, assessed_by, monthly, gross, savings, agreed_otherwise, facts, result)
                select uuidv7(), occupancy_id, applies_from, last_year, assessed_by, monthly, gross, savings, agreed_otherwise, facts, result
                from occupancy.assessment where id = any(cast(?1 as uuid[])) order by applies_from
                returning id""").setParameter(1, array(assessments)).getResultStream().map(id -> (UUID) id).toList();
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
        Query list = filtered(entities.createNativeQuery(LIST), filter, on).setParameter(15, most).setParameter(16, first);
        List<OccupancySheet> sheets = list.getResultStream().map(row -> sheet((Object[]) row, on)).toList();
        Number total = (Number) filtered(entities.createNativeQuery(COUNT), filter, on).getSingleResult();
        return new Slice<>(sheets, total.longValue());
    }

    long count(OccupancyFilter filter, LocalDate on) {
        return ((Number) filtered(entities.createNativeQuery(COUNT), filter, on).getSingleResult()).longValue();
    }

    private static Query filtered(Query query, OccupancyFilter filter, LocalDate on) {
        return query.setParameter(1, Date.valueOf(on)).setParameter(2, date(filter.activeOn())).setParameter(3, text(filter.household()))
                .setParameter(4, text(filter.dwelling())).setParameter(5, filter.words())
                .setParameter(6, filter.status() == null ? null : filter.status().code())
                .setParameter(7, filter.scheme() == null ? null : filter.scheme().code()).setParameter(8, filter.commune())
                .setParameter(9, date(filter.endsUntil())).setParameter(10, date(filter.reviewUntil()))
                .setParameter(11, filter.onNotice() ? "yes" : null).setParameter(12, filter.exitReason())
                .setParameter(13, filter.destination()).setParameter(14, filter.leftIn() == null ? null : filter.leftIn().toString());
    }

    /** How many contracts ended by reason and destination; {@code missing} where nobody wrote it down. */
    List<ExitCount> exits(Integer year, LocalDate on) {
        List<?> rows = entities.createNativeQuery(EXITS).setParameter(1, Date.valueOf(on))
                .setParameter(2, year == null ? null : year.toString()).getResultList();
        return rows.stream().map(row -> {
            Object[] cell = (Object[]) row;
            return new ExitCount((String) cell[0], (String) cell[1], ((Number) cell[2]).longValue());
        }).toList();
    }

    /** The contracts of a file of another kind, for its timeline. */
    List<UUID> of(UUID householdOrDwelling) {
        return entities.createNativeQuery("select id from occupancy.occupancy where household_id = ?1 or dwelling_id = ?1")
                .setParameter(1, householdOrDwelling).getResultStream().map(id -> (UUID) id).toList();
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

    /** Everything that was assessed and counts, the first first. */
    List<KeptAssessment> assessments(UUID occupancy) {
        return entities.createQuery(
                "select a from KeptAssessment a where a.occupancy = :occupancy and a.withdrawnAt is null order by a.appliesFrom",
                KeptAssessment.class).setParameter("occupancy", occupancy).getResultList();
    }

    /** The assessment in force on a day: the last that applies from then or earlier, else the first. */
    Optional<KeptAssessment> assessment(UUID occupancy, LocalDate on) {
        List<KeptAssessment> all = assessments(occupancy);
        Optional<KeptAssessment> inForce = all.stream().filter(kept -> !kept.appliesFrom().isAfter(on)).reduce((first, last) -> last);
        return inForce.or(() -> all.stream().findFirst());
    }

    private static OccupancySheet sheet(Object[] row, LocalDate on) {
        Period period = PeriodConverter.period((String) row[11]);
        return new OccupancySheet((UUID) row[0], ((Number) row[1]).intValue(), (UUID) row[2], (String) row[3], (UUID) row[4],
                (String) row[5], (UUID) row[6], (String) row[7], (String) row[8], (String) row[9],
                Scheme.of((String) row[10]).orElseThrow(), period.startsOn(),
                period.endsBefore() == null ? null : period.endsBefore().minusDays(1), money(row[12]), money(row[13]),
                OccupancyStatus.of(period, on), (String) row[14], day(row[15]), notice(row), death(row), exit(row));
    }

    private static Notice notice(Object[] row) {
        return row[16] == null ? null : new Notice(NoticeBy.of((String) row[16]).orElseThrow(), day(row[17]), day(row[18]),
                (Boolean) row[19], (String) row[20], (String) row[21], (UUID) row[22]);
    }

    private static Death death(Object[] row) {
        return row[23] == null ? null : new Death(day(row[23]), (String) row[24], (String) row[25]);
    }

    private static Exit exit(Object[] row) {
        return row[26] == null ? null : new Exit(ExitReason.of((String) row[26]).orElseThrow(),
                Destination.of((String) row[27]).orElseThrow(), ReturnState.of((String) row[28]).orElseThrow(),
                KeysReturned.of((String) row[29]).orElseThrow(), (String) row[30], day(row[31]));
    }

    private static LocalDate day(Object column) {
        return column == null ? null : ((Date) column).toLocalDate();
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
