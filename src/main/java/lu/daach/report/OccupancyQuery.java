package lu.daach.report;

import java.sql.Connection;
import java.sql.Date;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import lu.daach.report.rules.Days;
import lu.daach.report.rules.VacancyCause;

/**
 * The occupancy report in one query. Every period is two events, one more and one less; what is open at the begin of a month is
 * the running sum of the events before it, and each event within the month adds or takes the days that were left of it. So the
 * work grows with the periods and not with the days. A day's cause is the one that the module of occupancies names: what was said,
 * else works, else turnaround, else no candidate; the last is what is left of the place-days, so the sum is right by construction.
 */
final class OccupancyQuery {

    /**
     * For this transaction only. How many periods overlap cannot be foreseen, and a join line by line of two large sets took twenty
     * seconds where putting them side by side takes one.
     */
    private static final String WITH_ROOM = "set local enable_nestloop = off; set local jit = off; set local work_mem = '64MB'";

    /** Parameters: first day, first day that does not count any more (later than the first), commune's code or null. */
    static final String ROWS = """
            with span as (
                select cast(? as date) as first_day, cast(? as date) as horizon, cast(? as text) as commune
            ),
            held as (
                select h.commune_code as commune, h.dwelling_id, p.places, greatest(lower(l.period), s.first_day) as starts,
                       least(coalesce(upper(l.period), s.horizon), s.horizon) as ends
                from span s
                join report.lease l on l.period && daterange(s.first_day, s.horizon)
                join report.home h on h.region_id = l.region_id and h.dwelling_id = l.dwelling_id
                    and (s.commune is null or h.commune_code = s.commune)
                join (select region_id, dwelling_id, cast(count(*) as integer) as places from report.place group by region_id, dwelling_id) p
                    on p.region_id = l.region_id and p.dwelling_id = l.dwelling_id
            ),
            -- Whole months, for counting dwellings: the second lease in a month in which the first one ended counts from the next.
            counted as (
                select commune, places,
                       greatest(date_trunc('month', cast(starts as timestamp)),
                                lag(date_trunc('month', cast(ends - 1 as timestamp))) over (partition by dwelling_id order by starts)
                                    + interval '1 month') as starts,
                       date_trunc('month', cast(ends - 1 as timestamp)) + interval '1 month' as ends
                from held
            ),
            stay as (
                select o.dwelling_id, o.place_id, lower(o.period) as starts, upper(o.period) as ends,
                       lead(lower(o.period)) over (partition by o.place_id order by lower(o.period)) as next_starts
                from span s
                join report.stay o on o.period && daterange(s.first_day - 30, s.horizon)
            ),
            -- What a stay does to the days of its place: occupied, then thirty days of turnaround unless somebody follows earlier.
            used as (
                select h.commune, t.place_id, u.measure, greatest(u.starts, h.starts) as starts, least(u.ends, h.ends) as ends
                from stay t
                join held h on h.dwelling_id = t.dwelling_id
                cross join lateral (values ('occupied', t.starts, t.ends),
                                           ('turnaround', t.ends, least(t.ends + 30, t.next_starts))) as u (measure, starts, ends)
                where u.starts < h.ends and (u.ends is null or u.ends > h.starts)
            ),
            -- Days on which something else than the usual is known of a place, occupied or not.
            said as (
                select h.commune, c.place_id, c.cause, range_agg(c.period * daterange(h.starts, h.ends)) as days
                from report.cause c
                join held h on h.dwelling_id = c.dwelling_id and c.period && daterange(h.starts, h.ends)
                group by h.commune, c.place_id, c.cause
            ),
            said_at_all as (
                select place_id, range_agg(days) as days from said group by place_id
            ),
            repaired as (
                select h.commune, p.place_id, range_agg(w.period * daterange(h.starts, h.ends)) as days
                from report.works w
                join held h on h.dwelling_id = w.dwelling_id and w.period && daterange(h.starts, h.ends)
                join report.place p on p.dwelling_id = w.dwelling_id
                group by h.commune, p.place_id
            ),
            blocked as (
                select place_id, range_agg(days) as days
                from (select place_id, days from said_at_all union all select place_id, days from repaired) as known
                group by place_id
            ),
            lived as (
                select t.place_id, range_agg(daterange(t.starts, t.ends)) as days
                from stay t
                where t.place_id in (select place_id from blocked)
                group by t.place_id
            ),
            explained as (
                select s.commune, s.cause, s.days - coalesce(l.days, '{}') as days, 1 as weight
                from said s
                left join lived l on l.place_id = s.place_id
                union all
                select r.commune, 'works', r.days - coalesce(l.days, '{}') - coalesce(s.days, '{}'), 1
                from repaired r
                left join lived l on l.place_id = r.place_id
                left join said_at_all s on s.place_id = r.place_id
                union all
                -- No turnaround where something else was known.
                select u.commune, u.measure, b.days * datemultirange(daterange(u.starts, u.ends)), -1
                from used u
                join blocked b on b.place_id = u.place_id
                where u.measure = 'turnaround'
            ),
            period as (
                select commune, 'dwelling' as measure, cast(starts as date) as starts, cast(ends as date) as ends, 1 as weight
                from counted where starts < ends
                union all
                select commune, 'place', cast(starts as date), cast(ends as date), places from counted where starts < ends
                union all
                select commune, 'dwellingDay', starts, ends, 1 from held
                union all
                select commune, 'placeDay', starts, ends, places from held
                union all
                select commune, measure, starts, ends, 1 from used
                union all
                select commune, cause, lower(part), upper(part), weight from explained cross join unnest(days) as part
            ),
            event as (
                select p.commune, p.measure, date_trunc('month', cast(e.day as timestamp)) as month,
                       sum(e.weight) as change, sum(e.weight * (e.day - date '2000-01-01')) as moment
                from period p
                cross join lateral (values (p.starts, p.weight), (p.ends, -p.weight)) as e (day, weight)
                group by p.commune, p.measure, month
            ),
            -- Days of the events within their month: what was left of it for each.
            step as (
                select commune, measure, cast(month as date) as month, change,
                       change * (cast(month + interval '1 month' as date) - date '2000-01-01') - moment as days
                from event
            ),
            cell as (
                select c.commune, cast(m.month as date) as month, cast(m.month + interval '1 month' as date) - cast(m.month as date) as length
                from (select distinct commune from held) c
                cross join span s
                cross join generate_series(date_trunc('month', cast(s.first_day as timestamp)), cast(s.horizon - 1 as timestamp), interval '1 month') as m (month)
            ),
            wide as (
                select e.commune, e.month,
                       sum(e.change) filter (where e.measure = 'dwelling') as dwelling_change,
                       sum(e.days) filter (where e.measure = 'dwelling') as dwelling_days,
                       sum(e.change) filter (where e.measure = 'place') as place_change,
                       sum(e.days) filter (where e.measure = 'place') as place_days,
                       sum(e.change) filter (where e.measure = 'dwellingDay') as held_change,
                       sum(e.days) filter (where e.measure = 'dwellingDay') as held_days,
                       sum(e.change) filter (where e.measure = 'placeDay') as all_change,
                       sum(e.days) filter (where e.measure = 'placeDay') as all_days,
                       sum(e.change) filter (where e.measure = 'occupied') as occupied_change,
                       sum(e.days) filter (where e.measure = 'occupied') as occupied_days,
                       sum(e.change) filter (where e.measure = 'works') as works_change,
                       sum(e.days) filter (where e.measure = 'works') as works_days,
                       sum(e.change) filter (where e.measure = 'handback') as handback_change,
                       sum(e.days) filter (where e.measure = 'handback') as handback_days,
                       sum(e.change) filter (where e.measure = 'turnaround') as turnaround_change,
                       sum(e.days) filter (where e.measure = 'turnaround') as turnaround_days,
                       sum(e.change) filter (where e.measure = 'other') as other_change,
                       sum(e.days) filter (where e.measure = 'other') as other_days
                from step e
                group by e.commune, e.month
            ),
            figure as (
                select c.commune, c.month,
                       coalesce(sum(dwelling_change) over earlier, 0) + coalesce(dwelling_days, 0) / length as dwellings,
                       coalesce(sum(place_change) over earlier, 0) + coalesce(place_days, 0) / length as places,
                       coalesce(sum(held_change) over earlier, 0) * length + coalesce(held_days, 0) as dwelling_days,
                       coalesce(sum(all_change) over earlier, 0) * length + coalesce(all_days, 0) as place_days,
                       coalesce(sum(occupied_change) over earlier, 0) * length + coalesce(occupied_days, 0) as occupied_days,
                       coalesce(sum(works_change) over earlier, 0) * length + coalesce(works_days, 0) as works,
                       coalesce(sum(handback_change) over earlier, 0) * length + coalesce(handback_days, 0) as handback,
                       coalesce(sum(turnaround_change) over earlier, 0) * length + coalesce(turnaround_days, 0) as turnaround,
                       coalesce(sum(other_change) over earlier, 0) * length + coalesce(other_days, 0) as other
                from cell c
                left join wide w on w.commune = c.commune and w.month = c.month
                window earlier as (partition by c.commune order by c.month rows between unbounded preceding and 1 preceding)
            )
            select commune, month, cast(dwellings as bigint), cast(places as bigint), dwelling_days, place_days, occupied_days, works, handback, turnaround, other
            from figure
            where dwellings > 0
            order by commune collate "C", month
            """;

