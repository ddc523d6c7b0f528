package lu.daach.followup;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.JsonObject;
import java.util.List;
import lu.daach.testing.OnTheServer;
import lu.daach.testing.Rest;
import lu.daach.testing.Samples;
import lu.daach.testing.Visitor;
import org.junit.jupiter.api.Test;

/** When households and social workers meet: who may know, and what is said afterwards. */
@OnTheServer
class AppointmentsIT {

    private static final Rest SOCIAL = Rest.as("social");
    private static final Rest SOCIAL2 = Rest.as("social2");
    private static final String CARD = "{%s\"on\": \"%s\", \"at\": \"%s\", \"minutes\": 45, \"place\": \"home\", \"placeNote\": \"Derrière la cour\","
            + " \"interpreter\": %s, \"state\": \"%s\"}";

    private static String household() {
        return SOCIAL.post("/households", Samples.ofRedange().householdBody()).json().getString("id");
    }

    private static JsonObject made(String household, String on, String state) {
        Rest.Answer answer = SOCIAL.post("/households/" + household + "/appointments", CARD.formatted("", on, "14:15", "\"tigrinya\"", state));
        assertEquals(201, answer.status(), answer.text());
        return answer.json();
    }

    @Test
    void theWholeOfficeSeesItAndNobodyElse() {
        String household = household();
        JsonObject made = made(household, "2026-11-25", "planned");
        String path = "/appointments/" + made.getString("id");
        assertEquals(made, SOCIAL2.get(path).json());
        for (String persona : List.of("officer", "manager", "syndicate", "commune", "admin")) {
            assertEquals(403, Rest.as(persona).get(path).status(), persona);
            assertEquals(403, Rest.as(persona).get("/households/" + household + "/appointments").status(), persona);
            assertEquals(403, Rest.as(persona).post("/households/" + household + "/appointments", Samples.appointmentBody()).status(), persona);
        }
        assertEquals(404, Rest.as("social-b").get(path).status());
        assertEquals(404, Rest.as("social-b").get("/households/" + household + "/appointments").status());
        assertEquals(401, Rest.as(null).get(path).status());
    }

    @Test
    void anInterpreterIsNamedAndItemsGoBackAsTheyCame() {
        JsonObject made = made(household(), "2026-11-25", "planned");
        assertEquals("tigrinya", made.getString("interpreter"));
        Rest.Answer again = SOCIAL2.put("/appointments/" + made.getString("id"), made.toString());
        assertEquals(200, again.status(), again.text());
        assertEquals(2, again.json().getInt("version"));
        String week = Visitor.signedIn("social").get("/followup/calendar.xhtml?view=week&day=2026-11-25").body();
        assertTrue(week.contains("tigrinya"), week);
        String colleagues = Visitor.signedIn("social2").get("/followup/calendar.xhtml?view=week&day=2026-11-25").body();
        assertFalse(colleagues.contains(made.getString("id")), "the colleague's own week");
        assertTrue(Visitor.signedIn("social2").get("/followup/calendar.xhtml?view=week&day=2026-11-25&who=office").body().contains(made.getString("id")));
    }

    @Test
    void whoDidNotComeIsSaidOnceTheDayIsThere() {
        JsonObject made = made(household(), "2026-11-16", "planned");
        String path = "/appointments/" + made.getString("id");
        assertEquals(List.of("/state"), SOCIAL.put(path, CARD.formatted("\"version\": 1, ", "2026-11-16", "14:15", "null", "no-show")).pointers());
        Rest.Answer missed = SOCIAL.put(path, CARD.formatted("\"version\": 1, ", "2026-11-13", "14:15", "null", "no-show"));
        assertEquals(200, missed.status(), missed.text());
        assertEquals(409, SOCIAL2.put(path, CARD.formatted("\"version\": 1, ", "2026-11-13", "14:15", "null", "kept")).status(), "somebody was quicker");
    }

    @Test
    void whatNobodyAnsweredStandsAmongWhatIsDue() {
        JsonObject made = made(household(), "2026-11-12", "planned");
        String id = made.getString("id");
        assertTrue(Visitor.signedIn("social").get("/desk/due.xhtml?kind=appointment").body().contains(id));
        SOCIAL.put("/appointments/" + id, CARD.formatted("\"version\": 1, ", "2026-11-12", "14:15", "null", "no-show"));
        assertFalse(Visitor.signedIn("social").get("/desk/due.xhtml?kind=appointment").body().contains(id));
    }

    @Test
    void everythingWrongIsSaidAtOnce() {
        assertEquals(List.of("/place", "/state", "/at", "/minutes"), SOCIAL.post("/households/" + household() + "/appointments",
                "{\"on\": \"2026-11-25\", \"at\": \"25:00\", \"minutes\": 1, \"place\": \"moon\", \"state\": \"done\"}").pointers().stream()
                .sorted(java.util.Comparator.comparing(List.of("/place", "/state", "/at", "/minutes")::indexOf)).toList());
    }

    @Test
    void aFullDayShowsItsFirstFewAndALinkToTheRest() {
        for (int i = 0; i < 6; i++) {
            made(household(), "2027-02-10", "planned");
        }
        Visitor social = Visitor.signedIn("social");
        String month = social.get("/followup/calendar.xhtml?day=2027-02-10").body();
        assertEquals(4, month.split("class=\"meet\"", -1).length - 1);
        assertTrue(month.contains("?view=day&amp;day=2027-02-10&amp;who=me") && month.contains("+ 2"), month);
        assertEquals(6, social.get("/followup/calendar.xhtml?view=day&day=2027-02-10").body().split("class=\"meet\"", -1).length - 1);
        assertEquals(6, social.get("/followup/calendar.xhtml?view=week&day=2027-02-10").body().split("class=\"meet\"", -1).length - 1);
    }
}
