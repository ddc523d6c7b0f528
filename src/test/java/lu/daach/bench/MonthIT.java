package lu.daach.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import lu.daach.testing.Sql;
import lu.daach.testing.Started;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * A month of many tenancies (performance.md 1): ours by REST in the running product, read, computed, compared with what was seen, and booked in
 * one transaction with every constraint, trigger and wall; against {@code insert … select} of the same rows into tables with the same keys and
 * ordinary foreign keys, on the same server in turn. So many tenancies as {@code DAACH_BENCH_SIZE} says, else 100,000.
 */
@Tag("bench")
class MonthIT {

    private static final YearMonth FIRST = YearMonth.of(2027, 1);
    private static final int USUAL = 100_000;
    private static final double NANOS = 1e9;

    private static final String SEED = """
            set session_replication_role = replica;
            create temporary table many as select n, uuidv7() as id, uuidv7() as household from generate_series(1, %1$d) as n;
            insert into lease.owner (region_id, id, kind, name, language) select 2, id, 'company', 'Essai ' || n, 'fr' from many where n <= 1000;
            insert into dwelling.dwelling (region_id, id, commune_code, address, kind, letting)
                select 2, id, (select min(commune_code) from dwelling.dwelling where region_id = 2), n || ', rue des Essais', 'apartment', 'whole' from many;
            insert into dwelling.place (region_id, id, dwelling_id, position, label, bedrooms, capacity) select 2, id, id, 1, 'tout', 1, 2 from many;
            insert into lease.head_lease (region_id, id, dwelling_id, owner_id, period, monthly_rent, monthly_charges, notice_months,
                    guarantee_rent_when_empty, guarantee_upkeep, guarantee_good_state, guarantee_give_back_months, guarantee_follow_up)
                select 2, m.id, m.id, o.id, '[2026-12-01,)', 800 + m.n %% 300, 100, 3, true, true, true, 3, true
                from many m join many o on o.n = m.n %% 1000 + 1 and o.n <= 1000;
            insert into household.household (region_id, id, file_number, last_name, language, status)
                select 2, household, 100000 + n, 'Essai', 'fr', 'housed' from many;
            insert into occupancy.occupancy (region_id, id, household_id, dwelling_id, place_id, scheme, period)
                select 2, id, household, id, id, 'loyer-abordable', '[2026-12-01,)' from many;
            insert into occupancy.assessment (region_id, id, occupancy_id, applies_from, assessed_by, monthly, gross, savings, facts, result)
                select 2, id, id, '2026-12-01', (select min(id::text)::uuid from organisation.staff where region_id = 2), 300 + n %% 200, 300 + n %% 200, 30,
                       '{}', '{}' from many;
            set session_replication_role = origin;
            analyze""";

    private static final String FLOOR = """
            create schema floor;
            create table floor.account (like ledger.account including defaults including indexes);
            create table floor.posting (like ledger.posting including defaults including indexes including identity);
            create table floor.entry (like ledger.entry including defaults including indexes);
            create table floor.line (like rentrun.line including defaults including indexes);
            alter table floor.posting add foreign key (region_id) references kernel.region;
            alter table floor.posting add foreign key (region_id, reverses) references floor.posting;
            alter table floor.entry add foreign key (region_id, posting_id) references floor.posting;
            alter table floor.entry add foreign key (region_id, account_id) references floor.account;
            alter table floor.line add foreign key (region_id) references kernel.region;
            alter table floor.line add foreign key (region_id, posting_id) references floor.posting;
            insert into floor.account (region_id, code, kind)
                select 2, 'receivable/household/' || household_id, 'asset' from occupancy.occupancy where region_id = 2
                union all select 2, 'savings/household/' || household_id, 'liability' from occupancy.occupancy where region_id = 2
                union all select 2, 'payable/owner/' || id, 'liability' from lease.owner where region_id = 2
                union all select 2, 'income/participation', 'revenue' union all select 2, 'expense/head-rent', 'expense';
            analyze floor.account""";

