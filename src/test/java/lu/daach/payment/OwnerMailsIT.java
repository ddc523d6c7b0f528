package lu.daach.payment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import lu.daach.testing.OnTheServer;
import lu.daach.testing.Product;
import lu.daach.testing.Rest;
import lu.daach.testing.Samples;
import lu.daach.testing.Sql;
import lu.daach.testing.Started;
import org.junit.jupiter.api.Test;

/** Statements leave once a month to owners who want e-mails, and hold nothing but their own paper. */
@OnTheServer
class OwnerMailsIT {

    @Test
    void aStatementIsWrittenOnceToWhoWantsIt() throws SQLException {
        String owner;
        try (Connection connection = Product.asSuperuser(); Statement statement = connection.createStatement()) {
            owner = Sql.only(connection, "select min(substr(a.code, 15)) from ledger.account a join ledger.entry e on e.region_id = a.region_id"
                    + " and e.account_id = a.id join ledger.posting p on p.region_id = e.region_id and p.id = e.posting_id"
                    + " where a.region_id = 1 and a.code like 'payable/owner/%' and p.cause like 'rentrun/2026-10/%'");
            statement.execute("insert into lease.owner_contact (region_id, owner_id, email, prefers) values (1, '" + owner + "', 'ada@example.org', 'email')"
                    + " on conflict (region_id, owner_id) do update set email = excluded.email, prefers = excluded.prefers");
        }
        assertEquals(422, Rest.as("officer").post("/owner-mails", "{\"month\": \"2026-11\"}").status(), "the month is not over");
        assertEquals(403, Rest.as("social").post("/owner-mails", "{\"month\": \"2026-10\"}").status());
        assertTrue(Rest.as("officer").post("/owner-mails", "{\"month\": \"2026-10\"}").json().getInt("written") > 0);
        assertEquals(0, Rest.as("manager").post("/owner-mails", "{\"month\": \"2026-10\"}").json().getInt("written"), "sent once");
        JsonObject mail = Rest.as("officer").get("/owner-mails?size=200").json().getJsonArray("items").getValuesAs(JsonObject.class).stream()
                .filter(one -> one.getString("owner").equals(owner)).findFirst().orElseThrow();
        assertEquals("ada@example.org", mail.getString("recipient"));
        assertEquals("2026-10", mail.getString("month"));
        String message = message(mail.getString("id"));
        assertTrue(message.contains("To: ada@example.org") && message.contains("application/pdf") && message.contains("statement-2026-10.pdf"), message.substring(0, 400));
        assertEquals(1, message.split("To: ", -1).length - 1);
        String subject = message.lines().filter(line -> line.startsWith("Subject: ")).findFirst().orElseThrow();
        assertTrue(subject.matches("Subject: =\\?UTF-8.*|Subject: [^0-9]*2026[^0-9]*") && !subject.contains(mail.getString("name")), subject);
    }

    /** Nothing is handed to a mail server in a demonstration: the message lies in the folder, and its line says that it left. */
    @Test
    void whatDoesNotLeaveIsShownAndTriedAgain() throws SQLException {
        String id = Samples.ofRedange().ownerMail();
        JsonObject stuck = line(id);
        assertEquals("trying", stuck.getString("state"));
        assertEquals("451 later", stuck.getString("lastError"));
        assertEquals(404, Rest.as("officer-b").post("/owner-mails/" + id + "/again", "{}").status(), "of another region");
        assertEquals(403, Rest.as("social").post("/owner-mails/" + id + "/again", "{}").status());
        assertEquals(200, Rest.as("officer").post("/owner-mails/" + id + "/again", "{}").status());
        Started.await(Duration.ofSeconds(40), "the message leaves", () -> line(id).getString("state").equals("left"));
        assertTrue(Files.exists(Product.data().resolve("outbox").resolve(id + ".eml")));
        assertEquals(409, Rest.as("officer").post("/owner-mails/" + id + "/again", "{}").status(), "it left");
    }

    private static JsonObject line(String id) {
        return Rest.as("officer").get("/owner-mails?size=200").json().getJsonArray("items").getValuesAs(JsonObject.class).stream()
                .filter(one -> one.getString("id").equals(id)).findFirst().orElseThrow();
    }

    private static String message(String id) throws SQLException {
        try (Connection connection = Product.asSuperuser();
                PreparedStatement query = connection.prepareStatement("select content from outbox.message where id = ?::uuid")) {
            query.setString(1, id);
            try (ResultSet row = query.executeQuery()) {
                row.next();
                return new String(row.getBytes(1), StandardCharsets.UTF_8);
            }
        }
    }
}
