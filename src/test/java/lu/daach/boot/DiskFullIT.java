package lu.daach.boot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.Json;
import java.io.IOException;
import java.io.StringReader;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.time.Duration;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import lu.daach.testing.Sql;
import lu.daach.testing.Started;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * The disk of the data fills up under load and gets room again (B6): nothing acknowledged is lost, the state says it at once, and it serves again
 * by itself. The disk is a small one in memory, which only a user may make who may mount: elsewhere this is skipped.
 */
@Tag("night")
class DiskFullIT {

    private static final int RUNS = Integer.getInteger("runs", 20);
    private static final int SPARE_MB = 28;
    private static final Duration RED = Duration.ofSeconds(30);
    private static final Duration GREEN = Duration.ofSeconds(60);
    private static final Random RANDOM = new Random(20261123);
    private static final String OWNER = "{\"kind\": \"company\", \"name\": \"Disk %s\", \"language\": \"fr\"}";

    private Path disk;

    @AfterEach
    void unmount() throws Exception {
        if (disk != null) {
            run("umount", "-l", disk.toString());
        }
    }

    @Test
    void nothingAcknowledgedIsLostAndItServesAgain() throws Exception {
        Path folder = Files.createDirectories(Started.freshData("disk"));
        Assumptions.assumeTrue(run("mount", "-t", "tmpfs", "-o", "size=2g", "daach-disk-test", folder.toString()) == 0, "no disk can be mounted here");
        disk = folder;
        Path filler = disk.resolve("filler");
        Set<String> acknowledged = new ConcurrentSkipListSet<>();
        try (Started daach = Started.on(disk.resolve("data"), Map.of("DAACH_DEMO", "true")).startAndWait()) {
            for (int round = 0; round < RUNS; round++) {
                int number = round;
                AtomicBoolean on = new AtomicBoolean(true);
                CompletableFuture<Void> writer = CompletableFuture.runAsync(() -> {
                    for (int i = 0; on.get(); i++) {
                        HttpResponse<String> answer = daach.send("officer", "POST", "/api/v1/owners", OWNER.formatted(number + "/" + i));
                        if (answer != null && answer.statusCode() == 201) {
                            acknowledged.add(Json.createReader(new StringReader(answer.body())).readObject().getString("id"));
                        }
                    }
                });
                Thread.sleep(RANDOM.nextInt(500));
                fill(filler);
                Started.await(RED, "the state is red", () -> status(daach) == 503);
                exhaust(daach);
                Files.delete(filler);
                Started.await(GREEN, "the state is green again", () -> status(daach) == 200);
                Started.await(GREEN, "it serves again", () -> {
                    HttpResponse<String> answer = daach.send("officer", "POST", "/api/v1/owners", OWNER.formatted("after " + number));
                    return answer != null && answer.statusCode() == 201;
                });
                on.set(false);
                writer.join();
            }
            try (Connection connection = daach.asSuperuser()) {
                Set<String> lost = new TreeSet<>(acknowledged);
                lost.removeAll(new TreeSet<>(Sql.column(connection, "select id::text from lease.owner where name like 'Disk %'")));
                assertEquals(Set.of(), lost);
                assertEquals(0, Sql.count(connection, "select count(*) from payment.differences(1)"));
                assertEquals(java.util.List.of(), Damage.of(connection));
            }
            assertTrue(acknowledged.size() > RUNS, acknowledged.size() + " acknowledged");
            System.out.println(RUNS + " times full, " + acknowledged.size() + " acknowledged, none lost");
        }
    }

    private static int status(Started daach) {
        HttpResponse<String> answer = daach.send(null, "GET", "/health/ready", null);
        return answer == null ? 0 : answer.statusCode();
    }

    /** Leaves a little less room than the state asks for. */
    private void fill(Path filler) throws IOException {
        long room = Files.getFileStore(disk).getUsableSpace() - ((long) SPARE_MB << 20);
        byte[] piece = new byte[1 << 20];
        try (var out = Files.newOutputStream(filler)) {
            for (long written = 0; written < room; written += piece.length) {
                out.write(piece);
            }
        }
    }

    /** Writes until the database itself finds no room. */
    private void exhaust(Started daach) {
        try (Connection connection = daach.asSuperuser()) {
            Sql.run(connection, "create unlogged table if not exists public.much (filler text)");
            Sql.run(connection, "insert into public.much select repeat(md5(n::text), 20) from generate_series(1, 200000) as n");
        } catch (java.sql.SQLException e) {
            // as meant: 53100, or the database stopped itself
            return;
        }
        throw new AssertionError("there was still room");
    }

    private static int run(String... command) throws Exception {
        Process process = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
        return process.waitFor(30, TimeUnit.SECONDS) ? process.exitValue() : -1;
    }
}