    private static final String PLAIN = """
            create temporary table due on commit drop as
                select uuidv7() as posting, o.id as subject, o.dwelling_id, 'participation' as kind, a.monthly as amount,
                       'receivable/household/' || o.household_id as debit, 'income/participation' as credit, 'occupancy' as thing
                from occupancy.occupancy o join lateral (select x.monthly, x.savings from occupancy.assessment x where x.region_id = o.region_id
                    and x.occupancy_id = o.id and x.withdrawn_at is null and x.applies_from <= '%1$s' order by x.applies_from desc limit 1) a on true
                where o.region_id = 2 and o.period && daterange('%1$s', '%2$s') and a.monthly > 0
                union all
                select uuidv7(), o.id, o.dwelling_id, 'savings', a.savings, 'receivable/household/' || o.household_id,
                       'savings/household/' || o.household_id, 'occupancy'
                from occupancy.occupancy o join lateral (select x.monthly, x.savings from occupancy.assessment x where x.region_id = o.region_id
                    and x.occupancy_id = o.id and x.withdrawn_at is null and x.applies_from <= '%1$s' order by x.applies_from desc limit 1) a on true
                where o.region_id = 2 and o.period && daterange('%1$s', '%2$s') and a.savings > 0
                union all
                select uuidv7(), l.id, l.dwelling_id, 'ownerDue', l.monthly_rent + l.monthly_charges, 'expense/head-rent',
                       'payable/owner/' || l.owner_id, 'head-lease'
                from lease.head_lease l where l.region_id = 2 and l.period && daterange('%1$s', '%2$s');
            analyze due;
            insert into floor.posting (region_id, id, applies_to, cause)
                select 2, posting, '%1$s', 'rentrun/%1$s/' || thing || '/' || subject || '/' || kind from due;
            insert into floor.entry (region_id, posting_id, line, account_id, amount)
                select 2, d.posting, 1, a.id, d.amount from due d join floor.account a on a.region_id = 2 and a.code = d.debit
                union all select 2, d.posting, 2, a.id, -d.amount from due d join floor.account a on a.region_id = 2 and a.code = d.credit;
            insert into floor.line (region_id, month, kind, subject_id, dwelling_id, amount, posting_id)
                select 2, '%1$s', kind, subject, dwelling_id, amount, posting from due""";

    @Test
    void aMonthOfManyTenancies() throws SQLException {
        Assumptions.assumeTrue(Figures.asked("month"));
        int size = System.getenv("DAACH_BENCH_SIZE") == null ? USUAL : Integer.parseInt(System.getenv("DAACH_BENCH_SIZE"));
        try (Started daach = Started.on(Started.freshData("month"), Map.of("DAACH_DEMO", "true")).startAndWait();
                Connection connection = daach.asSuperuser(); Statement statement = connection.createStatement()) {
            statement.execute(SEED.formatted(size));
            statement.execute(FLOOR);
            List<Double> ours = new ArrayList<>();
            List<Double> seen = new ArrayList<>();
            List<Double> again = new ArrayList<>();
            List<Double> plain = new ArrayList<>();
            for (int turn = 0; turn < Figures.turns(); turn++) {
                YearMonth month = FIRST.plusMonths(turn);
                plain.add(plain(connection, month));
                String[] digest = new String[1];
                seen.add(seconds(() -> digest[0] = json(daach.send("officer-b", "POST", "/api/v1/rent-runs", "{\"month\": \"" + month + "\"}")).getString("digest")));
                ours.add(seconds(() -> assertEquals(201, post(daach, month, digest[0], "one").statusCode())));
                again.add(seconds(() -> assertEquals(200, post(daach, month, digest[0], "two").statusCode())));
                assertEquals(Sql.count(connection, "select count(*) from floor.line where month = ?::date", month.atDay(1).toString()),
                        Sql.count(connection, "select count(*) from rentrun.line where region_id = 2 and month = ?::date and dwelling_id in"
                                + " (select dwelling_id from floor.line)", month.atDay(1).toString()));
            }
            String how = size + " tenancies, 3 postings each, median of ";
            Figures.say("month.plain", Figures.median(plain), "s", how + Figures.all(plain));
            Figures.say("month.prepare", Figures.median(seen), "s", how + Figures.all(seen));
            Figures.say("month.post", Figures.median(ours), "s", how + Figures.all(ours));
            Figures.say("month.again", Figures.median(again), "s", how + Figures.all(again));
            Figures.say("month.ratio", Figures.median(ours) / Figures.median(plain), "x", "goal at most 0.5");
            Figures.say("month.again.ratio", Figures.median(again) / Figures.median(ours), "x", "goal at most 0.15");
        }
    }

    private static HttpResponse<String> post(Started daach, YearMonth month, String digest, String key) {
        return daach.send("manager-b", "POST", "/api/v1/rent-runs/" + month + "/posting", "{\"digest\": \"" + digest + "\"}", "Idempotency-Key", key + month);
    }

    private static double plain(Connection connection, YearMonth month) throws SQLException {
        connection.setAutoCommit(false);
        long start = System.nanoTime();
        try (Statement statement = connection.createStatement()) {
            statement.execute(PLAIN.formatted(month.atDay(1), month.plusMonths(1).atDay(1)));
        }
        connection.commit();
        connection.setAutoCommit(true);
        return (System.nanoTime() - start) / NANOS;
    }

    private static double seconds(Runnable job) {
        long start = System.nanoTime();
        job.run();
        return (System.nanoTime() - start) / NANOS;
    }

    private static JsonObject json(HttpResponse<String> answer) {
        return Json.createReader(new StringReader(answer.body())).readObject();
    }
}
