package lu.daach.outbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import lu.daach.testing.Sql;
import lu.daach.testing.Started;
import org.junit.jupiter.api.Test;

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
