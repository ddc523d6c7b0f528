package lu.daach.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import lu.daach.testing.ManyTenancies;
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
    private static final String HEAP = "512m";
    private static final Duration WARM_UP = Duration.ofSeconds(15);
    private static final Duration LOOK = Duration.ofSeconds(10);

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
    void aMonthOfManyTenancies() throws Exception {
        Assumptions.assumeTrue(Figures.asked("month"));
        int size = System.getenv("DAACH_BENCH_SIZE") == null ? USUAL : Integer.parseInt(System.getenv("DAACH_BENCH_SIZE"));
        try (Started daach = Started.on(Started.freshData("month"), Map.of("DAACH_DEMO", "true")).heap(HEAP).patient(Duration.ofMinutes(30)).startAndWait();
                Connection connection = daach.asSuperuser(); Statement statement = connection.createStatement()) {
            ManyTenancies.make(connection, 1, size);
            statement.execute(FLOOR);
            Load others = new Load(daach.port(), "/lease/owners.xhtml", List.of(Pair.officerCookie(daach.port())));
            others.run(WARM_UP);
            List<Double> ours = new ArrayList<>();
            List<Double> seen = new ArrayList<>();
            List<Double> again = new ArrayList<>();
            List<Double> plain = new ArrayList<>();
            List<Double> idle = new ArrayList<>();
            List<Double> busy = new ArrayList<>();
            int mostSeen = 0;
            int mostPosted = 0;
            for (int turn = 0; turn < Figures.turns(); turn++) {
                YearMonth month = FIRST.plusMonths(turn);
                plain.add(plain(connection, month));
                String[] digest = new String[1];
                daach.leftByCollections();
                seen.add(seconds(() -> digest[0] = json(daach.send("officer-b", "POST", "/api/v1/rent-runs", "{\"month\": \"" + month + "\"}")).getString("digest")));
                mostSeen = Math.max(mostSeen, daach.leftByCollections());
                ours.add(seconds(() -> assertEquals(201, post(daach, month, digest[0], "one").statusCode())));
                mostPosted = Math.max(mostPosted, daach.leftByCollections());
                again.add(seconds(() -> assertEquals(200, post(daach, month, digest[0], "two").statusCode())));
                assertEquals(Sql.count(connection, "select count(*) from floor.line where month = ?::date", month.atDay(1).toString()),
                        Sql.count(connection, "select count(*) from rentrun.line where region_id = 2 and month = ?::date and dwelling_id in"
                                + " (select dwelling_id from floor.line)", month.atDay(1).toString()));
            }
            // What others feel of it is taken on months of their own, so that it takes nothing from the figures above.
            for (int turn = 0; turn < Figures.turns(); turn++) {
                YearMonth month = FIRST.plusMonths(Figures.turns() + turn);
                String digest = json(daach.send("officer-b", "POST", "/api/v1/rent-runs", "{\"month\": \"" + month + "\"}")).getString("digest");
                idle.add(others.run(LOOK).p99Millis());
                CompletableFuture<HttpResponse<String>> posting = CompletableFuture.supplyAsync(() -> post(daach, month, digest, "one"));
                busy.add(others.run(LOOK).p99Millis());
                assertEquals(201, posting.join().statusCode());
            }
            String how = size + " tenancies, 3 postings each, median of ";
            Figures.say("month.plain", Figures.median(plain), "s", how + Figures.all(plain));
            Figures.say("month.prepare", Figures.median(seen), "s", how + Figures.all(seen));
            Figures.say("month.post", Figures.median(ours), "s", how + Figures.all(ours));
            Figures.say("month.again", Figures.median(again), "s", how + Figures.all(again));
            Figures.say("month.ratio", Figures.median(ours) / Figures.median(plain), "x", "goal at most 0.5");
            Figures.say("month.again.ratio", Figures.median(again) / Figures.median(ours), "x", "goal at most 0.15");
            Figures.say("month.heap.prepare", mostSeen, "MB", "the most that a collection left, of " + HEAP);
            Figures.say("month.heap.post", mostPosted, "MB", "the most that a collection left, of " + HEAP);
            Figures.say("month.others.idle", Figures.median(idle), "ms", "p99 of a list page, " + Figures.all(idle));
            Figures.say("month.others.posting", Figures.median(busy), "ms", "p99 of the same page while a month is booked, " + Figures.all(busy));
            Figures.say("month.others.ratio", Figures.median(busy) / Figures.median(idle), "x", "goal at most 3");
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
