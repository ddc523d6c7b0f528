package lu.daach.report;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import lu.daach.bench.Figures;
import lu.daach.testing.OnTheServer;
import lu.daach.testing.Product;
import lu.daach.testing.Sql;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * The occupancy report over ten years and 100 communes, under the wall, with causes; {@code -Dbench.n} dwellings (20,000) with six
 * periods each. Beside it the floor of performance.md 4: two events a period and running sums, on a plain table of the same
 * periods that knows no wall, no places and no causes; and the overlap join on that table.
 */
@Tag("bench")
@OnTheServer
class OccupancyBenchIT {

    private static final int REGION = 9;
    private static final int USUAL_DWELLINGS = 20_000;
    private static final int TURNS = 3;
    private static final LocalDate FIRST_DAY = LocalDate.of(2016, 12, 1);
    private static final LocalDate HORIZON = LocalDate.of(2026, 11, 16);

    private static final String RUNNING_SUMS = """
            with event as (
                select commune, kind, date_trunc('month', cast(e.day as timestamp)) as month, sum(e.weight) as change,
                       sum(e.weight * (e.day - date '2000-01-01')) as moment
                from bench.period cross join lateral (values (starts, 1), (ends, -1)) as e (day, weight)
                group by commune, kind, month
            ),
            cell as (
                select c.commune, k.kind, cast(m as date) as month, cast(m + interval '1 month' as date) as following
                from (select distinct commune from bench.period) c, (values ('held'), ('stay')) k (kind),
                     generate_series(timestamp '2016-12-01', timestamp '2026-11-01', interval '1 month') m
            )
            select c.commune, c.kind, c.month,
                   coalesce(sum(e.change) over (partition by c.commune, c.kind order by c.month rows between unbounded preceding and 1 preceding), 0)
                       * (following - c.month) + coalesce(e.change * (following - date '2000-01-01') - e.moment, 0)
            from cell c
            left join event e on e.commune = c.commune and e.kind = c.kind and e.month = c.month""";

    private static final String OVERLAP_JOIN = """
            select p.commune, p.kind, m.month, sum(least(p.ends, m.following) - greatest(p.starts, m.month))
            from bench.period p
            join (select cast(m as date) as month, cast(m + interval '1 month' as date) as following
                  from generate_series(timestamp '2016-12-01', timestamp '2026-11-01', interval '1 month') m) m
                on p.starts < m.following and p.ends > m.month
            group by p.commune, p.kind, m.month""";

    @Test
    void occupancy() throws SQLException {
        Assumptions.assumeTrue(Figures.asked("occupancy"));
        String asked = System.getProperty("bench.n", "");
        int dwellings = asked.isEmpty() ? USUAL_DWELLINGS : Integer.parseInt(asked);
        try (Connection all = Product.asSuperuser(); Connection report = Product.asReport()) {
            for (String statement : pool(dwellings)) {
                Sql.run(all, statement);
            }
            List<Double> ours = new ArrayList<>();
            List<Double> sums = new ArrayList<>();
            List<Double> overlap = new ArrayList<>();
            for (int turn = 0; turn < TURNS; turn++) {
                ours.add(seconds(() -> {
                    Sql.bind(report, REGION);
                    assertTrue(OccupancyQuery.rows(report, FIRST_DAY, HORIZON, null).size() > 10_000);
                    report.rollback();
                }));
                sums.add(seconds(() -> Sql.column(all, RUNNING_SUMS)));
                overlap.add(seconds(() -> Sql.column(all, OVERLAP_JOIN)));
            }
            String how = dwellings + " dwellings, " + 6 * dwellings + " periods, median of ";
            Figures.say("occupancy.product", Figures.median(ours), "s", how + Figures.all(ours));
            Figures.say("occupancy.sums", Figures.median(sums), "s", how + Figures.all(sums));
            Figures.say("occupancy.overlap", Figures.median(overlap), "s", how + Figures.all(overlap));
            Figures.say("occupancy.ratio", Figures.median(ours) / Figures.median(sums), "x", "of the running sums on a plain table, goal 1.5");
            Figures.say("occupancy.faster", Figures.median(overlap) / Figures.median(ours), "x", "than the overlap join on a plain table, goal 10");
        }
    }

