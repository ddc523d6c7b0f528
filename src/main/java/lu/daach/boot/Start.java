package lu.daach.boot;

import fish.payara.micro.PayaraMicro;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Starts the server with the application in the foreground.
 *
 * <p>Beside this jar lie {@code payara-micro.jar} and {@code daach.war}. The process ends with a code other than 0 and a
 * sentence that says why, when the environment is wrong or the application did not start.
 */
public final class Start {

    /** How the application in the war tells the outcome of its start: {@code ready}, or {@code failed: why}. */
    public static final String STATE = "daach.state";

    /** Loaded by the server from its own jar; a class of this one it would not find what it implements. */
    private static final String SESSION_IDS = "lu.daach.server.SessionIds";

    private static final String END_WITH_PARENT = "daach.endWithParent";
    private static final long PARENT_EVERY_MILLIS = 300;
    private static final int FAILED = 1;
    private static final int WRONG_ENVIRONMENT = 2;

    /** Held for the life of the process, so that two servers never share one data folder. */
    private static FileLock lock;

    private Start() {
    }

    public static void main(String[] arguments) throws Exception {
        try {
            endWithParent();
            Settings settings = Settings.fromEnvironment();
            Path server = prepare(settings);
            serve(settings, server);
        } catch (Settings.Invalid e) {
            System.err.println("Daach cannot start: " + e.getMessage());
            System.exit(WRONG_ENVIRONMENT);
        }
    }

    /**
     * Ends this process when the one that started it is gone, if that was asked for: Maven does not hand a signal on to the
     * server that it started. A parent that has ended, even one that nobody has waited for, is no longer the parent.
     */
    private static void endWithParent() {
        if (!Boolean.getBoolean(END_WITH_PARENT)) {
            return;
        }
        Optional<Long> starter = parent();
        Thread watch = new Thread(() -> {
            while (parent().equals(starter)) {
                try {
                    Thread.sleep(PARENT_EVERY_MILLIS);
                } catch (InterruptedException e) {
                    return;
                }
            }
            System.exit(0);
        }, "daach-parent-watch");
        watch.setDaemon(true);
        watch.start();
    }

    private static Optional<Long> parent() {
        return ProcessHandle.current().parent().map(ProcessHandle::pid);
    }

    private static void serve(Settings settings, Path server) throws Exception {
        Path here = Path.of(Start.class.getProtectionDomain().getCodeSource().getLocation().toURI()).getParent();
        List<String> words = new ArrayList<>(options(settings, server, here));
        words.addAll(List.of("--deploy", here.resolve("daach.war").toString()));
        PayaraMicro.main(words.toArray(String[]::new));
        String state = System.getProperty(STATE, "failed: the application did not start, see the messages above");
        if (!state.equals("ready")) {
            System.err.println("Daach cannot start: " + state.replaceFirst("^failed: ", ""));
            System.exit(FAILED);
        }
        Path pid = settings.data().resolve("daach.pid");
        Files.writeString(pid, Long.toString(ProcessHandle.current().pid()));
        System.out.println("Daach is ready: " + settings.address());
    }

    /**
     * The server's options, the same for every way in which the product is started.
     *
     * @param server a folder for the server's own files, which exists
     * @param product where the jars of the product lie
     */
    public static List<String> options(Settings settings, Path server, Path product) throws IOException {
        return List.of(
                "--nohazelcast",
                "--disablephonehome",
                "--rootDir", server.toString(),
                "--port", Integer.toString(settings.port()),
                "--prebootcommandfile", preBoot(settings, server).toString(),
                "--addlibs", product.resolve("daach-server.jar").toString(),
                "--contextroot", "/");
    }

    private static Path prepare(Settings settings) throws IOException {
        Path server = settings.data().resolve("server");
        try {
            Files.createDirectories(server);
            ownerOnly(settings.data());
            ownerOnly(server);
            Files.createDirectories(settings.keys());
            ownerOnly(settings.keys());
        } catch (IOException e) {
            throw new Settings.Invalid("the data folder cannot be written (" + e.getMessage() + "): set DAACH_DATA to a folder of yours");
        }
        FileChannel channel = FileChannel.open(settings.data().resolve("daach.lock"),
                StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        lock = channel.tryLock();
        if (lock == null) {
            throw new Settings.Invalid("another Daach already serves the data folder " + settings.data());
        }
        forgetLastRun(server);
        return server;
    }

    /**
     * Empties the server's own folder. It would else remember the application of the last run, open it, close it again and
     * deploy it anew: twice the time, and what an older delivery left would be served for a moment.
     */
    private static void forgetLastRun(Path server) throws IOException {
        try (Stream<Path> inside = Files.walk(server)) {
            for (Path path : inside.sorted(Comparator.reverseOrder()).filter(path -> !path.equals(server)).toList()) {
                Files.delete(path);
            }
        }
    }

    private static void ownerOnly(Path folder) throws IOException {
        if (Files.getFileStore(folder).supportsFileAttributeView("posix")) {
            Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
        }
    }

    /**
     * The server's settings that have to stand before its listener opens: where it listens, session ids of
     * {@code lu.daach.server}, no version in answers, bodies bounded, no health, metrics or OpenAPI pages of its own.
     */
    private static Path preBoot(Settings settings, Path server) throws IOException {
        String configuration = "set configs.config.server-config.";
        String listener = configuration + "network-config.";
        List<String> commands = List.of(
                listener + "network-listeners.network-listener.http-listener.address=" + settings.bind(),
                listener + "protocols.protocol.http-listener.http.server-header=false",
                listener + "protocols.protocol.http-listener.http.xpowered-by=false",
                listener + "protocols.protocol.http-listener.http.max-post-size-bytes=115343360",
                listener + "protocols.protocol.http-listener.http.trace-enabled=false",
                listener + "protocols.protocol.http-listener.http.request-timeout-seconds=300",
                configuration + "web-container.session-config.session-manager.manager-properties"
                        + ".session-id-generator-classname=" + SESSION_IDS,
                "set-microprofile-healthcheck-configuration --enabled=false",
                configuration + "microprofile-metrics-configuration.enabled=false",
                "set-openapi-configuration --enabled=false");
        Path file = server.resolve("pre-boot.txt");
        Files.write(file, commands);
        return file;
    }
}
