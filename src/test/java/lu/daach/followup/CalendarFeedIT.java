package lu.daach.followup;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import lu.daach.testing.OnTheServer;
import lu.daach.testing.Product;
import lu.daach.testing.Raw;
import lu.daach.testing.Rest;
import lu.daach.testing.Samples;
import lu.daach.testing.Sql;
import lu.daach.testing.Visitor;
import org.junit.jupiter.api.Test;

/** Somebody's appointments in their calendar program, behind a secret address. */
@OnTheServer
class CalendarFeedIT {

    private static final Pattern ADDRESS = Pattern.compile("/calendar/[\\w-]{32}\\.ics");

    private static String made(Visitor visitor) {
        Raw.Answer answer = visitor.submit("/followup/calendar-feed.xhtml", "form", java.util.Map.of());
        Matcher address = ADDRESS.matcher(answer.body());
        assertTrue(address.find(), answer.body());
        return address.group();
    }

    private static Raw.Answer read(String address) {
        return Visitor.stranger().get(address);
    }

    @Test
    void aCalendarProgramReadsHoursAndNoNames() {
        String household = Rest.as("social").post("/households", Samples.ofRedange().householdBody()).json().getString("id");
        String id = Rest.as("social").post("/households/" + household + "/appointments", "{\"on\": \"2026-11-26\", \"at\": \"14:15\", \"minutes\": 45,"
                + " \"place\": \"home\", \"placeNote\": \"Rue secrète\", \"interpreter\": \"tigrinya\", \"state\": \"planned\"}").json().getString("id");
        Raw.Answer calendar = read(made(Visitor.signedIn("social")));
        assertEquals(200, calendar.status());
        assertTrue(calendar.header("Content-Type").startsWith("text/calendar"), calendar.toString());
        assertEquals("no-store", calendar.header("Cache-Control"));
        String unfolded = calendar.body().replace("\r\n ", "");
        assertTrue(unfolded.contains("UID:" + id), unfolded);
        assertTrue(unfolded.contains("DTSTART:20261126T131500Z"), unfolded);
        assertTrue(unfolded.contains("TRIGGER:-PT30M"), unfolded);
        assertFalse(unfolded.contains("Sample") || unfolded.contains("secr") || unfolded.contains("tigrinya"), unfolded);
        assertTrue(unfolded.contains("interprète"), unfolded);
    }

    @Test
    void renewedTheOldAddressIsNobodysAndRevokedTheNewOneToo() {
        Visitor social2 = Visitor.signedIn("social2");
        String first = made(social2);
        String second = made(social2);
        assertEquals(404, read(first).status());
        assertEquals(200, read(second).status());
        var fields = Visitor.fields(social2.get("/followup/calendar-feed.xhtml"), "form");
        fields.remove("renew");
        fields.put("revoke", "revoke");
        social2.post("/followup/calendar-feed.xhtml", fields);
        assertEquals(404, read(second).status());
        assertEquals(404, read("/calendar/x.ics").status());
        assertEquals(404, read("/calendar/").status());
    }

    @Test
    void whoWorksHereNoLongerHasNone() throws SQLException {
        String address = made(Visitor.signedIn("social-b"));
        assertEquals(200, read(address).status());
        try (Connection connection = Product.asSuperuser()) {
            assertEquals(1, Sql.column(connection, "select 1 from followup.calendar_feed where octet_length(secret_hash) = 32 and staff_id ="
                    + " (select id from organisation.staff where login = 'social-b')").size(), "the digest alone");
            Sql.run(connection, "update organisation.staff set disabled_at = now() where login = 'social-b'");
            try {
                assertEquals(404, read(address).status());
            } finally {
                Sql.run(connection, "update organisation.staff set disabled_at = null where login = 'social-b'");
            }
        }
    }
}
