package lu.daach.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.JsonObject;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import lu.daach.testing.OnTheServer;
import lu.daach.testing.Product;
import lu.daach.testing.Rest;
import lu.daach.testing.Sql;
import lu.daach.testing.Visitor;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The occupancy report is recounted day by day by a query that shares nothing with it, and is equal in REST, CSV and on the page. */
@OnTheServer
class OccupancyReportIT {

    private static final List<String> NAMES = List.of("commune", "month", "dwellings", "places", "dwellingDays", "placeDays", "occupiedDays",
            "vacantDays.works", "vacantDays.handback", "vacantDays.turnaround", "vacantDays.noCandidate", "vacantDays.other");
    private static final Map<Integer, List<String>> RECOUNTED = new TreeMap<>();
    private static final String ALL = "from=2024-05&until=2027-02&by=commune";
    private static final String YEAR = "from=2025-12&until=2026-11";

    /** One line a place and day of the pool up to the demonstration's day, put together by commune and month. */
    private static final String DAY_BY_DAY = """
            with day as (
                select cast(d as date) as day from generate_series(date '2024-05-01', date '2026-11-15', interval '1 day') d
            ),
            life as (
                select h.commune_code, h.id as dwelling, p.id as place, to_char(d.day, 'YYYY-MM') as month, d.day,
                       case when exists (select from occupancy.occupancy o where o.region_id = p.region_id and o.place_id = p.id and o.period @> d.day)
                            then 'occupied' else occupancy.cause_of_vacancy(p.region_id, p.id, d.day) end as kind
                from dwelling.place p
                join dwelling.dwelling h on h.region_id = p.region_id and h.id = p.dwelling_id
                cross join day d
                where p.region_id = %d and exists (select from lease.head_lease l
                    where l.region_id = h.region_id and l.dwelling_id = h.id and l.period @> d.day)
            )
            select concat_ws(';', commune_code, month, count(distinct dwelling), count(distinct place), count(distinct (dwelling, day)), count(*),
                   count(*) filter (where kind = 'occupied'), count(*) filter (where kind = 'works'), count(*) filter (where kind = 'handback'),
                   count(*) filter (where kind = 'turnaround'), count(*) filter (where kind = 'noCandidate'), count(*) filter (where kind = 'other'))
            from life group by commune_code, month order by commune_code collate "C", month
            """;

    /** Every kind of overlap that a pool can have, in the second region, by chance with a fixed seed. */
    @BeforeAll
    static void aPoolWithEverything() throws SQLException {
        try (Connection connection = Product.asSuperuser()) {
            Sql.run(connection, "select setseed(0.42)");
            for (String statement : EVERYTHING) {
                Sql.run(connection, statement);
            }
        }
    }

    @AfterAll
    static void asItWas() throws SQLException {
        try (Connection connection = Product.asSuperuser()) {
            // The serving role may not delete these, and a trigger holds the owner to it too.
            Sql.run(connection, "set session_replication_role = replica");
            String homes = " in (select id from dwelling.dwelling where region_id = 2 and address like '%du Hasard')";
            Sql.run(connection, "delete from occupancy.vacancy_cause where region_id = 2 and place_id in"
                    + " (select id from dwelling.place where dwelling_id" + homes + ")");
            for (String table : List.of("occupancy.occupancy", "dwelling.works", "lease.head_lease", "dwelling.place")) {
                Sql.run(connection, "delete from " + table + " where region_id = 2 and dwelling_id" + homes);
            }
            Sql.run(connection, "delete from dwelling.dwelling where region_id = 2 and address like '%du Hasard'");
        }
    }

