package lu.daach.boot;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Map;
import java.util.Optional;

/**
 * What the environment says about this installation; the names and defaults of contract.md 1.
 *
 * @param port where pages and REST are served, 1 to 65535
 * @param bind the address listened on, never null
 * @param data everything that must last
 * @param keys keys and generated passwords, a folder of mode 0700
 * @param databaseUrl an outside PostgreSQL 18 as JDBC address, or null for the embedded one
 * @param databaseUser its owner, with CREATEROLE; null when embedded
 * @param databasePassword the owner's password; null when embedded
 * @param demonstration whether the demonstration is to be loaded into an empty database; null: decided by the kind of database
 * @param today the date that the demonstration takes for today; null: the date of the delivery, 2026-11-15
 * @param mailServer where e-mails are handed in; null: they are laid into a folder
 */
public record Settings(
        int port,
        String bind,
        Path data,
        Path keys,
        String databaseUrl,
        String databaseUser,
        String databasePassword,
        Boolean demonstration,
        LocalDate today,
        MailServer mailServer) {

    /** The day on which the delivered demonstration plays. */
    public static final LocalDate DEMONSTRATION_DAY = LocalDate.of(2026, 11, 15);

    /** An environment that cannot be served; the message says which variable is to be changed and how. */
    public static final class Invalid extends RuntimeException {
        private static final long serialVersionUID = 1L;

        public Invalid(String message) {
            super(message);
        }
    }

    public static Settings fromEnvironment() {
        return from(System.getenv());
    }

    /**
     * @param environment variables by name; a missing or blank one takes its default
     * @throws Invalid when a value cannot be meant
     */
    public static Settings from(Map<String, String> environment) {
        Path data = Path.of(value(environment, "DAACH_DATA").orElse("data")).toAbsolutePath().normalize();
        Path keys = value(environment, "DAACH_KEYS").map(Path::of).orElse(data.resolve("keys")).toAbsolutePath().normalize();
        Settings settings = new Settings(
                port(value(environment, "DAACH_PORT").orElse("8080")),
                value(environment, "DAACH_BIND").orElse("127.0.0.1"),
                data,
                keys,
                value(environment, "DAACH_DB_URL").orElse(null),
                value(environment, "DAACH_DB_USER").orElse(null),
                value(environment, "DAACH_DB_PASSWORD").orElse(null),
                value(environment, "DAACH_DEMO").map(Settings::flag).orElse(null),
                value(environment, "DAACH_TODAY").map(Settings::date).orElse(null),
                MailServer.from(environment));
        if (settings.databaseUrl != null && !settings.databaseUrl.startsWith("jdbc:postgresql:")) {
            throw new Invalid("DAACH_DB_URL has to begin with jdbc:postgresql:");
        }
        if (settings.databaseUrl != null && settings.databaseUser == null) {
            throw new Invalid("DAACH_DB_URL is set, so DAACH_DB_USER (and DAACH_DB_PASSWORD) must be set too");
        }
        if (Boolean.TRUE.equals(settings.demonstration)) {
            settings.requireLoopback();
        }
        return settings;
    }

    public boolean embeddedDatabase() {
        return databaseUrl == null;
    }

    /** What people open in a browser, with a closing slash. */
    public String address() {
        return "http://" + (bind.contains(":") ? "[" + bind + "]" : bind) + ":" + port + "/";
    }

    /**
     * The demonstration has passwords that everybody knows.
     *
     * @throws Invalid when anything but the loopback address is listened on
     */
    public void requireLoopback() {
        try {
            if (!InetAddress.getByName(bind).isLoopbackAddress()) {
                throw new Invalid("The demonstration has public passwords and is served on the loopback address only:"
                        + " unset DAACH_BIND, or start an installation of your own with DAACH_DEMO=false");
            }
        } catch (UnknownHostException e) {
            throw new Invalid("DAACH_BIND is no address of this machine: " + bind);
        }
    }

    private static Optional<String> value(Map<String, String> environment, String name) {
        return Optional.ofNullable(environment.get(name)).map(String::strip).filter(text -> !text.isEmpty());
    }

    private static int port(String text) {
        try {
            int port = Integer.parseInt(text);
            if (port >= 1 && port <= 65535) {
                return port;
            }
        } catch (NumberFormatException e) {
            // said below, for both kinds of wrong
        }
        throw new Invalid("DAACH_PORT has to be a number from 1 to 65535, not " + text);
    }

    private static boolean flag(String text) {
        if (text.equalsIgnoreCase("true") || text.equalsIgnoreCase("false")) {
            return Boolean.parseBoolean(text);
        }
        throw new Invalid("DAACH_DEMO has to be true or false, not " + text);
    }

    private static LocalDate date(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            throw new Invalid("DAACH_TODAY has to be a date like 2026-11-15, not " + text);
        }
    }
}