    private OccupancyQuery() {
    }

    /**
     * @param horizon the first day that does not count any more
     * @param commune the only commune to report; null for all
     */
    static List<OccupancyRow> rows(Connection connection, LocalDate firstDay, LocalDate horizon, String commune) throws SQLException {
        List<OccupancyRow> rows = new ArrayList<>();
        if (!firstDay.isBefore(horizon)) {
            return rows;
        }
        try (Statement plan = connection.createStatement()) {
            plan.execute(WITH_ROOM);
        }
        try (PreparedStatement query = connection.prepareStatement(ROWS)) {
            query.setDate(1, Date.valueOf(firstDay));
            query.setDate(2, Date.valueOf(horizon));
            query.setString(3, commune);
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    rows.add(new OccupancyRow(row.getString(1), YearMonth.from(row.getObject(2, LocalDate.class)), row.getLong(3),
                            row.getLong(4), days(row)));
                }
            }
        }
        return rows;
    }

    private static Days days(ResultSet row) throws SQLException {
        long all = row.getLong(6);
        long occupied = row.getLong(7);
        long works = row.getLong(8);
        long handback = row.getLong(9);
        long turnaround = row.getLong(10);
        long other = row.getLong(11);
        return new Days(row.getLong(5), all, occupied, Map.of(VacancyCause.WORKS, works, VacancyCause.HANDBACK, handback,
                VacancyCause.TURNAROUND, turnaround, VacancyCause.OTHER, other,
                VacancyCause.NO_CANDIDATE, all - occupied - works - handback - turnaround - other));
    }
}