    private static final List<String> EVERYTHING = List.of("""
            insert into dwelling.dwelling (region_id, id, commune_code, address, kind, letting, bedrooms)
            select 2, gen_random_uuid(), (array['0901', '0902', '0903'])[1 + i % 3], i || ', rue du Hasard', 'apartment',
                   case when i % 5 = 0 then 'rooms' else 'whole' end, 2 from generate_series(1, 30) i""", """
            insert into dwelling.place (region_id, id, dwelling_id, position, label, bedrooms, capacity)
            select 2, gen_random_uuid(), d.id, k, 'L' || k, 1, 2 from dwelling.dwelling d, generate_series(1, 3) k
            where d.region_id = 2 and d.address like '%du Hasard' and (k = 1 or d.letting = 'rooms')""", """
            insert into lease.head_lease (region_id, id, dwelling_id, owner_id, period, monthly_rent, monthly_charges, notice_months,
                guarantee_rent_when_empty, guarantee_upkeep, guarantee_good_state, guarantee_give_back_months, guarantee_follow_up)
            select 2, gen_random_uuid(), id, (select id from lease.owner where region_id = 2 limit 1),
                   daterange(starts, case when k = 4 and random() < 0.5 then null else starts + days end), 1, 1, 3, true, true, true, 3, true
            from (select d.id, k, date '2024-03-01' + (k - 1) * 250 + cast(case when random() < 0.4 then 0 else floor(random() * 40) end as int) as starts,
                         cast(case when random() < 0.4 then 200 + floor(random() * 10) else 30 + floor(random() * 170) end as int) as days
                  from dwelling.dwelling d, generate_series(1, 4) k where d.region_id = 2 and d.address like '%du Hasard') x""", """
            insert into occupancy.occupancy (region_id, id, household_id, dwelling_id, place_id, scheme, period)
            select 2, gen_random_uuid(), (select id from household.household where region_id = 2 limit 1), dwelling_id, id, 'ais',
                   daterange(starts, case when k = 9 and random() < 0.3 then null else starts + days end)
            from (select p.dwelling_id, p.id, k, date '2024-02-10' + (k - 1) * 115 + cast(floor(random() * 15) as int) as starts,
                         cast(20 + floor(random() * 80) as int) as days
                  from dwelling.place p join dwelling.dwelling d on d.region_id = 2 and d.id = p.dwelling_id and d.address like '%du Hasard',
                       generate_series(1, 9) k where random() < 0.8) x""", """
            insert into dwelling.works (region_id, id, dwelling_id, period, description)
            select 2, gen_random_uuid(), id, daterange(starts, case when k = 3 and random() < 0.3 then null else starts + days end), 'Peinture'
            from (select d.id, k, date '2024-05-01' + (k - 1) * 300 + cast(floor(random() * 100) as int) as starts,
                         cast(10 + floor(random() * 150) as int) as days
                  from dwelling.dwelling d, generate_series(1, 3) k where d.region_id = 2 and d.address like '%du Hasard' and random() < 0.4) x""", """
            insert into occupancy.vacancy_cause (region_id, id, place_id, period, cause, note, said_by)
            select 2, gen_random_uuid(), id, daterange(starts, case when k = 4 and random() < 0.3 then null else starts + days end),
                   (array['works', 'handback', 'turnaround', 'noCandidate', 'other'])[1 + cast(floor(random() * 5) as int)], 'vu',
                   (select id from organisation.staff where region_id = 2 limit 1)
            from (select p.id, k, date '2024-05-01' + (k - 1) * 230 + cast(floor(random() * 100) as int) as starts,
                         cast(10 + floor(random() * 110) as int) as days
                  from dwelling.place p join dwelling.dwelling d on d.region_id = 2 and d.id = p.dwelling_id and d.address like '%du Hasard',
                       generate_series(1, 4) k where random() < 0.4) x""");

    @Test
    void isWhatADayByDayCountGives() throws SQLException {
        assertEquals(recounted(1), rows(Rest.as("officer").get("/reports/occupancy?" + ALL)));
        List<String> everything = recounted(2);
        assertTrue(everything.size() > 60, "too little to compare");
        assertEquals(everything, rows(Rest.as("officer-b").get("/reports/occupancy?" + ALL)));
    }

    @Test
    void aPartOfTheMonthsIsAPartOfTheRows() throws SQLException {
        List<String> part = recounted(2).stream().filter(row -> row.contains(";2025-03;") || row.contains(";2025-04;")).toList();
        assertEquals(part, rows(Rest.as("officer-b").get("/reports/occupancy?from=2025-03&until=2025-04")));
        assertEquals(List.of(), rows(Rest.as("officer").get("/reports/occupancy?from=2026-12&until=2027-12")));
        assertEquals(List.of(), rows(Rest.as("officer").get("/reports/occupancy?from=1990-01&until=1990-12&by=commune")));
    }

    @Test
    void occupiedAndVacantDaysAreAllPlaceDays() {
        for (JsonObject row : items(Rest.as("officer-b").get("/reports/occupancy?" + ALL))) {
            long vacant = row.getJsonObject("vacantDays").values().stream().mapToLong(days -> Long.parseLong(days.toString())).sum();
            assertEquals(row.getInt("placeDays"), row.getInt("occupiedDays") + vacant, row.toString());
            assertEquals(List.of("works", "handback", "turnaround", "noCandidate", "other"), List.copyOf(row.getJsonObject("vacantDays").keySet()));
        }
    }

