package lu.daach.testing;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The product as a process of its own, started as people start it, on a data folder and a port of its own; it may be killed. */
public final class Started implements AutoCloseable {

    private static final HttpClient CLIENT = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(2)).build();

    /** As the collector writes it: before, after, and the size of the heap. */
    private static final Pattern COLLECTION = Pattern.compile("Pause \\w+.*?\\d+M->(\\d+)M\\(");

    private final Path data;
    private final int port;
    private final Map<String, String> environment;
    private final Path log;

    private String heap = "768m";
    private Duration patience = Duration.ofSeconds(60);
    private int seenCollections;
    private Process process;

    private Started(Path data, int port, Map<String, String> environment) {
        this.data = data;
        this.port = port;
        this.environment = environment;
        this.log = data.resolveSibling(data.getFileName() + ".log");
    }

    /** What is to be started; nothing runs yet. */
    public static Started on(Path data, Map<String, String> environment) {
        return new Started(data, freePort(), environment);
    }

    /** An empty folder for data, below the build's own. */
    public static Path freshData(String name) {
        try {
            Path folder = Files.createDirectories(Product.folder().resolveSibling("crash"));
            return Files.createTempDirectory(folder, name).resolve("data");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** With another limit of memory, for example {@code 512m}, for the next start. */
    public Started heap(String limit) {
        heap = limit;
        return this;
    }

    /** How long an answer may take. */
    public Started patient(Duration time) {
        patience = time;
        return this;
    }

    public int port() {
        return port;
    }

    /** The most that was left in memory by any collection since the last call, in MB; 0 when there was none. */
    public int leftByCollections() {
        Matcher collection = COLLECTION.matcher(text(collections()));
        int most = 0;
        int number = 0;
        while (collection.find()) {
            if (number++ >= seenCollections) {
                most = Math.max(most, Integer.parseInt(collection.group(1)));
            }
        }
        seenCollections = number;
        return most;
    }

    private Path collections() {
        return data.resolveSibling(data.getFileName() + ".gc");
    }

    public Path data() {
        return data;
    }

    /** Starts the process by the same command as ever. */
    public Started start() {
        ProcessBuilder command = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx" + heap, "-Xlog:gc:file=" + collections(), "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-jar", Product.folder().resolve("daach-boot.jar").toString());
        Map<String, String> variables = command.environment();
        variables.keySet().removeIf(name -> name.startsWith("DAACH_"));
        variables.put("DAACH_DATA", data.toString());
        variables.put("DAACH_PORT", Integer.toString(port));
        variables.putAll(environment);
        try {
            Files.createDirectories(log.getParent());
            process = command.redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                    .redirectInput(new File("/dev/null")).start();
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Waits until it says that it is ready. */
    public Started ready() {
        int already = occurrences("Daach is ready");
        return ready(already == 0 ? 1 : already);
    }

    /** Starts and waits until it is ready once more than before. */
    public Started startAndWait() {
        int before = occurrences("Daach is ready");
        start();
        return ready(before + 1);
    }

    private Started ready(int times) {
        await(Duration.ofSeconds(240), "ready", () -> {
            if (!process.isAlive()) {
                throw new AssertionError("ended with " + process.exitValue() + ": " + tail());
            }
            return occurrences("Daach is ready") >= times;
        });
        return this;
    }

    /** The code with which it ends by itself. */
    public int ended(Duration patience) {
        try {
            if (!process.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new AssertionError("still runs: " + tail());
            }
            return process.exitValue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** As {@code kill -9}. */
    public void kill() {
        process.destroyForcibly();
        ended(Duration.ofSeconds(30));
    }

    /** As {@code kill}. */
    public void terminate() {
        process.destroy();
    }

    /** The main process of its database; empty when none runs. */
    public Optional<ProcessHandle> postmaster() {
        try (Stream<String> lines = Files.lines(data.resolve("postgres/data/postmaster.pid"))) {
            return ProcessHandle.of(Long.parseLong(lines.findFirst().orElseThrow().strip())).filter(ProcessHandle::isAlive);
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /** Kills the database with all its processes at once. */
    public void killDatabase() {
        ProcessHandle main = postmaster().orElseThrow();
        List<ProcessHandle> all = new ArrayList<>(List.of(main));
        main.descendants().forEach(all::add);
        all.forEach(ProcessHandle::destroyForcibly);
    }

    /** Kills the database's main process alone; its children notice by themselves. */
    public void killPostmaster() {
        postmaster().orElseThrow().destroyForcibly();
    }

    public Connection asSuperuser() throws SQLException {
        return connect("postgres", "database-superuser");
    }

    public Connection asApplication() throws SQLException {
        return connect("daach_app", "database-app");
    }

    private Connection connect(String user, String key) throws SQLException {
        try {
            int database = Integer.parseInt(Files.readAllLines(data.resolve("postgres/data/postmaster.pid")).get(3).strip());
            return DriverManager.getConnection("jdbc:postgresql://127.0.0.1:" + database + "/daach", user,
                    Files.readString(data.resolve("keys/" + key + ".password")).strip());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Sends a request as a persona; null when no answer came. */
    public HttpResponse<String> send(String persona, String method, String path, String body, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path)).timeout(patience)
                .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body)).header("Content-Type", "application/json");
        if (persona != null) {
            request.header("Authorization", "Bearer demo-" + persona);
        }
        for (int i = 0; i < headers.length; i += 2) {
            request.setHeader(headers[i], headers[i + 1]);
        }
        try {
            return CLIENT.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            return null;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return null;
        }
    }

    /** Everything that was printed, over all starts. */
    public String printed() {
        return text(log);
    }

    private static String text(Path file) {
        try {
            return Files.exists(file) ? Files.readString(file) : "";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String tail() {
        String printed = printed();
        return printed.substring(Math.max(0, printed.length() - 3000));
    }

    private int occurrences(String words) {
        return printed().split(words, -1).length - 1;
    }

    /** Waits for something, at most so long. */
    public static void await(Duration patience, String what, BooleanSupplier condition) {
        long end = System.nanoTime() + patience.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > end) {
                throw new AssertionError("not within " + patience.toSeconds() + " s: " + what);
            }
            try {
                Thread.sleep(50);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            }
        }
    }

    /** Stops whatever of it still runs. */
    @Override
    public void close() {
        if (process != null && process.isAlive()) {
            process.destroy();
            try {
                if (!process.waitFor(60, TimeUnit.SECONDS)) {
                    process.destroyForcibly();
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
        postmaster().ifPresent(main -> {
            main.descendants().forEach(ProcessHandle::destroyForcibly);
            main.destroyForcibly();
        });
    }

    public static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
