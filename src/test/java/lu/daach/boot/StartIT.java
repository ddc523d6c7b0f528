package lu.daach.boot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import lu.daach.testing.Product;
import lu.daach.testing.Sql;
import lu.daach.testing.Started;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What a start refuses, with a sentence that says what to change; and the first start of an installation of one's own. */
class StartIT {

    private static final Duration PATIENCE = Duration.ofSeconds(180);

    @Test
    void anEnvironmentThatCannotBeMeantIsRefused() {
        Map<Map<String, String>, String> wrong = new LinkedHashMap<>();
        wrong.put(Map.of("DAACH_PORT", "eighty"), "DAACH_PORT has to be a number");
        wrong.put(Map.of("DAACH_PORT", "70000"), "DAACH_PORT has to be a number");
        wrong.put(Map.of("DAACH_DEMO", "perhaps"), "DAACH_DEMO has to be true or false");
        wrong.put(Map.of("DAACH_TODAY", "yesterday"), "DAACH_TODAY has to be a date");
        wrong.put(Map.of("DAACH_DB_URL", "postgres://x"), "DAACH_DB_URL has to begin with");
        wrong.put(Map.of("DAACH_DB_URL", "jdbc:postgresql://127.0.0.1/x"), "DAACH_DB_USER");
        wrong.put(Map.of("DAACH_BIND", "0.0.0.0", "DAACH_DEMO", "true"), "loopback");
        wrong.put(Map.of("DAACH_DATA", "/proc/nothing"), "DAACH_DATA");
        wrong.forEach((environment, sentence) -> {
            try (Started started = Started.on(Started.freshData("wrong"), environment).start()) {
                assertEquals(2, started.ended(PATIENCE), environment.toString());
                assertTrue(started.printed().contains("Daach cannot start: ") && started.printed().contains(sentence), started.printed());
            }
        });
    }

    @Test
    @Tag("night")
    void theDemonstrationIsNotServedToOthers() {
        try (Started started = Started.on(Started.freshData("open"), Map.of("DAACH_BIND", "0.0.0.0")).start()) {
            assertNotEquals(0, started.ended(PATIENCE));
            assertTrue(started.printed().contains("Daach cannot start: The demonstration has public passwords"), started.printed());
        }
    }

    @Test
    void theFirstAdministratorChoosesAPasswordByALinkThatWorksOnce() throws SQLException {
        try (Started started = Started.on(Started.freshData("own"), Map.of("DAACH_DEMO", "false")).startAndWait()) {
            Matcher link = Pattern.compile("welcome\\.xhtml\\?link=([0-9a-f]{64})").matcher(started.printed());
            assertTrue(link.find(), started.printed());
            assertEquals(401, started.send("officer", "GET", "/api/v1/owners", null).statusCode(), "no persona of the demonstration");
            String page = started.send(null, "GET", "/welcome.xhtml?link=" + link.group(1), null).body();
            assertTrue(page.contains("id=\"password\""), page);
            try (Connection connection = started.asApplication()) {
                String redeem = "select organisation.redeem(sha256(convert_to(?, 'UTF8')), 'a hash')";
                assertEquals("f", Sql.only(connection, redeem, "0".repeat(64)));
                assertEquals("t", Sql.only(connection, redeem, link.group(1)));
                assertEquals("f", Sql.only(connection, redeem, link.group(1)));
            }
            assertTrue(!started.send(null, "GET", "/welcome.xhtml?link=" + link.group(1), null).body().contains("id=\"password\""));
        }
    }

    @Test
    void anOutsideDatabaseThatMayLoseCommitsIsRefused() throws Exception {
        refused(engine(), List.of("--data-checksums"), "fsync=off", "fsync = off");
    }

