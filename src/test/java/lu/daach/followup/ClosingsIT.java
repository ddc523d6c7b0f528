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

/** The end of an accompaniment, and what is heard six and twelve months later. */
@OnTheServer
class ClosingsIT {

    private static final Rest SOCIAL = Rest.as("social");

    private static JsonObject closed(String body) {
        String household = Samples.ofRedange().freshFollowed();
        Rest.Answer answer = SOCIAL.post("/households/" + household + "/closings", body);
        assertEquals(201, answer.status(), answer.text());
        return answer.json();
    }

    @Test
    void itLeavesTheCaseloadAndComesBack() {
        JsonObject one = closed(Samples.closingBody());
        String household = one.getString("household");
        Visitor social = Visitor.signedIn("social");
        assertFalse(social.get("/followup/follow-ups.xhtml?q=Sample&size=200").body().contains(household));
        assertEquals(409, SOCIAL.post("/households/" + household + "/closings", Samples.closingBody()).status());
        assertEquals(403, Rest.as("social2").post("/closings/" + one.getString("id") + "/reopening", "{\"version\": 1}").status());
        assertEquals("2026-11-15", SOCIAL.post("/closings/" + one.getString("id") + "/reopening", "{\"version\": 1}").json().getString("reopenedOn"));
        assertEquals(201, SOCIAL.post("/households/" + household + "/closings", Samples.closingBody()).status(), "it may end again");
    }

    @Test
    void twoContactsAreDueAndAnswered() {
        JsonObject one = closed(Samples.closingBody().replace("2026-11-12", "2026-04-20"));
        String id = one.getString("id");
        assertEquals("2026-10-20", one.getJsonArray("after").getJsonObject(0).getString("dueOn"));
        assertEquals("2027-04-20", one.getJsonArray("after").getJsonObject(1).getString("dueOn"));
        assertTrue(Visitor.signedIn("social").get("/desk/due.xhtml?kind=after").body().contains(one.getString("household")));
        assertEquals(List.of("/months", "/madeOn"), SOCIAL.post("/closings/" + id + "/contacts",
                "{\"version\": 1, \"months\": 7, \"result\": \"stands\", \"madeOn\": \"2026-11-16\"}").pointers());
        Rest.Answer kept = SOCIAL.post("/closings/" + id + "/contacts", "{\"version\": 1, \"months\": 6, \"result\": \"stands\", \"madeOn\": \"2026-11-13\"}");
        assertEquals("stands", kept.json().getJsonArray("after").getJsonObject(0).getString("result"), kept.text());
        assertEquals(409, SOCIAL.post("/closings/" + id + "/contacts",
                "{\"version\": 1, \"months\": 12, \"result\": \"stands\", \"madeOn\": \"2026-11-13\"}").status(), "seen before");
        assertFalse(Visitor.signedIn("social").get("/desk/due.xhtml?kind=after").body().contains(one.getString("household")));
        assertEquals(0, closed(Samples.closingBody().replace("reached", "deceased")).getJsonArray("after").size(), "nobody is asked");
    }

    @Test
    void smallCountsAreNotTold() {
        for (int i = 0; i < 6; i++) {
            closed(Samples.closingBody().replace("private", "snhbm"));
        }
        closed(Samples.closingBody().replace("private", "abroad"));
        JsonObject figures = SOCIAL.get("/follow-up-paths").json();
        List<JsonObject> paths = figures.getJsonArray("paths").getValuesAs(JsonObject.class);
        JsonObject abroad = paths.stream().filter(path -> path.getString("destination").equals("abroad")).findFirst().orElseThrow();
        assertTrue(abroad.isNull("closed") && abroad.isNull("reached"), figures.toString());
        JsonObject snhbm = paths.stream().filter(path -> path.getString("destination").equals("snhbm")).findFirst().orElseThrow();
        assertTrue(snhbm.isNull("closed") || snhbm.getInt("closed") >= 6, figures.toString());
        for (JsonObject path : paths) {
            for (String column : List.of("closed", "reached", "six", "twelve")) {
                assertTrue(path.isNull(column) || path.getInt(column) >= 5, path.toString());
            }
        }
    }

    @Test
    void theOfficeAloneReadsIt() {
        String id = closed(Samples.closingBody()).getString("id");
        for (String persona : List.of("officer", "manager", "admin", "syndicate", "commune")) {
            assertEquals(403, Rest.as(persona).get("/closings/" + id).status(), persona);
            assertEquals(403, Rest.as(persona).get("/follow-up-paths").status(), persona);
        }
        assertEquals(404, Rest.as("social-b").get("/closings/" + id).status());
        assertEquals(200, Rest.as("social2").get("/closings/" + id).status());
    }
}
