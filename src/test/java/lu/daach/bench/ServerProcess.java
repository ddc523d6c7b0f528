package lu.daach.bench;

import java.io.File;
import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import lu.daach.boot.Settings;
import lu.daach.boot.Start;

/** A server in a process of its own, the product or a bare war, with the same memory and the same options. */
final class ServerProcess implements AutoCloseable {

    private static final List<String> JAVA = List.of("-Xmx1g", "-XX:+UseSerialGC");
    private static final Duration LONGEST = Duration.ofMinutes(5);
    private static final Path PRODUCT = Path.of(System.getProperty("daach.product"));

    private final Process process;
    private final int port;
    private final long began;

    private ServerProcess(Process process, int port, long began) {
        this.process = process;
        this.port = port;
        this.began = began;
    }

    /** The product on a data folder; the first start on an empty one loads the demonstration. */
    static ServerProcess product(Path data) throws IOException {
        int port = freePort();
        return start(List.of("-jar", PRODUCT.resolve("daach-boot.jar").toString()), port, data.resolveSibling("product.log"),
                Map.of("DAACH_DATA", data.toString(), "DAACH_KEYS", data.resolve("keys").toString(), "DAACH_PORT", Integer.toString(port)));
    }

    /** Another war with the options of the product, on a new folder of the server. */
    static ServerProcess bare(File war, Path folder, String... properties) throws IOException {
        delete(folder);
        Path server = Files.createDirectories(folder.resolve("server"));
        int port = freePort();
        Settings settings = Settings.from(Map.of("DAACH_DATA", folder.toString(), "DAACH_PORT", Integer.toString(port)));
        List<String> words = new ArrayList<>(Arrays.asList(properties));
        words.addAll(List.of("-jar", PRODUCT.resolve("payara-micro.jar").toString()));
        words.addAll(Start.options(settings, server, PRODUCT));
        words.addAll(List.of("--deploy", war.toString()));
        return start(words, port, folder.resolveSibling("bare.log"), Map.of());
    }

    private static ServerProcess start(List<String> words, int port, Path log, Map<String, String> environment) throws IOException {
        List<String> command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
        command.addAll(JAVA);
        command.addAll(words);
        Files.createDirectories(log.getParent());
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile());
        builder.environment().putAll(environment);
        long began = System.nanoTime();
        return new ServerProcess(builder.start(), port, began);
    }

    int port() {
        return port;
    }

    /** @return seconds from the start of the process to the first 200 of that path */
    double secondsToFirst(String path) throws IOException, InterruptedException {
        while (!answers(path)) {
            if (!process.isAlive() || System.nanoTime() - began > LONGEST.toNanos()) {
                throw new IllegalStateException("the server does not serve " + path);
            }
            Thread.sleep(20);
        }
        return (System.nanoTime() - began) / 1e9;
    }

    /** @return seconds of processor time since the process began, of all its threads */
    double processorSeconds() {
        return process.info().totalCpuDuration().map(time -> time.toMillis() / 1e3).orElse(Double.NaN);
    }

    private boolean answers(String path) throws IOException {
        HttpURLConnection connection = (HttpURLConnection) URI.create("http://127.0.0.1:" + port + path).toURL().openConnection();
        connection.setInstanceFollowRedirects(false);
        connection.setConnectTimeout(1000);
        connection.setReadTimeout(60_000);
        try {
            return connection.getResponseCode() == HttpURLConnection.HTTP_OK;
        } catch (IOException e) {
            return false;
        } finally {
            connection.disconnect();
        }
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(60, TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    static void delete(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (Stream<Path> inside = Files.walk(folder)) {
                for (Path path : inside.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(path);
                }
            }
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
