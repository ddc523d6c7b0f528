package lu.daach.database;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;

/**
 * The PostgreSQL that runs beside the server on a data directory of its own.
 *
 * <p>It is started durable (fsync, synchronous commit, full page writes, checksums), asks everybody for a scram password,
 * listens on a free port of the loopback address alone, and keeps its data when stopped. A watch starts it again when it
 * dies. What a killed server left running on the same directory is stopped cleanly first: only the holder of the data
 * folder's lock comes here, so nobody else can be using it.
 */
final class EmbeddedPostgres {

    static final String SUPERUSER = "postgres";

    private static final Logger LOG = Logger.getLogger(EmbeddedPostgres.class.getName());
    private static final Duration COMMAND_LIMIT = Duration.ofSeconds(90);
    private static final Duration RESTART_LIMIT = Duration.ofSeconds(60);
    /** The number that no process can have: one more than the highest. */
    private static final String NOBODY = "4194304";
    private static final Duration WATCH_EVERY = Duration.ofMillis(300);

    private final Path engine;
    private final Path directory;
    private final Path log;
    private final Secrets secrets;

    private volatile int port;
    private volatile boolean wanted;

    EmbeddedPostgres(Path folder, Secrets secrets) throws IOException {
        this.engine = PostgresBinaries.unpacked(folder);
        this.directory = folder.resolve("data");
        this.log = folder.resolve("postgres.log");
        this.secrets = secrets;
    }

    int port() {
        return port;
    }

    void start() throws IOException {
        initialise();
        stopLeftOver();
        launch();
        wanted = true;
        Thread watch = new Thread(this::watch, "daach-postgres-watch");
        watch.setDaemon(true);
        watch.start();
    }

    /** Stops the engine cleanly and waits for it; does nothing when it is stopped already. */
    synchronized void stop() {
        if (!wanted) {
            return;
        }
        wanted = false;
        try {
            control("stop", "-m", "fast");
            LOG.info("The embedded database is stopped");
        } catch (IOException e) {
            LOG.log(Level.WARNING, "The embedded database did not stop by itself", e);
        }
    }

    private void initialise() throws IOException {
        Path version = directory.resolve("PG_VERSION");
        if (Files.exists(version)) {
            String found = Files.readString(version).strip();
            if (!found.equals(Integer.toString(PostgresBinaries.MAJOR_VERSION))) {
                throw new IOException("the data directory " + directory + " is of PostgreSQL " + found + ", this build has "
                        + PostgresBinaries.MAJOR_VERSION + ": it is left as it is");
            }
            return;
        }
        if (Files.exists(directory)) {
            discardHalfMade();
        }
        // Made aside and moved into place whole: a kill in the middle leaves nothing that looks like a database.
        Path making = directory.resolveSibling("data.new");
        delete(making);
        run("initdb", "-D", making.toString(), "-U", SUPERUSER, "--pwfile", secrets.file("database-superuser").toString(),
                "--auth=scram-sha-256", "--encoding=UTF8", "--locale-provider=builtin", "--builtin-locale=C.UTF-8",
                "--locale=C", "--data-checksums");
        Files.move(making, directory);
    }

    private void discardHalfMade() throws IOException {
        try (Stream<Path> inside = Files.list(directory)) {
            if (inside.findAny().isPresent()) {
                throw new IOException("the folder " + directory + " holds something that is no database: it is left as it is, move it away");
            }
        }
        Files.delete(directory);
    }

