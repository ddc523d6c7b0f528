package lu.daach.database;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.atomic.AtomicBoolean;
import lu.daach.testing.Sql;
import lu.daach.testing.Started;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * The engine as the product starts and watches it, without the server around it: all its processes are killed while four write (B2). What was
 * acknowledged is there, the engine serves again by itself, and its own examination finds nothing.
 */
@Tag("night")
class KillsIT {

    private static final int KILLS = Integer.getInteger("kills", 180);
    private static final int WRITERS = 4;
    private static final long PATIENCE = 20_000_000_000L;
    private static final Random RANDOM = new Random(20261123);

    @Test
    void nothingAcknowledgedIsLost() throws Exception {
        Path folder = Files.createDirectories(Started.freshData("kills"));
        Secrets secrets = new Secrets(folder.resolve("keys"));
        EmbeddedPostgres engine = new EmbeddedPostgres(folder.resolve("postgres"), secrets);
        engine.start();
        Set<String> acknowledged = new ConcurrentSkipListSet<>();
        AtomicBoolean on = new AtomicBoolean(true);
        long slowest = 0;
        try {
            try (Connection connection = connection(engine, secrets)) {
                Sql.run(connection, "create table written (id text primary key, at timestamptz not null default clock_timestamp(), filler text not null)");
            }
            List<CompletableFuture<Void>> writers = new ArrayList<>();
            for (int writer = 0; writer < WRITERS; writer++) {
                int number = writer;
                writers.add(CompletableFuture.runAsync(() -> write(engine, secrets, number, on, acknowledged)));
            }
            for (int kill = 0; kill < KILLS; kill++) {
                int had = acknowledged.size();
                awaitMore(acknowledged, had + 5);
                Thread.sleep(RANDOM.nextInt(100));
                kill(folder);
                long begun = System.nanoTime();
                int left = acknowledged.size();
                awaitMore(acknowledged, left + WRITERS + 1);
                slowest = Math.max(slowest, System.nanoTime() - begun);
            }
            on.set(false);
            writers.forEach(CompletableFuture::join);
            try (Connection connection = connection(engine, secrets)) {
                Set<String> lost = new TreeSet<>(acknowledged);
                lost.removeAll(new TreeSet<>(Sql.column(connection, "select id from written")));
                assertEquals(Set.of(), lost);
                Sql.run(connection, "create extension amcheck");
                assertEquals(List.of(), Sql.column(connection, "select msg from verify_heapam('written')"));
                Sql.run(connection, "select bt_index_check('written_pkey', true)");
            }
            System.out.println(KILLS + " kills, " + acknowledged.size() + " acknowledged, none lost, served again after at most " + slowest / 1_000_000 + " ms");
            assertTrue(slowest < PATIENCE, "served again after " + slowest / 1_000_000 + " ms");
        } finally {
            on.set(false);
            engine.stop();
        }
    }

    private static void write(EmbeddedPostgres engine, Secrets secrets, int number, AtomicBoolean on, Set<String> acknowledged) {
        for (int i = 0; on.get();) {
            try (Connection connection = connection(engine, secrets); PreparedStatement insert = connection.prepareStatement(
                    "insert into written (id, filler) values (?, repeat('x', 200))")) {
                while (on.get()) {
                    String id = number + "/" + i++;
                    insert.setString(1, id);
                    insert.executeUpdate();
                    acknowledged.add(id);
                }
            } catch (SQLException | IOException e) {
                // killed under it: the next try follows
                pause();
            }
        }
    }

    private static void awaitMore(Set<String> acknowledged, int than) {
        long end = System.nanoTime() + 3 * PATIENCE;
        while (acknowledged.size() < than) {
            assertTrue(System.nanoTime() < end, "nothing is written any more");
            pause();
        }
    }

    private static void pause() {
        try {
            Thread.sleep(5);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void kill(Path folder) throws IOException {
        ProcessHandle main = ProcessHandle.of(Long.parseLong(Files.readAllLines(folder.resolve("postgres/data/postmaster.pid")).get(0).strip())).orElseThrow();
        List<ProcessHandle> all = new ArrayList<>(List.of(main));
        main.descendants().forEach(all::add);
        all.forEach(ProcessHandle::destroyForcibly);
    }

    private static Connection connection(EmbeddedPostgres engine, Secrets secrets) throws SQLException, IOException {
        return DriverManager.getConnection("jdbc:postgresql://127.0.0.1:" + engine.port() + "/postgres?connectTimeout=2&socketTimeout=10", EmbeddedPostgres.SUPERUSER,
                secrets.password("database-superuser"));
    }
}
