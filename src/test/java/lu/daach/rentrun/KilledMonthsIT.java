package lu.daach.rentrun;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.YearMonth;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import lu.daach.rentrun.rules.MonthReview;
import lu.daach.testing.ManyTenancies;
import lu.daach.testing.Sql;
import lu.daach.testing.Started;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Who books a month is killed at a random moment of it, again and again (B1): either all of it is there or nothing, one more try books what is
 * missing, and every month ends as the one that nobody disturbed. {@code -Dkills=} for another number than 180.
 */
@Tag("night")
class KilledMonthsIT {

    private static final int KILLS = Integer.getInteger("kills", 180);
    private static final int TENANCIES = 3000;
    private static final YearMonth FIRST = YearMonth.of(2027, 1);
    private static final Random RANDOM = new Random(20261123);

    /** What was booked for a month, without its name and its ids. */
    private static final String HASH = """
            select md5(string_agg(t, ',' order by t)) || ' ' || count(*) from (
                select concat_ws(' ', l.kind, l.subject_id, l.dwelling_id, l.amount, a.code, e.line, e.amount, p.counts_on) as t
                from rentrun.line l
                join ledger.posting p on p.region_id = l.region_id and p.id = l.posting_id and p.applies_to = l.month
                join ledger.entry e on e.region_id = p.region_id and e.posting_id = p.id
                join ledger.account a on a.region_id = e.region_id and a.id = e.account_id
                where l.region_id = 2 and l.month = cast(? as date)) s""";

    private static final String LINES = "select count(*) from ledger.posting where region_id = 2 and cause ^@ ('rentrun/' || ? || '/')";

    @Test
    void everyMonthEndsAsTheUndisturbedOne() throws Exception {
        try (Started daach = Started.on(Started.freshData("killed-months"), Map.of("DAACH_DEMO", "true")).startAndWait();
                Connection connection = daach.asSuperuser()) {
            ManyTenancies.make(connection, 1, TENANCIES);
            UUID preparer = UUID.fromString(Sql.only(connection, "select min(id::text) from organisation.staff where region_id = 2"));
            UUID poster = UUID.fromString(Sql.only(connection, "select max(id::text) from organisation.staff where region_id = 2"));
            String digest = prepared(connection, FIRST, preparer);
            long begun = System.nanoTime();
            assertEquals(0, ended(child(daach, connection, FIRST, preparer, poster, digest)));
            long whole = (System.nanoTime() - begun) / 1_000_000;
            String reference = hash(connection, FIRST);
            int cut = 0;
            for (int kill = 1; kill <= KILLS; kill++) {
                YearMonth month = FIRST.plusMonths(kill);
                String seen = prepared(connection, month, preparer);
                Process child = child(daach, connection, month, preparer, poster, seen);
                assertEquals("begun", new BufferedReader(new InputStreamReader(child.getInputStream(), StandardCharsets.UTF_8)).readLine());
                Thread.sleep(RANDOM.nextInt((int) Math.max(100, whole / 2)));
                child.destroyForcibly().waitFor();
                Started.await(Duration.ofSeconds(30), "the engine has let go of it", () -> gone(connection));
                long booked = Sql.count(connection, LINES, month.toString());
                if (booked == 0) {
                    cut++;
                    assertTrue(Sql.count(connection, "select count(*) from rentrun.intent") <= 1);
                } else {
                    assertEquals(reference, hash(connection, month), "all of it");
                }
                assertEquals(0, ended(child(daach, connection, month, preparer, poster, seen)));
                assertEquals(reference, hash(connection, month), month.toString());
                assertEquals(0, Sql.count(connection, "select count(*) from rentrun.intent"));
            }
            assertEquals(0, Sql.count(connection, "select count(*) from (select from ledger.entry group by region_id, posting_id having sum(amount) <> 0) wrong"));
            assertEquals(0, Sql.count(connection, "select count(*) from (select from ledger.posting group by region_id, cause having count(*) > 1) wrong"));
            System.out.println(KILLS + " kills in a month of " + whole + " ms, " + cut + " before it was acknowledged, none lost, none doubled");
            assertTrue(cut > KILLS / 4, cut + " of them were in the middle");
        }
    }

    /** The figures are kept as somebody saw them: worked out as the stream works them out. */
    private static String prepared(Connection connection, YearMonth month, UUID preparer) throws SQLException {
        MonthReading reading = new MonthReading(connection, 2);
        Digest digest = new Digest(month, preparer);
        MonthReview review = new MonthReview(month, line -> digest.take(line.due()));
        reading.pieces(month, review);
        String done = digest.done();
        Sql.run(connection, "insert into rentrun.preparation (region_id, digest, month, prepared_by, lines, participations, owner_dues, savings)"
                + " values (2, ?, cast(? as date), ?, ?, ?, ?, ?)", done, month.atDay(1), preparer, review.count(), review.totals().participations().amount(),
                review.totals().ownerDues().amount(), review.totals().savings().amount());
        return done;
    }

    private static String hash(Connection connection, YearMonth month) throws SQLException {
        return Sql.only(connection, HASH, month.atDay(1));
    }

    private static boolean gone(Connection connection) {
        try {
            return Sql.count(connection, "select count(*) from pg_stat_activity where usename = 'daach_app' and state = 'active' and query ilike '%ledger.%'") == 0
                    && Sql.count(connection, "select count(*) from pg_stat_activity where usename = 'daach_app' and state = 'idle in transaction'") == 0;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Process child(Started daach, Connection connection, YearMonth month, UUID preparer, UUID poster, String digest) throws IOException, SQLException {
        String tests = System.getProperty("surefire.test.class.path");
        ProcessBuilder program = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-XX:TieredStopAtLevel=1", "-cp",
                tests == null ? System.getProperty("java.class.path") : tests, KilledMonth.class.getName(), month.toString(), preparer.toString(), poster.toString(), digest);
        program.environment().putAll(Map.of("DAACH_DATA", daach.data().toString(), "DAACH_DB_URL", connection.getMetaData().getURL(), "DAACH_DB_USER", "postgres",
                "DAACH_DB_PASSWORD", Files.readString(daach.data().resolve("keys/database-superuser.password")).strip()));
        return program.redirectError(ProcessBuilder.Redirect.INHERIT).start();
    }

    private static int ended(Process child) throws InterruptedException {
        assertTrue(child.waitFor(60, TimeUnit.SECONDS), "it ends");
        return child.exitValue();
    }
}
