package lu.daach.outbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import lu.daach.testing.Sql;
import lu.daach.testing.Started;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An installation of its own hands its e-mails to a mail server; what is not taken is tried again, and what cannot be taken is not. */
class MailServerIT {

    private static final Duration PATIENCE = Duration.ofSeconds(40);

    @Test
    void eachMessageIsHandedInOnceAndTriedUntilItIsTaken() throws SQLException {
        try (MailServer server = new MailServer();
                Started product = Started.on(Started.freshData("mail"), Map.of("DAACH_DEMO", "false", "DAACH_SMTP_HOST", "127.0.0.1",
                        "DAACH_SMTP_PORT", Integer.toString(server.port()), "DAACH_SMTP_SECURITY", "none", "DAACH_MAIL_FROM", "agence@example.lu")).startAndWait()) {
            try (Connection connection = product.asSuperuser()) {
                for (int one = 0; one < 20; one++) {
                    write(connection, "many/" + one, one + "@example.org");
                }
                Started.await(PATIENCE, "all left", () -> only(connection, "select count(*) from outbox.message where left_at is null").equals("0"));
                assertEquals(20, server.messages().size());
                assertEquals(20, server.messages().stream().map(text -> text.lines().filter(line -> line.startsWith("RCPT")).findFirst().orElseThrow()).distinct().count());
                String first = server.messages().get(0);
                assertTrue(first.contains("MAIL FROM:<agence@example.lu>") && first.contains("From: Agence sociale <agence@example.lu>"), first);

                server.answerRecipients("451 4.7.1 come back later");
                write(connection, "later/1", "later@example.org");
                Started.await(PATIENCE, "it was tried", () -> only(connection, "select tries from outbox.message where once = 'later/1'").equals("1"));
                Started.await(PATIENCE, "it was refused for now", () -> only(connection, "select coalesce(last_error, '') from outbox.message where once = 'later/1'")
                        .contains("451 4.7.1 come back later"));
                assertEquals("t", only(connection, "select given_up_at is null and next_try_at between now() + interval '15 seconds' and now() + interval '31 seconds'"
                        + " from outbox.message where once = 'later/1'"));
                server.answerRecipients("250 ok");
                Started.await(Duration.ofSeconds(60), "it left after its wait", () -> only(connection, "select left_at is not null from outbox.message"
                        + " where once = 'later/1'").equals("t"));
                assertEquals("2", only(connection, "select tries from outbox.message where once = 'later/1'"));
                String id = only(connection, "select id from outbox.message where once = 'later/1'");
                assertTrue(server.messages().get(20).contains("Message-ID: <" + UUID.fromString(id) + "@daach>"));

                server.answerRecipients("550 5.1.1 nobody of that name");
                write(connection, "never/1", "nobody@example.org");
                Started.await(PATIENCE, "it was given up", () -> only(connection, "select given_up_at is not null from outbox.message where once = 'never/1'").equals("t"));
                assertTrue(only(connection, "select last_error from outbox.message where once = 'never/1'").contains("550 5.1.1"));
                assertEquals(21, server.messages().size());
            }
        }
    }

    /** RFC 3207: nothing leaves, not even the password, before the server has shown a certificate that is accepted. */
    @Test
    void afterStartTlsOnlyToWhomItTrusts(@TempDir Path folder) throws SQLException {
        Certificates certificates = new Certificates(folder);
        try (MailServer server = new MailServer(false); Started product = encrypted(server, "starttls", certificates)) {
            try (Connection connection = product.asSuperuser()) {
                server.show(certificates.signed("good", "ip:127.0.0.1", 1, 30));
                leaves(connection, server, "trusted/1");
                assertTrue(server.passwords().get(0).startsWith("TLSv1.3 AUTH PLAIN "), server.passwords().toString());
                int signedIn = server.passwords().size();
                server.show(certificates.stranger());
                stays(connection, "stranger/1", "certificate is not accepted");
                server.show(certificates.signed("another", "dns:mail.example.org", 1, 30));
                stays(connection, "another/1", "certificate is not accepted");
                server.show(certificates.signed("over", "ip:127.0.0.1", 20, 10));
                stays(connection, "over/1", "certificate is not accepted");
                server.show(null);
                stays(connection, "plain/1", "STARTTLS is required");
                assertEquals(1, server.messages().size());
                assertEquals(signedIn, server.passwords().size(), "the password was said to nobody");
            }
        }
    }

    @Test
    void encryptedFromTheFirstByteOnlyToWhomItTrusts(@TempDir Path folder) throws SQLException {
        Certificates certificates = new Certificates(folder);
        try (MailServer server = new MailServer(true)) {
            server.show(certificates.signed("good", "ip:127.0.0.1", 1, 30));
            try (Started product = encrypted(server, "tls", certificates); Connection connection = product.asSuperuser()) {
                leaves(connection, server, "trusted/1");
                assertTrue(server.passwords().get(0).startsWith("TLSv1.3 AUTH PLAIN "), server.passwords().toString());
                int signedIn = server.passwords().size();
                server.show(certificates.stranger());
                stays(connection, "stranger/1", "certificate is not accepted");
                server.show(null);
                stays(connection, "plain/1", "no encrypted connection");
                assertEquals(1, server.messages().size());
                assertEquals(signedIn, server.passwords().size(), "the password was said to nobody");
            }
        }
    }

    private static Started encrypted(MailServer server, String security, Certificates certificates) {
        return Started.on(Started.freshData("mail-" + security), Map.of("DAACH_DEMO", "false", "DAACH_SMTP_HOST", "127.0.0.1", "DAACH_SMTP_PORT", Integer.toString(server.port()),
                "DAACH_SMTP_SECURITY", security, "DAACH_SMTP_CA", certificates.authority().toString(), "DAACH_SMTP_USER", "daach", "DAACH_SMTP_PASSWORD", "secret of the test",
                "DAACH_MAIL_FROM", "agence@example.lu")).startAndWait();
    }

    private static void leaves(Connection connection, MailServer server, String once) throws SQLException {
        write(connection, once, "ada@example.org");
        Started.await(PATIENCE, once + " left", () -> only(connection, "select left_at is not null from outbox.message where once = '" + once + "'").equals("t"));
        String last = server.messages().get(server.messages().size() - 1);
        assertTrue(last.contains("\nTLSv1.3\n"), last);
    }

    /** It was tried, says why it did not leave, and is tried again. */
    private static void stays(Connection connection, String once, String why) throws SQLException {
        write(connection, once, "ada@example.org");
        Started.await(PATIENCE, once + " was refused", () -> !only(connection, "select coalesce(last_error, '') from outbox.message where once = '" + once + "'").isEmpty());
        String said = only(connection, "select last_error from outbox.message where once = '" + once + "'");
        assertTrue(said.contains(why), said);
        assertEquals("t", only(connection, "select left_at is null and given_up_at is null and next_try_at > now() from outbox.message where once = '" + once + "'"));
    }

    private static void write(Connection connection, String once, String to) throws SQLException {
        Sql.run(connection, "insert into outbox.message (region_id, id, once, recipient, subject_line, content) values (1, gen_random_uuid(), ?, ?, 'As the test has it',"
                + " convert_to(?, 'UTF8'))", once, to, "From: Agence sociale <no-reply@localhost>\r\nTo: " + to + "\r\nSubject: As the test has it\r\n\r\nGood day\r\n");
    }

    private static String only(Connection connection, String query) {
        try {
            return Sql.only(connection, query);
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }
}
