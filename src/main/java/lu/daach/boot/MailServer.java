package lu.daach.boot;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;

/**
 * The mail server that takes e-mails, as the environment names it.
 *
 * @param host never blank
 * @param port 1 to 65535
 * @param security how the connection is kept from others' eyes
 * @param user null: the server asks nobody who he is
 * @param password null with a null user
 * @param from the address in whose name is written
 * @param authorities a file of certificates (PEM) that are trusted beside the well-known ones; null for none
 */
public record MailServer(String host, int port, Security security, String user, String password, String from, Path authorities) {

    /** How the connection is encrypted. */
    public enum Security {
        /** From its first byte. */
        TLS,
        /** After a first word; a server that cannot is refused. */
        STARTTLS,
        /** Not at all: to this machine only. */
        NONE
    }

    private static final int SUBMISSION = 587;
    private static final int SUBMISSION_TLS = 465;
    private static final int HIGHEST = 65535;

    /**
     * @param environment variables by name
     * @return null when none is named
     * @throws Settings.Invalid when a value cannot be meant
     */
    static MailServer from(Map<String, String> environment) {
        String host = value(environment, "DAACH_SMTP_HOST");
        if (host == null) {
            return null;
        }
        String said = value(environment, "DAACH_SMTP_SECURITY");
        Security security = security(said == null ? "starttls" : said);
        if (security == Security.NONE && !host.equals("127.0.0.1") && !host.equals("::1") && !host.equals("localhost")) {
            throw new Settings.Invalid("DAACH_SMTP_SECURITY=none is for a mail server on this machine (127.0.0.1); elsewhere starttls or tls");
        }
        String from = value(environment, "DAACH_MAIL_FROM");
        if (from == null || !from.contains("@")) {
            throw new Settings.Invalid("DAACH_SMTP_HOST is set, so DAACH_MAIL_FROM must name the address in whose name e-mails are written");
        }
        String user = value(environment, "DAACH_SMTP_USER");
        String password = value(environment, "DAACH_SMTP_PASSWORD");
        if ((user == null) != (password == null)) {
            throw new Settings.Invalid("DAACH_SMTP_USER and DAACH_SMTP_PASSWORD are set together or not at all");
        }
        return new MailServer(host, port(value(environment, "DAACH_SMTP_PORT"), security), security, user, password, from,
                authorities(value(environment, "DAACH_SMTP_CA")));
    }

    private static Path authorities(String text) {
        if (text == null) {
            return null;
        }
        try {
            Path file = Path.of(text);
            if (Files.isReadable(file) && !Files.isDirectory(file)) {
                return file;
            }
        } catch (InvalidPathException e) {
            // said below
        }
        throw new Settings.Invalid("DAACH_SMTP_CA has to name a file of certificates (PEM) that can be read, not " + text);
    }

    private static Security security(String text) {
        try {
            return Security.valueOf(text.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw new Settings.Invalid("DAACH_SMTP_SECURITY has to be starttls, tls or none, not " + text);
        }
    }

    private static int port(String text, Security security) {
        if (text == null) {
            return security == Security.TLS ? SUBMISSION_TLS : SUBMISSION;
        }
        if (text.matches("[1-9][0-9]{0,4}") && Integer.parseInt(text) <= HIGHEST) {
            return Integer.parseInt(text);
        }
        throw new Settings.Invalid("DAACH_SMTP_PORT has to be a number from 1 to 65535, not " + text);
    }

    private static String value(Map<String, String> environment, String name) {
        String text = environment.get(name);
        return text == null || text.isBlank() ? null : text.strip();
    }

    /** Without the password. */
    @Override
    public String toString() {
        return host + ":" + port + " (" + security + ")";
    }
}