    private static void delete(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (Stream<Path> inside = Files.walk(folder)) {
                for (Path path : inside.sorted(java.util.Comparator.reverseOrder()).toList()) {
                    Files.delete(path);
                }
            }
        }
    }

    private void stopLeftOver() throws IOException {
        if (postmaster().isPresent()) {
            LOG.info("A database left running on " + directory + " is stopped first");
            try {
                control("stop", "-m", "fast");
            } catch (IOException e) {
                control("stop", "-m", "immediate");
            }
        } else {
            disown();
        }
    }

    /**
     * After a restart of the machine the number in a lock that was left may be that of any program, and the engine would wait for it for
     * ever. The rest of the lock stays: by it the engine finds out whether processes of the old server still live.
     */
    private void disown() throws IOException {
        Path lock = directory.resolve("postmaster.pid");
        if (!Files.exists(lock)) {
            return;
        }
        List<String> lines = new ArrayList<>(Files.readAllLines(lock));
        if (!lines.isEmpty() && ProcessHandle.of(Long.parseLong(lines.get(0).strip())).map(ProcessHandle::isAlive).orElse(false)) {
            LOG.info("The lock on " + directory + " names a program that is no database");
            lines.set(0, NOBODY);
            Files.write(lock, lines);
        }
    }

    private void launch() throws IOException {
        long deadline = System.nanoTime() + RESTART_LIMIT.toNanos();
        if (port == 0) {
            port = freePort();
        }
        while (true) {
            try {
                control("start", "-l", log.toString(), "-o", options());
                return;
            } catch (IOException e) {
                // Children of a killed postmaster hold its memory for a moment, or somebody took the port meanwhile.
                if (System.nanoTime() > deadline) {
                    throw e;
                }
                pause(WATCH_EVERY);
                port = freePort();
            }
        }
    }

    private String options() {
        List<String> settings = List.of(
                "listen_addresses=127.0.0.1", "port=" + port, "unix_socket_directories=",
                "fsync=on", "synchronous_commit=on", "full_page_writes=on", "password_encryption=scram-sha-256",
                "max_connections=100", "shared_buffers=128MB", "wal_level=replica", "max_wal_size=1GB",
                "timezone=UTC", "log_timezone=UTC", "log_min_error_statement=panic", "log_statement=none",
                "log_parameter_max_length_on_error=0", "jit=off");
        StringBuilder options = new StringBuilder();
        settings.forEach(setting -> options.append(" -c ").append(setting));
        return options.toString().strip();
    }

    private void watch() {
        while (wanted) {
            pause(WATCH_EVERY);
            if (wanted && postmaster().isEmpty()) {
                LOG.warning("The embedded database is gone; it is started again");
                restart();
            }
        }
    }

    private synchronized void restart() {
        if (!wanted) {
            return;
        }
        try {
            launch();
            LOG.info("The embedded database serves again on port " + port);
        } catch (IOException e) {
            LOG.log(Level.SEVERE, "The embedded database does not start; the next try follows", e);
        }
    }

    /** The running postmaster of the data directory, by the process id that it wrote there. */
    private java.util.Optional<ProcessHandle> postmaster() {
        try (Stream<String> lines = Files.lines(directory.resolve("postmaster.pid"))) {
            return lines.findFirst().map(String::strip).map(Long::valueOf).flatMap(ProcessHandle::of)
                    .filter(ProcessHandle::isAlive)
                    .filter(process -> process.info().command().map(command -> command.endsWith("postgres")).orElse(true));
        } catch (IOException | NumberFormatException e) {
            return java.util.Optional.empty();
        }
    }

    private void control(String verb, String... more) throws IOException {
        List<String> words = new ArrayList<>(List.of(verb, "-D", directory.toString(), "-w", "-t", "60", "-s"));
        words.addAll(List.of(more));
        run("pg_ctl", words.toArray(String[]::new));
    }

    private void run(String program, String... arguments) throws IOException {
        List<String> command = new ArrayList<>();
        if (isRoot()) {
            // The engine refuses to run as root; in a user namespace of its own it has no rights but the files' owner's.
            command.addAll(List.of("unshare", "--user"));
        }
        command.add(engine.resolve("bin").resolve(program).toString());
        command.addAll(List.of(arguments));
        Path output = Files.createTempFile("daach-" + program, ".log");
        Process process = new ProcessBuilder(command).redirectErrorStream(true)
                .redirectInput(ProcessBuilder.Redirect.from(new java.io.File("/dev/null")))
                .redirectOutput(output.toFile()).start();
        try {
            if (!process.waitFor(COMMAND_LIMIT.toSeconds(), TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new IOException(program + " took longer than " + COMMAND_LIMIT.toSeconds() + " s");
            }
            if (process.exitValue() != 0) {
                throw new IOException(program + " failed: " + Files.readString(output, StandardCharsets.UTF_8).strip());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(program + " was interrupted", e);
        } finally {
            Files.deleteIfExists(output);
        }
    }

    private static boolean isRoot() {
        return "root".equals(System.getProperty("user.name"));
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private static void pause(Duration time) {
        try {
            Thread.sleep(time.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
