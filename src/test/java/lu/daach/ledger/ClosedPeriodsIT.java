package lu.daach.ledger;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.StringReader;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import lu.daach.testing.Sql;
import lu.daach.testing.Started;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.postgresql.PGConnection;

/**
 * Closed months (A9): whatever way a posting comes, it does not come into one; what concerns one and comes later counts in the first open month. On
 * a product of its own, so that no other test finds its months closed.
 */
@TestMethodOrder(OrderAnnotation.class)
class ClosedPeriodsIT {

    private static final int ATTEMPTS = 1000;
    private static final int WRITERS = 4;
    private static final String CLOSED = "23P01";
    private static final LocalDate LAST = LocalDate.of(2026, 10, 31);
    private static final LocalDate FIRST_OPEN = LocalDate.of(2026, 11, 1);
    private static final String BY_ONE = "{}";

    /** A whole posting in one statement: cause, the day it is for, the day it counts on, the moment of booking, and how many of them. */
    private static final String BOOK = """
            with w as materialized (select uuidv7() as id, n from generate_series(1, ?) as n),
            booked as (insert into ledger.posting (region_id, id, applies_to, counts_on, booked_at, cause)
                select 1, w.id, cast(? as date), cast(? as date), coalesce(cast(? as timestamptz), clock_timestamp()), ? || w.n from w)
            insert into ledger.entry (region_id, posting_id, line, account_id, amount)
            select 1, w.id, l.line, a.id, l.amount from w cross join (values (1::smallint, 'test/closed/a', 5.00), (2::smallint, 'test/closed/b', -5.00)) as l (line, code, amount)
            join ledger.account a on a.region_id = 1 and a.code = l.code""";

    /** What stands in the closed months, by either day: sums of every account, how many postings, and their digest. */
    private static final String FINGERPRINT = """
            select md5(string_agg(t, ',' order by t)) from (
                select concat_ws(' ', p.id, p.cause, p.applies_to, p.counts_on, p.booked_at, e.line, e.account_id, e.amount) as t
                from ledger.posting p join ledger.entry e on e.region_id = p.region_id and e.posting_id = p.id
                where p.region_id = 1 and (coalesce(p.counts_on, p.applies_to) <= date '%1$s' or (p.booked_at at time zone 'Europe/Luxembourg')::date <= date '%1$s')) s"""
            .formatted(LAST);

    private static Started daach;

    @BeforeAll
    static void start() throws SQLException {
        daach = Started.on(Started.freshData("closed"), Map.of("DAACH_DEMO", "true")).startAndWait();
        try (Connection connection = daach.asSuperuser()) {
            Sql.run(connection, "insert into ledger.account (region_id, code, kind) values (1, 'test/closed/a', 'asset'), (1, 'test/closed/b', 'liability')");
        }
    }

    @AfterAll
    static void stop() {
        daach.close();
    }

    @Test
    @Order(1)
    void aMonthIsClosedByTheManagerWhenNothingIsLeftInIt() throws SQLException {
        assertEquals("null", json(get("officer", "/periods")).get("closedUntil").toString());
        assertEquals(403, post("officer", "/periods/2026-10/closing", BY_ONE).statusCode());
        assertEquals(422, post("manager", "/periods/2026-11/closing", BY_ONE).statusCode(), "the month is not over");
        assertEquals(422, post("manager", "/periods/2023-12/closing", BY_ONE).statusCode());
        assertEquals(422, post("manager", "/periods/2026-13/closing", BY_ONE).statusCode());
        assertEquals("periodOpen", key(post("officer", "/periods/2026-09/reopening", "{\"reason\": \"x\"}")));

        String digest = json(post("officer", "/rent-runs", "{\"month\": \"2024-02\"}")).getString("digest");
        assertEquals("preparedNotBooked", key(post("manager", "/periods/2026-10/closing", BY_ONE)));
        try (Connection connection = daach.asApplication()) {
            Sql.bind(connection, 1);
            assertEquals("23514", Sql.refusal(connection, "insert into ledger.closing (step, month, done_by) values ('close', '2026-10-01', (select min(id::text)::uuid from organisation.staff))"));
        }
        assertEquals(200, post("officer", "/rent-runs/2024-02/withdrawal", "{\"digest\": \"" + digest + "\"}").statusCode());

        UUID line = UUID.randomUUID();
        try (Connection connection = daach.asSuperuser()) {
            Sql.run(connection, "set session_replication_role = replica");
            Sql.run(connection, "insert into rentrun.line (region_id, month, kind, subject_id, dwelling_id, amount) select 1, '2024-01-01', 'ownerDue', ?, id, 5"
                    + " from dwelling.dwelling where region_id = 1 limit 1", line);
            assertEquals("differBeforeClosing", key(post("manager", "/periods/2026-10/closing", BY_ONE)));
            Sql.run(connection, "delete from rentrun.line where subject_id = ?", line);
        }
        JsonObject closed = json(post("manager", "/periods/2026-10/closing", BY_ONE));
        assertEquals("2026-10", closed.getString("closedUntil"));
        assertEquals("close", closed.getJsonArray("steps").getJsonObject(0).getString("kind"));
        assertEquals("periodClosed", key(post("manager", "/periods/2025-10/closing", BY_ONE)));
        assertEquals("null", json(get("officer-b", "/periods")).get("closedUntil").toString(), "another region closes its own");
        try (Connection connection = daach.asSuperuser()) {
            assertTrue(Sql.count(connection, "select count(*) from journal.entry where subject_kind = 'period' and subject_id = '2026-10'") > 0);
        }
    }