    @Test
    void csvIsTheSame() {
        for (String persona : List.of("officer", "syndicate", "commune", "officer-b")) {
            Rest.Answer csv = Rest.as(persona).with("Accept", "text/csv").get("/reports/occupancy?" + ALL);
            assertEquals(200, csv.status());
            assertEquals("text/csv;charset=utf-8", csv.header("Content-Type").replace(" ", "").toLowerCase());
            assertTrue(csv.text().startsWith("\uFEFF" + String.join(";", NAMES) + "\r\n"), csv.text());
            List<String> lines = csv.text().lines().skip(1).toList();
            assertFalse(lines.isEmpty());
            assertEquals(rows(Rest.as(persona).get("/reports/occupancy?" + ALL)), lines);
        }
    }

    @Test
    void thePageIsTheSame() {
        List<String> rows = rows(Rest.as("syndicate").get("/reports/occupancy?" + YEAR));
        Map<String, long[]> sums = new TreeMap<>();
        rows.forEach(row -> {
            String[] cell = row.split(";");
            long[] sum = sums.computeIfAbsent(cell[0], code -> new long[7]);
            for (int i = 0; i < sum.length; i++) {
                sum[i] += Long.parseLong(cell[i + 5]);
            }
        });
        String page = Visitor.signedIn("syndicate").get("/report/occupancy.xhtml?" + YEAR).body();
        Matcher line = Pattern.compile("<tr data-row=\"(\\d{4})\">(.*?)</tr>", Pattern.DOTALL).matcher(page);
        Map<String, String> shown = new TreeMap<>();
        while (line.find()) {
            List<String> cells = new ArrayList<>();
            Matcher cell = Pattern.compile("<td[^>]*>([^<]*)</td>").matcher(line.group(2));
            while (cell.find()) {
                cells.add(cell.group(1).replaceAll("[^0-9,]", ""));
            }
            shown.put(line.group(1), String.join(";", cells.subList(3, cells.size())));
        }
        Map<String, String> expected = sums.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey,
                sum -> LongStream.of(sum.getValue()).mapToObj(Long::toString).collect(Collectors.joining(";")), (a, b) -> a, TreeMap::new));
        assertEquals(expected, shown);
        String taken = Visitor.signedIn("syndicate").get("/report/occupancy.xhtml?" + YEAR + "&format=csv").body();
        assertEquals(rows, taken.lines().skip(1).toList());
    }

    @Test
    void aCommuneSeesItsOwnLinesOnly() {
        List<String> own = rows(Rest.as("commune").get("/reports/occupancy?" + ALL));
        assertFalse(own.isEmpty());
        assertEquals(rows(Rest.as("syndicate").get("/reports/occupancy?" + ALL)).stream().filter(row -> row.startsWith("0701;")).toList(), own);
        Visitor commune = Visitor.signedIn("commune");
        String page = commune.get("/report/occupancy.xhtml").body();
        assertTrue(page.contains("Beckerich"));
        assertFalse(page.contains("dwelling-file.xhtml"), "no way to single dwellings");
        assertEquals(403, commune.get("/report/occupancy.xhtml?commune=0706").status());
        assertTrue(commune.get("/index.xhtml").body().contains("data-testid=\"rate\""));
        assertTrue(Visitor.signedIn("officer").get("/report/occupancy.xhtml?commune=0701").body().contains("dwelling-file.xhtml"));
    }

    @Test
    void whatIsWrongIsSaidAtOnceAndJsonIsTheUsualForm() {
        assertEquals(List.of("/from", "/until"), pointers("").stream().sorted().toList());
        assertEquals(List.of("/by", "/colour", "/from", "/until"),
                pointers("?from=2026-13&until=26-1&by=owner&colour=red").stream().sorted().toList());
        assertEquals(List.of("/until"), pointers("?from=2026-02&until=2026-01&by=commune"));
        assertEquals(List.of("/until"), pointers("?from=1926-02&until=2026-01&by=commune"));
        assertEquals(List.of("/from"), pointers("?from=2026-01-01&until=2026-10"));
        assertEquals(List.of("/from"), pointers("?from=2026-01&from=2026-02&until=2026-10"));
        assertEquals(405, Rest.as("officer").post("/reports/occupancy?" + ALL, "{}").status());
        assertEquals(406, Rest.as("officer").with("Accept", "image/png").get("/reports/occupancy?" + ALL).status());
        for (String accept : List.of("*/*", "application/json", "text/csv;q=0.5, application/json", "application/json, text/csv;q=0.9", "*/*, text/csv;q=0.1")) {
            assertEquals("application/json", Rest.as("officer").with("Accept", accept).get("/reports/occupancy?" + ALL).header("Content-Type"), accept);
        }
        assertEquals("application/problem+json", Rest.as("officer").with("Accept", "text/csv").get("/reports/occupancy").header("Content-Type"));
    }

    @Test
    void fewHouseholdsAreNotToldToReadersWithoutNames() throws SQLException {
        String officer = Visitor.signedIn("officer").get("/report/people.xhtml").body();
        String syndicate = Visitor.signedIn("syndicate").get("/report/people.xhtml").body();
        String commune = Visitor.signedIn("commune").get("/report/people.xhtml").body();
        assertFalse(officer.contains("non indiqué"));
        assertTrue(syndicate.contains("non indiqué"));
        assertTrue(cells(officer).stream().anyMatch(count -> count > 0 && count < 5), "something to hide");
        assertEquals(List.of(), cells(syndicate).stream().filter(count -> count < 5).toList());
        assertEquals(List.of(), cells(commune).stream().filter(count -> count < 5).toList());
        assertFalse(commune.contains("Rambrouch"));
        try (Connection connection = Product.asSuperuser()) {
            long waiting = Sql.count(connection, "select count(distinct household_id) from admission.application where region_id = 1 and status = 'waiting'");
            Matcher sum = Pattern.compile("<tfoot>.*?<td class=\"end\">([0-9]+)</td></tr></tfoot>", Pattern.DOTALL).matcher(officer);
            assertTrue(sum.find());
            assertEquals(waiting, Long.parseLong(sum.group(1)));
        }
    }

    private static List<Integer> cells(String page) {
        List<Integer> cells = new ArrayList<>();
        Matcher cell = Pattern.compile("<td class=\"end\">(?:<b>)?([0-9]+)(?:</b>)?</td>").matcher(page);
        while (cell.find()) {
            cells.add(Integer.valueOf(cell.group(1)));
        }
        return cells;
    }

    @Test
    void itsRoleSeesNoNameAndOnlyItsRegion() throws SQLException {
        try (Connection connection = Product.asReport()) {
            assertEquals("0", Sql.only(connection, "select count(*) from report.stay"));
            Sql.bind(connection, 2);
            assertEquals(List.of("0901", "0902", "0903"), Sql.column(connection, "select distinct commune_code from report.home order by 1"));
            for (String column : List.of("select household_id from occupancy.occupancy", "select * from household.household", "select name from lease.owner",
                    "select monthly_rent from lease.head_lease", "select note from occupancy.vacancy_cause", "select * from ledger.entry",
                    "update dwelling.place set capacity = 1")) {
                assertEquals("42501", Sql.refusal(connection, column), column);
            }
        }
    }

    private static List<String> pointers(String parameters) {
        Rest.Answer answer = Rest.as("officer").get("/reports/occupancy" + parameters);
        assertEquals(422, answer.status(), answer.text());
        return answer.pointers();
    }

    private static List<String> recounted(int region) throws SQLException {
        if (!RECOUNTED.containsKey(region)) {
            try (Connection connection = Product.asSuperuser()) {
                RECOUNTED.put(region, Sql.column(connection, DAY_BY_DAY.formatted(region)));
            }
        }
        return RECOUNTED.get(region);
    }

    private static List<JsonObject> items(Rest.Answer answer) {
        assertEquals(200, answer.status(), answer.text());
        return answer.json().getJsonArray("rows").getValuesAs(JsonObject.class);
    }

    /** Each row as the line of a table. */
    private static List<String> rows(Rest.Answer answer) {
        return items(answer).stream().map(row -> NAMES.stream().map(name -> {
            String[] path = name.split("\\.");
            return path.length == 1 ? row.get(name).toString().replace("\"", "") : row.getJsonObject(path[0]).get(path[1]).toString();
        }).collect(Collectors.joining(";"))).toList();
    }
}
