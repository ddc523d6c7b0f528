package lu.daach.followup;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import lu.daach.testing.OnTheServer;
import lu.daach.testing.Product;
import lu.daach.testing.Raw;
import lu.daach.testing.Rest;
import lu.daach.testing.Samples;
import lu.daach.testing.Sql;
import lu.daach.testing.Started;
import lu.daach.testing.Visitor;
import org.junit.jupiter.api.Test;

/** Households that want e-mails are reminded of their appointments, by words that tell nobody else anything. The day is Sunday, 15 November 2026. */
@OnTheServer
class RemindersIT {

    private static final Rest SOCIAL = Rest.as("social");
    private static final String SENT = "select count(*) from outbox.message where once like 'appointment-reminder/' || ? || '/%'";

    private static String household(String language, String channel) {
        String id = SOCIAL.post("/households", Samples.ofRedange().householdBody().replaceFirst("\"language\": *\"..\"", "\"language\": \"" + language + "\""))
                .json().getString("id");
        Rest.Answer contact = SOCIAL.put("/households/" + id + "/contact", "{\"version\": 0, \"email\": \"" + id + "@example.lu\", \"channel\": \"" + channel
                + "\", \"interpreterNeeded\": false}");
        assertEquals(200, contact.status(), contact.text());
        return id;
    }

    private static JsonObject made(String household, String on) {
        Rest.Answer made = SOCIAL.post("/households/" + household + "/appointments", "{\"on\": \"" + on + "\", \"at\": \"10:30\", \"minutes\": 45,"
                + " \"place\": \"elsewhere\", \"placeNote\": \"Maison relais, geheim\", \"interpreter\": null, \"state\": \"planned\"}");
        assertEquals(201, made.status(), made.text());
        return made.json();
    }

    @Test
    void theWorkingDayBeforeAnEmailLeavesThatNamesNobody() throws SQLException {
        String german = household("de", "email");
        String reminded = made(german, "2026-11-16").getString("id");
        String later = made(german, "2026-11-17").getString("id");
        String byLetter = made(household("fr", "letter"), "2026-11-16").getString("id");
        JsonObject cancelled = made(german, "2026-11-16");
        SOCIAL.put("/appointments/" + cancelled.getString("id"), cancelled.toString().replace("planned", "cancelled"));
        try (Connection connection = Product.asSuperuser()) {
            Started.await(Duration.ofSeconds(150), "the reminder is written", () -> count(connection, reminded) == 1);
            for (String none : List.of(later, byLetter, cancelled.getString("id"))) {
                assertEquals(0, count(connection, none));
            }
            String subject = Sql.only(connection, "select subject_line from outbox.message where once like 'appointment-reminder/' || ? || '/%'", reminded);
            assertEquals("Ihr Termin am 16.11.2026", subject);
            String text = new String(Base64.getMimeDecoder().decode(Sql.only(connection, "select encode(content, 'base64') from outbox.message where once like"
                    + " 'appointment-reminder/' || ? || '/%'", reminded)), StandardCharsets.UTF_8);
            assertTrue(text.contains("To: " + german + "@example.lu"), text);
            assertTrue(text.contains("10:30") && text.contains("16.11.2026"), text);
            assertFalse(text.contains("Sample") || text.contains("Weyrich") || text.contains("geheim"), text);

            // Once moved, it is reminded of anew.
            JsonObject seen = SOCIAL.get("/appointments/" + reminded).json();
            assertEquals(200, SOCIAL.put("/appointments/" + reminded, seen.toString().replace("10:30", "15:00")).status());
            Started.await(Duration.ofSeconds(150), "of the new hour too", () -> count(connection, reminded) == 2);
        }
        Visitor social = Visitor.signedIn("social");
        assertTrue(social.get("/followup/appointment.xhtml?id=" + byLetter).body().contains("par téléphone"));
        assertTrue(social.get("/followup/appointment.xhtml?id=" + later).body().contains("dernier jour ouvrable avant"));
    }

    private static long count(Connection connection, String appointment) {
        try {
            return Sql.count(connection, SENT, appointment);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void whoDidNotComeIsOfferedAnotherDate() {
        String household = household("fr", "letter");
        String missed = made(household, "2026-11-13").getString("id");
        Visitor social = Visitor.signedIn("social");
        Raw.Answer saved = social.submit("/followup/appointment.xhtml?id=" + missed, "form", Map.of("state", "no-show"));
        assertTrue(saved.toString().contains("instead=" + missed), saved.toString());
        Raw.Answer offered = social.get("/followup/appointment.xhtml?instead=" + missed);
        assertTrue(offered.body().contains("une semaine plus tard"), offered.body());
        // A week after today is a Sunday.
        assertTrue(offered.body().contains("value=\"23/11/2026\"") && offered.body().contains("value=\"10:30\""), offered.body());
        Raw.Answer made = social.submit("/followup/appointment.xhtml?instead=" + missed, "form", Map.of());
        assertTrue(made.status() < 400, made.toString());
        assertTrue(SOCIAL.get("/households/" + household + "/appointments").text().contains("2026-11-23"));
    }
}