    @AfterAll
    static void asItWas() throws SQLException {
        try (Connection all = Product.asSuperuser()) {
            Sql.run(all, "drop schema if exists bench cascade");
            Sql.run(all, "set session_replication_role = replica");
            for (String table : List.of("occupancy.occupancy", "lease.head_lease", "dwelling.works", "dwelling.place", "dwelling.dwelling")) {
                Sql.run(all, "delete from " + table + " where region_id = " + REGION);
            }
            Sql.run(all, "delete from kernel.region where id = " + REGION);
        }
    }

    /** Six periods a dwelling, a tenth of the dwellings with works; put in without triggers, for the owner and the household exist not. */
    private static List<String> pool(int dwellings) {
        String each = " from generate_series(1, " + dwellings + ") i";
        String begin = "date '2016-02-01' + i % 700 + k * 650";
        return List.of("set session_replication_role = replica",
                "insert into kernel.region values (9, 'Bench')",
                "insert into dwelling.dwelling (region_id, id, commune_code, address, kind, letting, bedrooms)"
                        + " select 9, md5('d' || i)::uuid, to_char(1000 + i % 100, 'FM0000'), 'Dwelling ' || i, 'apartment', 'whole', 2" + each,
                "insert into dwelling.place (region_id, id, dwelling_id, position, label, bedrooms, capacity)"
                        + " select 9, md5('p' || i)::uuid, md5('d' || i)::uuid, 0, 'whole', 2, 4" + each,
                "insert into lease.head_lease (region_id, id, dwelling_id, owner_id, period, monthly_rent, monthly_charges, notice_months,"
                        + " guarantee_rent_when_empty, guarantee_upkeep, guarantee_good_state, guarantee_give_back_months, guarantee_follow_up)"
                        + " select 9, md5('l' || i)::uuid, md5('d' || i)::uuid, md5('o')::uuid, daterange(date '2016-01-01' + i % 700,"
                        + " case when i % 3 = 0 then date '2025-01-01' + i % 900 end), 1, 1, 3, true, true, true, 3, true" + each,
                "insert into occupancy.occupancy (region_id, id, household_id, dwelling_id, place_id, scheme, period)"
                        + " select 9, md5('s' || i || '/' || k)::uuid, md5('h')::uuid, md5('d' || i)::uuid, md5('p' || i)::uuid, 'ais', daterange(" + begin
                        + ", case when k = 4 and i % 3 > 0 then null else " + begin + " + 500 + (i * 7 + k * 31) % 150 end)" + each
                        + ", generate_series(0, 4) k",
                "insert into dwelling.works (region_id, id, dwelling_id, period, description) select 9, md5('w' || i)::uuid, md5('d' || i)::uuid,"
                        + " daterange(date '2018-01-01' + i % 2000, date '2018-01-01' + i % 2000 + 40), 'Peinture'" + each + " where i % 10 = 0",
                "create schema bench",
                "create table bench.period as select d.commune_code as commune, 'held' as kind, greatest(lower(l.period), date '2016-12-01') as starts,"
                        + " coalesce(upper(l.period), date '2026-11-16') as ends from lease.head_lease l"
                        + " join dwelling.dwelling d on d.region_id = 9 and d.id = l.dwelling_id where l.region_id = 9 union all"
                        + " select d.commune_code, 'stay', greatest(lower(o.period), date '2016-12-01'), coalesce(upper(o.period), date '2026-11-16')"
                        + " from occupancy.occupancy o join dwelling.dwelling d on d.region_id = 9 and d.id = o.dwelling_id"
                        + " where o.region_id = 9 and coalesce(upper(o.period), 'infinity') > date '2016-12-01'",
                "analyze bench.period", "analyze dwelling.dwelling", "analyze dwelling.place", "analyze lease.head_lease", "analyze occupancy.occupancy");
    }

    /** Something to be timed. */
    @FunctionalInterface
    private interface Work {

        void run() throws SQLException;
    }

    private static double seconds(Work work) throws SQLException {
        long start = System.nanoTime();
        work.run();
        return (System.nanoTime() - start) / 1e9;
    }
}