    @Test
    @Tag("night")
    void anOutsideDatabaseHasToBeSafe() throws Exception {
        Path bin = engine();
        Map<String, String> wrong = new LinkedHashMap<>();
        wrong.put("fsync", "off");
        wrong.put("synchronous_commit", "off");
        wrong.put("full_page_writes", "off");
        wrong.put("zero_damaged_pages", "on");
        wrong.put("password_encryption", "md5");
        for (Map.Entry<String, String> setting : wrong.entrySet()) {
            refused(bin, List.of("--data-checksums"), setting.getKey() + "=" + setting.getValue(), setting.getKey() + " = " + setting.getValue());
        }
        refused(bin, List.of("--no-data-checksums"), "fsync=on", "data_checksums = off");
        try (Outside outside = new Outside(bin, List.of("--data-checksums"), "fsync=on");
                Started started = Started.on(Started.freshData("good"), outside.environment()).startAndWait()) {
            assertEquals(200, started.send(null, "GET", "/health/ready", null).statusCode());
            assertTrue(!Files.exists(started.data().resolve("postgres")), "no database of its own beside the outside one");
        }
    }

    private static void refused(Path bin, List<String> initialised, String setting, String named) throws Exception {
        try (Outside outside = new Outside(bin, initialised, setting);
                Started started = Started.on(Started.freshData("unsafe"), outside.environment()).start()) {
            assertNotEquals(0, started.ended(PATIENCE), setting);
            assertTrue(Pattern.compile("Daach cannot start: .*not safe for accounts: .*" + named).matcher(started.printed()).find(), started.printed());
        }
    }

    /** The programs of the engine as the product unpacks them; any earlier start has. */
    private static Path engine() throws IOException {
        Path crash = Product.folder().resolveSibling("crash");
        if (!Files.exists(crash) || find(crash).isEmpty()) {
            Started.on(Started.freshData("engine"), Map.of("DAACH_DEMO", "false")).startAndWait().close();
        }
        return find(crash).orElseThrow();
    }

    private static Optional<Path> find(Path folder) throws IOException {
        try (Stream<Path> all = Files.find(folder, 5, (path, attributes) -> path.getFileName().toString().equals("bin")
                && path.getParent().getFileName().toString().startsWith("engine-"))) {
            return all.findFirst();
        }
    }

    /** A cluster made with the engine's own programs, with one user who owns the database. */
    private static final class Outside implements AutoCloseable {

        private final Path bin;
        private final Path data;
        private final int port = Started.freePort();

        Outside(Path bin, List<String> initialised, String setting) throws IOException, SQLException {
            this.bin = bin;
            this.data = Started.freshData("cluster");
            Path password = data.resolveSibling("password");
            Files.writeString(password, "outside");
            List<String> make = new ArrayList<>(List.of("-D", data.toString(), "-U", "postgres", "--pwfile", password.toString(),
                    "--auth=scram-sha-256", "--encoding=UTF8", "--locale=C"));
            make.addAll(initialised);
            run("initdb", make);
            run("pg_ctl", List.of("start", "-D", data.toString(), "-w", "-s", "-l", data.resolveSibling("log").toString(), "-o",
                    "-c listen_addresses=127.0.0.1 -c port=" + port + " -c unix_socket_directories= -c " + setting));
            try (Connection connection = DriverManager.getConnection("jdbc:postgresql://127.0.0.1:" + port + "/postgres", "postgres", "outside")) {
                Sql.run(connection, "set password_encryption = 'scram-sha-256'");
                Sql.run(connection, "create role landlord login createrole password 'landlord'");
                Sql.run(connection, "create database daach owner landlord");
            }
        }

        Map<String, String> environment() {
            return Map.of("DAACH_DB_URL", "jdbc:postgresql://127.0.0.1:" + port + "/daach", "DAACH_DB_USER", "landlord",
                    "DAACH_DB_PASSWORD", "landlord");
        }

        private void run(String program, List<String> arguments) throws IOException {
            List<String> command = new ArrayList<>();
            if ("root".equals(System.getProperty("user.name"))) {
                command.addAll(List.of("unshare", "--user"));
            }
            command.add(bin.resolve(program).toString());
            command.addAll(arguments);
            Process process = new ProcessBuilder(command).redirectErrorStream(true).redirectInput(new File("/dev/null"))
                    .redirectOutput(data.resolveSibling(program + ".out").toFile()).start();
            try {
                if (!process.waitFor(60, TimeUnit.SECONDS) || process.exitValue() != 0) {
                    throw new IOException(program + ": " + Files.readString(data.resolveSibling(program + ".out")));
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IOException(e);
            }
        }

        @Override
        public void close() throws IOException {
            run("pg_ctl", List.of("stop", "-D", data.toString(), "-m", "immediate", "-s"));
        }
    }
}