    @Test
    @Order(2)
    void nothingIsWrittenIntoAClosedMonthByAnyWay() throws SQLException, IOException {
        Random random = new Random(20261123);
        int accepted = 0;
        int open = 0;
        try (Connection application = daach.asApplication(); Connection owner = daach.asSuperuser(); Connection superuser = daach.asSuperuser()) {
            Sql.run(owner, "set role daach_owner");
            String before = Sql.only(superuser, FINGERPRINT);
            for (int i = 0; i < ATTEMPTS; i++) {
                String cause = "test/closed/" + i + "/";
                LocalDate inside = LAST.minusDays(random.nextInt(900));
                int way = random.nextInt(7);
                String refused = switch (way) {
                    case 0 -> book(application, true, 1, inside, null, null, cause);
                    case 1 -> book(application, true, 1 + random.nextInt(50), inside, null, null, cause);
                    case 2 -> book(application, true, 1, inside.minusMonths(2), inside.minusMonths(1).withDayOfMonth(1), null, cause);
                    case 3 -> book(application, true, 1, FIRST_OPEN.plusDays(random.nextInt(300)), null, inside + " 12:00+00", cause);
                    case 4 -> book(owner, false, 1, inside, null, null, cause);
                    case 5 -> book(superuser, false, 1 + random.nextInt(3), inside, null, null, cause);
                    default -> copied(superuser, inside, cause);
                };
                accepted += refused == null ? 1 : 0;
                assertEquals(CLOSED, refused, "way " + way + " on " + inside);
                if (i % 5 == 0) {
                    assertNull(book(application, true, 1, FIRST_OPEN.plusDays(random.nextInt(300)), null, null, cause + "open/"));
                    assertNull(book(application, true, 1, inside, FIRST_OPEN, null, cause + "late/"));
                    open += 2;
                }
            }
            assertEquals(before, Sql.only(superuser, FINGERPRINT));
            assertEquals("42501", Sql.refusal(application, "update ledger.closed set until = null"));
            Sql.bind(application, 1);
            assertEquals("42501", Sql.refusal(application, "insert into ledger.closed (region_id) values (77)"));
            for (Connection one : List.of(application, owner, superuser)) {
                Sql.bind(one, 1);
                assertEquals("42501", Sql.refusal(one, "delete from ledger.closing"));
            }
        }
        System.out.println(ATTEMPTS + " postings into closed months, " + accepted + " booked; " + open + " into open ones, all booked");
    }

