package lu.daach.boot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.StringReader;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.atomic.AtomicBoolean;
import lu.daach.testing.Sql;
import lu.daach.testing.Started;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** Server and database are killed in the middle of work: what was acknowledged is there, nothing is there twice. */
@TestMethodOrder(OrderAnnotation.class)
class CrashIT {

    private static final int NIGHT = 20;
    /** So many can be prepared from the first one on, each for one kill. */
    private static final int MONTHS = 11;
    private static final int POSTMASTERS = 50;
    private static final int COMMITS = 200;
    private static final YearMonth FIRST = YearMonth.of(2027, 1);
    private static final Random RANDOM = new Random(20261115);
    private static final String OWNER = "{\"kind\": \"company\", \"name\": \"%s\", \"language\": \"fr\"}";

    private static Started daach;

    /** Months that were already booked by an earlier test of this run. */
    private static int months;

    @BeforeAll
    static void start() {
        daach = Started.on(Started.freshData("crash"), Map.of("DAACH_DEMO", "true")).startAndWait();
    }

    @AfterAll
    static void stop() {
        daach.close();
    }

    private static JsonObject json(HttpResponse<String> answer, int... expected) {
        assertTrue(answer != null, "no answer");
        assertTrue(java.util.Arrays.stream(expected).anyMatch(status -> status == answer.statusCode()), answer.statusCode() + " " + answer.body());
        return Json.createReader(new StringReader(answer.body())).readObject();
    }

    @Test
    @Order(1)
    void theProcessIsNamedInItsFolder() throws IOException {
        assertTrue(ProcessHandle.of(Long.parseLong(Files.readString(daach.data().resolve("daach.pid")).strip())).isPresent());
        assertEquals("rwx------", java.nio.file.attribute.PosixFilePermissions.toString(Files.getPosixFilePermissions(daach.data().resolve("keys"))));
    }

    @Test
    @Order(2)
    void aSecondStartOnTheSameFolderIsRefused() {
        Started second = Started.on(daach.data(), Map.of());
        int before = daach.printed().length();
        second.start();
        assertEquals(2, second.ended(Duration.ofSeconds(60)));
        assertTrue(daach.printed().substring(before).contains("another Daach already serves the data folder"), daach.printed().substring(before));
        assertEquals(200, daach.send(null, "GET", "/health/ready", null).statusCode());
    }

