package lu.daach.followup;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import lu.daach.dossier.Due;
import lu.daach.dossier.DueSource;
import lu.daach.followup.rules.Milestones;
import lu.daach.kernel.Sentence;
import lu.daach.organisation.Caller;
import lu.daach.organisation.Permission;

/**
 * The milestones on the way out of the households that the office accompanies, on their days. One that was missed stands here for two months: after
 * that it is late on the household's page and no longer something to do today.
 */
@ApplicationScoped
class MilestonesDue implements DueSource {

    private static final int MONTHS_BACK = 2;

    /** ?1 office, ?2 today: household, referent, name, the day on which it has to be gone, and what is reached, as {@link MoveOns} sees it. */
    private static final String STAYS = """
            select h.id, h.referent_id, h.last_name, home.ends_on,
                   array_to_string(array(select o.field from followup.objective o
                                         where o.region_id = h.region_id and o.household_id = h.id and o.organisation_id = ?1 and o.state = 'reached')
                                   || array(select w.kind from followup.way_out w
                                            where w.region_id = h.region_id and w.household_id = h.id and w.organisation_id = ?1 and w.state <> 'withdrawn')
                                   || array(select 'home-found' from followup.way_out w
                                            where w.region_id = h.region_id and w.household_id = h.id and w.organisation_id = ?1 and w.state = 'accepted'
                                              and w.kind <> 'extension'), ',') as reached
            from household.household h
            join organisation.staff s on s.region_id = h.region_id and s.id = h.referent_id and s.organisation_id = ?1
            join lateral (
                select least(upper(c.period) - 1, min(n.last_day)) as ends_on from occupancy.occupancy c
                left join lease.head_lease l on l.region_id = c.region_id and l.dwelling_id = c.dwelling_id and l.period @> cast(?2 as date)
                left join lease.notice n on n.region_id = l.region_id and n.head_lease_id = l.id and n.kind = 'recall' and n.withdrawn_on is null
                where c.region_id = h.region_id and c.household_id = h.id and c.period @> cast(?2 as date)
                group by c.period order by c.period desc limit 1) home on home.ends_on is not null
            where h.status <> 'left'
              and not exists (select from followup.closing c where c.region_id = h.region_id and c.household_id = h.id and c.reopened_on is null)""";

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private Caller caller;

    @Override
    public Permission needs() {
        return Permission.WRITE_NOTES;
    }

    @Override
    public List<Due> open(LocalDate today, LocalDate until) {
        return Columns.rows(entities.createNativeQuery(STAYS).setParameter(1, caller.actor().organisation()).setParameter(2, today)).stream()
                .flatMap(row -> dues(row, today, until)).toList();
    }

    private static Stream<Due> dues(Object[] row, LocalDate today, LocalDate until) {
        Set<String> reached = Set.copyOf(List.of(((String) row[4]).split(",")));
        return Milestones.before(Columns.day(row[3]), reached).stream()
                .filter(one -> !one.reached() && !one.by().isAfter(until) && !one.by().isBefore(today.minusMonths(MONTHS_BACK)))
                .map(one -> new Due(one.by(), "milestone", Sentence.of("followup.milestoneDue." + one.code(), row[2]), "/followup/move-on.xhtml?household=" + row[0],
                        (UUID) row[1]));
    }
}