    @Test
    @Order(3)
    void whatConcernsAClosedMonthCountsInTheFirstOpenOne() throws SQLException {
        String before;
        long number;
        List<String> contracts;
        try (Connection connection = daach.asSuperuser()) {
            before = Sql.only(connection, FINGERPRINT);
            number = Sql.count(connection, "select max(number) from ledger.posting");
            contracts = Sql.column(connection, "select id::text from occupancy.occupancy where region_id = 1 and period @> date '2026-11-15' and lower(period) < '2026-05-01' order by id");
        }
        // A month before the agency's first: nothing in it. Then every month of the last year once more, with what is missing of it.
        for (String month : List.of("2025-12", "2026-03", "2026-06", "2026-10")) {
            String digest = json(post("officer", "/rent-runs", "{\"month\": \"" + month + "\"}")).getString("digest");
            int status = daach.send("manager", "POST", "/api/v1/rent-runs/" + month + "/posting", "{\"digest\": \"" + digest + "\"}", "Idempotency-Key", "late" + month).statusCode();
            assertTrue(status == 200 || status == 201, month + ": " + status);
        }
        int told = 0;
        int undone = 0;
        for (String contract : contracts) {
            String news = "/occupancies/" + contract + "/late-news";
            if (!earnsMore(contract)) {
                continue;
            }
            HttpResponse<String> seen = post("officer", news + "/preview", "{\"since\": \"2026-06-01\"}");
            if (seen.statusCode() == 200 && post("manager", news, "{\"since\": \"2026-06-01\", \"toldOn\": \"2026-11-10\", \"reason\": \"closed\", \"digest\": \""
                    + json(seen).getString("digest") + "\"}").statusCode() == 200) {
                told++;
                if (told % 2 == 0) {
                    undone += post("manager", news + "/undo", "{\"reason\": \"closed\"}").statusCode() == 200 ? 1 : 0;
                }
            }
        }
        assertTrue(told >= 4 && undone >= 2, told + " told, " + undone + " undone");
        try (Connection connection = daach.asSuperuser()) {
            assertEquals(before, Sql.only(connection, FINGERPRINT), "nothing has changed in the closed months");
            String late = "from ledger.posting p where p.region_id = 1 and p.number > " + number + " and p.applies_to <= '" + LAST + "'";
            assertTrue(Sql.count(connection, "select count(*) " + late) > 10);
            assertEquals(List.of(FIRST_OPEN.toString()), Sql.column(connection, "select distinct p.counts_on::text " + late));
            assertTrue(Sql.count(connection, "select count(*) " + late + " and p.reverses is not null and exists (select from ledger.posting u where u.region_id = 1 and u.id = p.reverses)"
                    + " and p.reason is not null") > 5, "a reversal names what it corrects");
            assertEquals(0, Sql.count(connection, "select count(*) from payment.differences(1)"));
            System.out.println(told + " late news, " + undone + " undone, " + Sql.count(connection, "select count(*) " + late) + " postings for closed months, all count in " + FIRST_OPEN);
        }
        // The accountant's sums of the closed months do not move either, the open month's do.
        assertEquals("0.00", json(get("officer", "/books?from=2026-11-01&until=2026-11-30")).getString("closing"));
    }

    @Test
    @Order(4)
    void aMonthIsOpenedAgainByTwoPeople() throws SQLException {
        assertEquals(422, post("manager", "/periods/2026-09/reopening", "{\"reason\": \"  \"}").statusCode());
        assertEquals("2026-09", json(post("manager", "/periods/2026-09/reopening", "{\"reason\": \"A bill was forgotten\"}")).getJsonObject("asked").getString("month"));
        assertEquals("periodAskedBefore", key(post("officer", "/periods/2026-10/reopening", "{\"reason\": \"x\"}")));
        assertEquals(403, post("manager", "/periods/2026-09/reopening/agreement", BY_ONE).statusCode(), "nobody agrees with themselves");
        try (Connection connection = daach.asApplication()) {
            Sql.bind(connection, 1);
            assertEquals("23514", Sql.refusal(connection, "insert into ledger.closing (step, month, answers, done_by)"
                    + " select 'agree', a.month, a.id, a.done_by from ledger.closing a where a.step = 'ask'"));
        }
        assertEquals(200, post("officer", "/periods/2026-09/reopening/refusal", BY_ONE).statusCode());
        assertEquals("2026-10", json(get("manager", "/periods")).getString("closedUntil"));
        assertEquals("periodNotAsked", key(post("manager", "/periods/2026-09/reopening/agreement", BY_ONE)));
        assertEquals(200, post("officer", "/periods/2026-09/reopening", "{\"reason\": \"A bill was forgotten\"}").statusCode());
        assertEquals(403, post("officer", "/periods/2026-09/reopening/agreement", BY_ONE).statusCode());
        assertEquals("2026-08", json(post("manager", "/periods/2026-09/reopening/agreement", BY_ONE)).getString("closedUntil"));
        try (Connection connection = daach.asApplication()) {
            assertNull(book(connection, true, 1, LAST, null, null, "test/again/"));
            assertEquals(CLOSED, book(connection, true, 1, LAST.minusMonths(2), null, null, "test/again/closed/"));
        }
    }