    @Test
    @Order(3)
    void everyCommitIsFlushed() throws SQLException {
        long before = fsyncs();
        try (Connection connection = daach.asApplication()) {
            for (int i = 0; i < COMMITS; i++) {
                Sql.bind(connection, 1);
                Sql.run(connection, "insert into ledger.account (code, kind) values (?, 'asset')", "crash/" + i);
                connection.commit();
            }
        }
        // A backend hands its figures in when it ends, which may be a moment after the connection is closed.
        Started.await(Duration.ofSeconds(10), COMMITS + " flushes", () -> {
            try {
                return fsyncs() - before >= COMMITS;
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        });
    }

    private static long fsyncs() throws SQLException {
        try (Connection connection = daach.asSuperuser()) {
            return Sql.count(connection, "select coalesce(sum(fsyncs), 0) from pg_stat_io where object = 'wal'");
        }
    }

    @Test
    @Order(4)
    void aKilledDatabaseLosesNothingThatWasAcknowledged() {
        databaseKilled(1, daachKill -> daachKill.killDatabase(), Duration.ofSeconds(20));
    }

    @Test
    @Order(5)
    void aKilledPostmasterIsReplaced() {
        databaseKilled(1, daachKill -> daachKill.killPostmaster(), Duration.ofSeconds(60));
    }

    @Test
    @Order(6)
    @Tag("night")
    void aDatabaseKilledManyTimesLosesNothingThatWasAcknowledged() {
        databaseKilled(NIGHT, daachKill -> daachKill.killDatabase(), Duration.ofSeconds(20));
        databaseKilled(POSTMASTERS, daachKill -> daachKill.killPostmaster(), Duration.ofSeconds(60));
    }

    @Test
    @Order(9)
    @Tag("night")
    void noPageOfTheDatabaseIsDamaged() throws SQLException {
        try (Connection connection = daach.asSuperuser()) {
            assertEquals(List.of(), Damage.of(connection));
        }
    }

    /** The number of a server that was killed may belong to anybody after a restart of the machine: then it is nobody's lock. */
    @Test
    @Order(22)
    @Tag("night")
    void aLockThatNamesAnotherProgramIsNoObstacle() throws IOException {
        for (long number : List.of(ProcessHandle.current().pid(), 4_194_303L)) {
            daach.terminate();
            daach.ended(Duration.ofSeconds(60));
            Started.await(Duration.ofSeconds(10), "the database is gone", () -> daach.postmaster().isEmpty());
            Files.writeString(daach.data().resolve("postgres/data/postmaster.pid"), number + "\n" + daach.data().resolve("postgres/data") + "\n1\n1\n\n\n0 0\nready\n");
            daach.startAndWait();
            assertEquals(200, daach.send("manager", "GET", "/api/v1/owners?size=1", null).statusCode());
        }
    }

    private interface Kill {
        void kill(Started running);
    }

    private static void databaseKilled(int times, Kill kill, Duration patience) {
        Set<String> acknowledged = new ConcurrentSkipListSet<>();
        AtomicBoolean on = new AtomicBoolean(true);
        List<CompletableFuture<Void>> writers = new ArrayList<>();
        for (int writer = 0; writer < 4; writer++) {
            int number = writer;
            writers.add(CompletableFuture.runAsync(() -> {
                for (int i = 0; on.get(); i++) {
                    HttpResponse<String> answer = daach.send("officer", "POST", "/api/v1/owners", OWNER.formatted("Crash " + number + "/" + i));
                    if (answer != null && answer.statusCode() == 201) {
                        acknowledged.add(Json.createReader(new StringReader(answer.body())).readObject().getString("id"));
                    }
                }
            }));
        }
        try {
            for (int i = 0; i < times; i++) {
                int before = acknowledged.size();
                Started.await(Duration.ofSeconds(60), "something acknowledged", () -> acknowledged.size() > before + 10);
                pause(RANDOM.nextInt(200));
                long start = System.nanoTime();
                long killed = daach.postmaster().orElseThrow().pid();
                kill.kill(daach);
                Started.await(patience, "serves again", () -> {
                    // A child of a killed postmaster may still answer for a moment: what counts is the new one.
                    if (daach.postmaster().map(ProcessHandle::pid).orElse(killed) == killed) {
                        return false;
                    }
                    HttpResponse<String> answer = daach.send("manager", "GET", "/api/v1/owners?size=1", null);
                    return answer != null && answer.statusCode() == 200;
                });
                System.out.println("database killed, served again after " + (System.nanoTime() - start) / 1_000_000 + " ms");
            }
        } finally {
            on.set(false);
            writers.forEach(CompletableFuture::join);
        }
        Set<String> there = new TreeSet<>();
        try (Connection connection = daach.asSuperuser()) {
            there.addAll(Sql.column(connection, "select id::text from lease.owner where name like 'Crash %'"));
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        Set<String> lost = new TreeSet<>(acknowledged);
        lost.removeAll(there);
        assertEquals(Set.of(), lost);
    }

    @Test
    @Order(7)
    void aKilledServerGoesOnWhereItWas() throws SQLException {
        serverKilled(1);
    }

    @Test
    @Order(8)
    @Tag("night")
    void aServerKilledManyTimesBooksEveryMonthOnce() throws SQLException {
        serverKilled(MONTHS - 1);
    }

    private static void serverKilled(int times) throws SQLException {
        for (int i = 0; i < times; i++) {
            String month = FIRST.plusMonths(months++).toString();
            String digest = prepared(month).getString("digest");
            long database = daach.postmaster().orElseThrow().pid();
            CompletableFuture<HttpResponse<String>> posting = CompletableFuture.supplyAsync(() -> post(month, digest));
            pause(i % 2 == 0 ? RANDOM.nextInt(60) : RANDOM.nextInt(400));
            daach.kill();
            HttpResponse<String> cut = posting.join();
            boolean acknowledged = cut != null && cut.statusCode() == 201;
            daach.startAndWait();
            assertTrue(daach.postmaster().orElseThrow().pid() != database, "the database that was left running is replaced");
            assertFalse(ProcessHandle.of(database).map(ProcessHandle::isAlive).orElse(false), "and ended");
            long intended = intents();
            Started.await(Duration.ofSeconds(30), "what was cut off is taken up by itself", () -> intents() == 0);
            JsonObject plan = prepared(month);
            if (acknowledged || intended > 0) {
                assertEquals(plan.getInt("lines"), booked(month));
            }
            JsonObject answer = json(post(month, digest), 201, 200);
            assertEquals(plan.getInt("lines"), booked(month), month);
            assertEquals(plan.getJsonObject("total").getString("participations"), answer.getString("participations"));
            assertEquals(plan.getJsonObject("total").getString("participations"), sum(month, "participation"));
            assertEquals(plan.getJsonObject("total").getString("ownerDues"), sum(month, "ownerDue"));
            JsonObject again = json(post(month, digest), 201, 200);
            assertEquals(answer, again);
            assertEquals(plan.getInt("lines"), booked(month), month);
        }
        try (Connection connection = daach.asSuperuser()) {
            assertEquals(0, Sql.count(connection, "select count(*) from (select posting_id from ledger.entry group by 1 having sum(amount) <> 0) as uneven"));
            assertEquals(0, Sql.count(connection, "select count(*) from (select cause from ledger.posting group by region_id, cause having count(*) > 1) as twice"));
            assertEquals(0, Sql.count(connection, "select count(*) from ledger.posting p where not exists (select from ledger.entry e"
                    + " where e.region_id = p.region_id and e.posting_id = p.id)"));
        }
    }

    private static long intents() {
        try (Connection connection = daach.asSuperuser()) {
            return Sql.count(connection, "select count(*) from rentrun.intent");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static JsonObject prepared(String month) {
        return json(daach.send("officer", "POST", "/api/v1/rent-runs", "{\"month\": \"" + month + "\"}"), 200);
    }

    private static HttpResponse<String> post(String month, String digest) {
        return daach.send("manager", "POST", "/api/v1/rent-runs/" + month + "/posting", "{\"digest\": \"" + digest + "\"}",
                "Idempotency-Key", "crash-" + month);
    }

    private static long booked(String month) throws SQLException {
        try (Connection connection = daach.asSuperuser()) {
            return Sql.count(connection, "select count(*) from ledger.posting where cause ^@ ?", "rentrun/" + month + "/");
        }
    }

    private static String sum(String month, String kind) throws SQLException {
        try (Connection connection = daach.asSuperuser()) {
            return Sql.only(connection, "select coalesce(sum(amount), 0)::numeric(14, 2)::text from rentrun.line"
                    + " where month = (? || '-01')::date and kind = ?", month, kind);
        }
    }

    @Test
    @Order(20)
    void terminatedItStopsCleanly() throws IOException {
        long database = daach.postmaster().orElseThrow().pid();
        daach.terminate();
        daach.ended(Duration.ofSeconds(60));
        // Its last act is to write the log; the process itself is gone a moment later.
        Started.await(Duration.ofSeconds(5), "the database is gone",
                () -> !ProcessHandle.of(database).map(ProcessHandle::isAlive).orElse(false));
        assertTrue(daach.postmaster().isEmpty());
        List<String> log = Files.readAllLines(daach.data().resolve("postgres/postgres.log"));
        assertTrue(log.get(log.size() - 1).endsWith("database system is shut down"), log.get(log.size() - 1));
    }

    @Test
    @Order(21)
    @Tag("night")
    void afterACleanStopNothingHasToBeRecovered() throws IOException {
        int before = Files.readAllLines(daach.data().resolve("postgres/postgres.log")).size();
        daach.startAndWait();
        String since = String.join("\n", Files.readAllLines(daach.data().resolve("postgres/postgres.log")).subList(before,
                Files.readAllLines(daach.data().resolve("postgres/postgres.log")).size()));
        assertTrue(since.contains("database system was shut down at"), since);
        assertFalse(since.contains("not properly shut down"), since);
    }

    private static void pause(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
