package lu.daach.followup;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.JsonObject;
import java.util.List;
import java.util.Map;
import lu.daach.testing.OnTheServer;
import lu.daach.testing.Raw;
import lu.daach.testing.Rest;
import lu.daach.testing.Samples;
import lu.daach.testing.Visitor;
import org.junit.jupiter.api.Test;

/** Who gets no e-mail about an appointment is called. The day is Sunday, 15 November 2026. */
@OnTheServer
class CallsIT {

    private static final Rest SOCIAL = Rest.as("social");

    private static String household(String channel) {
        String id = SOCIAL.post("/households", Samples.ofRedange().householdBody()).json().getString("id");
        Rest.Answer contact = SOCIAL.put("/households/" + id + "/contact", "{\"version\": 0, \"email\": \"" + id + "@example.lu\", \"phone\": \"+352 621 000 111\","
                + " \"channel\": \"" + channel + "\", \"interpreterNeeded\": false, \"spokenLanguage\": \"ti\"}");
        assertEquals(200, contact.status(), contact.text());
        return id;
    }

    private static String made(String household, String on, String state) {
        Rest.Answer made = SOCIAL.post("/households/" + household + "/appointments", "{\"on\": \"" + on + "\", \"at\": \"10:30\", \"minutes\": 45,"
                + " \"place\": \"office\", \"interpreter\": null, \"state\": \"" + state + "\"}");
        assertEquals(201, made.status(), made.text());
        return made.json().getString("id");
    }

    private static List<String> listed(String persona, String query) {
        return lines(persona, query).stream().map(line -> line.getString("appointment")).toList();
    }

    private static List<JsonObject> lines(String persona, String query) {
        Rest.Answer answer = Rest.as(persona).get("/calls?size=200" + query);
        assertEquals(200, answer.status(), answer.text());
        return answer.json().getJsonArray("items").getValuesAs(JsonObject.class);
    }

    private static Rest.Answer called(String appointment, String outcome) {
        return SOCIAL.post("/appointments/" + appointment + "/calls", "{\"outcome\": \"" + outcome + "\"}");
    }

    @Test
    void whoGetsNoEmailIsCalled() {
        String byPhone = household("phone");
        String next = made(byPhone, "2026-11-16", "planned");
        String later = made(byPhone, "2026-11-20", "planned");
        String beyond = made(byPhone, "2026-12-20", "planned");
        String cancelled = made(byPhone, "2026-11-16", "cancelled");
        String byEmail = made(household("email"), "2026-11-16", "planned");
        assertTrue(listed("social", "").contains(next));
        for (String none : List.of(later, beyond, cancelled, byEmail)) {
            assertFalse(listed("social", "").contains(none));
        }
        List<String> week = listed("social", "&when=week");
        assertTrue(week.contains(next) && week.contains(later), week.toString());
        assertFalse(week.contains(beyond) || week.contains(cancelled) || week.contains(byEmail), week.toString());
        assertFalse(listed("social2", "").contains(next), "the colleague's own");
        assertTrue(listed("social2", "&who=office").contains(next));
        JsonObject line = lines("social", "").stream().filter(one -> one.getString("appointment").equals(next)).findFirst().orElseThrow();
        assertEquals("+352 621 000 111", line.getString("phone"));
        assertEquals("ti", line.getString("language"));
        assertEquals(409, called(byEmail, "reached").status());
        assertEquals(List.of("/outcome"), called(next, "perhaps").pointers());
        for (String persona : List.of("officer", "manager", "syndicate", "commune", "admin")) {
            assertEquals(403, Rest.as(persona).get("/calls").status(), persona);
            assertEquals(403, Rest.as(persona).post("/appointments/" + next + "/calls", "{\"outcome\": \"reached\"}").status(), persona);
        }
        assertEquals(404, Rest.as("social-b").post("/appointments/" + next + "/calls", "{\"outcome\": \"reached\"}").status());
    }

    @Test
    void whatCameOfTheCallStaysUntilTheAppointmentIsMoved() {
        String id = made(household("phone"), "2026-11-16", "planned");
        assertEquals(200, called(id, "not-reached").status());
        JsonObject reached = called(id, "reached").json();
        assertEquals("reached", reached.getString("outcome"));
        assertEquals(2, reached.getInt("tries"));
        assertEquals("2026-11-15", reached.getString("calledOn"));
        List<JsonObject> all = lines("social", "");
        int first = all.stream().map(one -> one.getString("outcome", "")).toList().indexOf("reached");
        assertTrue(all.subList(first, all.size()).stream().allMatch(one -> one.getString("outcome", "").equals("reached")), "who was reached stands last");
        JsonObject seen = SOCIAL.get("/appointments/" + id).json();
        assertEquals(200, SOCIAL.put("/appointments/" + id, seen.toString().replace("10:30", "15:00")).status());
        JsonObject anew = lines("social", "").stream().filter(one -> one.getString("appointment").equals(id)).findFirst().orElseThrow();
        assertTrue(anew.isNull("outcome"), "of the new hour nobody was told");
        assertEquals(0, anew.getInt("tries"));
    }

    @Test
    void thePageHasTheNumberToTouchAndTheAnswers() {
        String id = made(household("phone"), "2026-11-16", "planned");
        Visitor social = Visitor.signedIn("social");
        Raw.Answer page = social.get("/followup/calls.xhtml");
        assertEquals(200, page.status());
        assertTrue(page.body().contains("href=\"tel:+352621000111\""), page.body());
        assertTrue(page.body().contains("appointment.xhtml?id=" + id), page.body());
        int before = tries(id);
        // The button tells which appointment it is beside.
        Raw.Answer noted = social.submit("/followup/calls.xhtml", "list", Map.of("appointment", id));
        assertTrue(noted.status() < 400, noted.toString());
        assertEquals(before + 1, tries(id));
        assertTrue(social.get("/followup/calendar.xhtml").body().contains("/followup/calls.xhtml"));
    }

    private static int tries(String id) {
        return lines("social", "").stream().filter(one -> one.getString("appointment").equals(id)).findFirst().orElseThrow().getInt("tries");
    }
}