    /** Four book into the month, two of them as of an early moment, while it is closed: what is acknowledged was there when it was closed. */
    @Test
    @Order(5)
    void noBookingUnderWayEndsInAMonthThatWasClosedMeanwhile() throws SQLException {
        AtomicBoolean on = new AtomicBoolean(true);
        AtomicInteger acknowledged = new AtomicInteger();
        AtomicInteger refused = new AtomicInteger();
        Map<String, Integer> states = new HashMap<>();
        List<CompletableFuture<Void>> writers = new ArrayList<>();
        for (int writer = 0; writer < WRITERS; writer++) {
            int number = writer;
            writers.add(CompletableFuture.runAsync(() -> {
                try (Connection connection = daach.asApplication()) {
                    connection.setTransactionIsolation(number % 2 == 0 ? Connection.TRANSACTION_READ_COMMITTED : Connection.TRANSACTION_REPEATABLE_READ);
                    for (int i = 0; on.get() || refused.get() < WRITERS; i++) {
                        String state = book(connection, true, 3, LAST, null, null, "test/race/" + number + "/" + i + "/");
                        (state == null ? acknowledged : refused).addAndGet(state == null ? 3 : 1);
                        synchronized (states) {
                            states.merge(String.valueOf(state), 1, Integer::sum);
                        }
                    }
                } catch (SQLException e) {
                    throw new IllegalStateException(e);
                }
            }));
        }
        Started.await(Duration.ofSeconds(20), "bookings", () -> acknowledged.get() > 300);
        Started.await(Duration.ofSeconds(60), "closed", () -> post("manager", "/periods/2026-10/closing", BY_ONE).statusCode() == 200);
        try (Connection connection = daach.asSuperuser()) {
            long atClosing = Sql.count(connection, "select count(*) from ledger.posting where cause ^@ 'test/race/'");
            on.set(false);
            writers.forEach(CompletableFuture::join);
            assertEquals(atClosing, Sql.count(connection, "select count(*) from ledger.posting where cause ^@ 'test/race/'"));
            assertEquals(atClosing, acknowledged.get());
        }
        assertNotNull(states.get(CLOSED), states.toString());
        System.out.println(acknowledged + " booked while the month was closed, then none: " + states);
    }

    private static boolean earnsMore(String contract) {
        String household = "/households/" + json(get("officer", "/occupancies/" + contract)).getString("household");
        JsonObject item = json(get("officer", household));
        int incomes = item.getJsonArray("incomes").size();
        return incomes > 0 && daach.send("officer", "PUT", "/api/v1" + household, Json.createPointer("/incomes/" + (incomes - 1) + "/net")
                .replace(item, Json.createValue("3333.00")).toString()).statusCode() == 200;
    }

    /** @return the state of the refusal; null when it was booked */
    private static String book(Connection connection, boolean bind, int many, LocalDate applies, LocalDate counts, String booked, String cause) throws SQLException {
        if (bind) {
            Sql.bind(connection, 1);
        }
        try {
            Sql.run(connection, BOOK, many, applies, counts, booked, cause);
            if (!connection.getAutoCommit()) {
                connection.commit();
            }
            return null;
        } catch (SQLException e) {
            if (!connection.getAutoCommit()) {
                connection.rollback();
            }
            return e.getSQLState();
        }
    }

    private static String copied(Connection connection, LocalDate day, String cause) throws SQLException, IOException {
        try {
            connection.unwrap(PGConnection.class).getCopyAPI().copyIn("copy ledger.posting (region_id, applies_to, cause) from stdin",
                    new StringReader("1\t" + day + "\t" + cause + "\n"));
            return null;
        } catch (SQLException e) {
            return e.getSQLState();
        }
    }

    private static HttpResponse<String> get(String who, String path) {
        return daach.send(who, "GET", "/api/v1" + path, null);
    }

    private static HttpResponse<String> post(String who, String path, String body) {
        return daach.send(who, "POST", "/api/v1" + path, body);
    }

    private static JsonObject json(HttpResponse<String> answer) {
        assertEquals(2, answer.statusCode() / 100, answer.body());
        return Json.createReader(new StringReader(answer.body())).readObject();
    }

    private static String key(HttpResponse<String> answer) {
        String key = Json.createReader(new StringReader(answer.body())).readObject().getJsonArray("errors").getJsonObject(0).getString("key");
        return key.substring(key.lastIndexOf('.') + 1);
    }
}
