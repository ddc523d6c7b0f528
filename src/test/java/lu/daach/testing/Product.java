package lu.daach.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.stream.Stream;
import lu.daach.boot.Settings;
import lu.daach.boot.Start;
import org.jboss.arquillian.test.spi.LifecycleMethodExecutor;
import org.jboss.arquillian.test.spi.TestRunnerAdaptor;
import org.jboss.arquillian.test.spi.TestRunnerAdaptorBuilder;
import org.junit.jupiter.api.extension.ExtensionContext;

/** The running product: started by Arquillian with the options of a real start, on an empty data folder. */
public final class Product implements ExtensionContext.Store.CloseableResource, AutoCloseable {

    private static final Settings SETTINGS = Settings.fromEnvironment();

    private final TestRunnerAdaptor arquillian;

    private Product(TestRunnerAdaptor arquillian) {
        this.arquillian = arquillian;
    }

    static Product start() {
        try {
            forget(SETTINGS.data());
            Path server = Files.createDirectories(SETTINGS.data().resolve("server"));
            System.setProperty("daach.test.options", String.join(" ", Start.options(SETTINGS, server, folder())));
            TestRunnerAdaptor adaptor = TestRunnerAdaptorBuilder.build();
            adaptor.beforeSuite();
            adaptor.beforeClass(Deployed.class, LifecycleMethodExecutor.NO_OP);
            return new Product(adaptor);
        } catch (Exception e) {
            throw new IllegalStateException("the product does not start", e);
        }
    }

    @Override
    public void close() throws Exception {
        arquillian.afterClass(Deployed.class, LifecycleMethodExecutor.NO_OP);
        arquillian.afterSuite();
        arquillian.shutdown();
    }

    /** Where the built product lies. */
    public static Path folder() {
        return Path.of(System.getProperty("daach.product"));
    }

    public static Path data() {
        return SETTINGS.data();
    }

    /** Where its keys lie. */
    public static Path keys() {
        return SETTINGS.keys();
    }

    /** The address of the product, without a closing slash. */
    public static String address() {
        return "http://127.0.0.1:" + SETTINGS.port();
    }

    /** A connection of the role that serves requests, as the product itself has it; nothing is bound. */
    public static Connection asApplication() throws SQLException {
        return connect("daach_app", "database-app");
    }

    /** A connection of the role that reads figures; nothing is bound. */
    public static Connection asReport() throws SQLException {
        return connect("daach_report", "database-report");
    }

    /** A connection of the embedded database's superuser, to prepare and to look behind every wall. */
    public static Connection asSuperuser() throws SQLException {
        return connect("postgres", "database-superuser");
    }

    private static Connection connect(String user, String key) throws SQLException {
        try {
            String password = Files.readString(SETTINGS.keys().resolve(key + ".password")).strip();
            int port = Integer.parseInt(Files.readAllLines(SETTINGS.data().resolve("postgres/data/postmaster.pid")).get(3).strip());
            return DriverManager.getConnection("jdbc:postgresql://127.0.0.1:" + port + "/daach", user, password);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Removes what an earlier run left, its database included. */
    private static void forget(Path data) throws IOException {
        Path postmaster = data.resolve("postgres/data/postmaster.pid");
        if (Files.exists(postmaster)) {
            ProcessHandle.of(Long.parseLong(Files.readAllLines(postmaster).get(0).strip()))
                    .filter(process -> process.info().command().map(command -> command.endsWith("postgres")).orElse(false))
                    .ifPresent(ProcessHandle::destroyForcibly);
        }
        if (Files.exists(data)) {
            try (Stream<Path> inside = Files.walk(data)) {
                for (Path path : inside.sorted(Comparator.reverseOrder()).toList()) {
                    Files.deleteIfExists(path);
                }
            }
        }
    }
}
