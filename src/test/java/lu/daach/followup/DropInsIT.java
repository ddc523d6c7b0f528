package lu.daach.followup;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.JsonObject;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import lu.daach.organisation.Demonstration;
import lu.daach.testing.OnTheServer;
import lu.daach.testing.Product;
import lu.daach.testing.Raw;
import lu.daach.testing.Rest;
import lu.daach.testing.Samples;
import lu.daach.testing.Sql;
import lu.daach.testing.Visitor;
import org.junit.jupiter.api.Test;

/** The open desk: taken down in a minute, and a file or none. */
@OnTheServer
class DropInsIT {

    private static final Rest SOCIAL = Rest.as("social");
    private static final String FILE = "{\"version\": 1, \"lastName\": \"Sample\", \"firstName\": \"Ada\", \"born\": \"1990-05-01\"}";

    private static JsonObject taken() {
        Rest.Answer answer = SOCIAL.post("/drop-ins", Samples.dropInBody());
        assertEquals(201, answer.status(), answer.text());
        return answer.json();
    }

    @Test
    void itBecomesAFileWithLanguageAndInterpreter() {
        JsonObject one = taken();
        // 15 November 2026 is a Sunday.
        assertEquals("2026-11-17", one.getString("dueOn"));
        assertTrue(Visitor.signedIn("social").get("/desk/due.xhtml?kind=drop-in").body().contains(one.getString("id")));
        Rest.Answer filed = SOCIAL.post("/drop-ins/" + one.getString("id") + "/file", FILE);
        assertEquals(200, filed.status(), filed.text());
        String household = filed.json().getString("household");
        assertEquals(Demonstration.id("staff/social").toString(), SOCIAL.get("/households/" + household).json().getString("referent"));
        JsonObject contact = SOCIAL.get("/households/" + household + "/contact").json();
        assertEquals("pt", contact.getString("spokenLanguage"));
        assertTrue(contact.getBoolean("interpreterNeeded"));
        assertEquals(409, SOCIAL.post("/drop-ins/" + one.getString("id") + "/done", "{\"version\": 1}").status());
        assertFalse(Visitor.signedIn("social").get("/desk/due.xhtml?kind=drop-in").body().contains(one.getString("id")));
    }

    @Test
    void itBelongsToAFileThatIsThereOrToNone() {
        String household = SOCIAL.post("/households", Samples.ofRedange().householdBody()).json().getString("id");
        Rest.Answer known = SOCIAL.post("/drop-ins/" + taken().getString("id") + "/file", "{\"version\": 1, \"household\": \"" + household + "\"}");
        assertEquals(household, known.json().getString("household"), known.text());
        JsonObject one = taken();
        assertEquals(List.of("/firstName", "/born", "/lastName"), SOCIAL.post("/drop-ins/" + one.getString("id") + "/file", "{\"version\": 1}").pointers());
        Rest.Answer done = SOCIAL.post("/drop-ins/" + one.getString("id") + "/done", "{\"version\": 1}");
        assertEquals("2026-11-15", done.json().getString("closedOn"), done.text());
        assertTrue(done.json().isNull("household"));
        assertTrue(SOCIAL.post("/drop-ins", Samples.dropInBody().replace("call-back", "answered")).json().isNull("dueOn"), "nothing left to do");
    }

    @Test
    void whoeverIsKnownIsFoundAgainAndPutIntoTheirFileByThePage() {
        String name = "Zuzanna Prokopovicz";
        JsonObject there = SOCIAL.post("/drop-ins", Samples.dropInBody().replace("Ada Sample", name).replace("\"phone\": null", "\"phone\": \"+352 691 774 123\"")).json();
        String household = SOCIAL.post("/drop-ins/" + there.getString("id") + "/file", "{\"version\": 1, \"lastName\": \"Prokopovicz\", \"firstName\": \"Zuzanna\","
                + " \"born\": \"1988-02-03\"}").json().getString("household");
        // Written otherwise, and with another name on the same telephone.
        String alike = SOCIAL.post("/drop-ins", Samples.dropInBody().replace("Ada Sample", "Susana Prokopowicz")).json().getString("id");
        assertEquals(household, likely("social", alike).get(0).getString("household"));
        JsonObject phone = SOCIAL.post("/drop-ins", Samples.dropInBody().replace("Ada Sample", "Le fils").replace("\"phone\": null", "\"phone\": \"691774123\"")).json();
        assertTrue(likely("social", phone.getString("id")).get(0).getBoolean("samePhone"));
        assertEquals(List.of(), likely("social", SOCIAL.post("/drop-ins", Samples.dropInBody().replace("Ada Sample", "Qwxyzq Vvjkjk")).json().getString("id")));

        Visitor social = Visitor.signedIn("social");
        String page = "/followup/drop-in-file.xhtml?id=" + alike;
        assertTrue(social.get(page).body().contains("Zuzanna Prokopovicz"));
        Raw.Answer linked = social.submit(page, "likely", Map.of("household", household));
        assertTrue(linked.status() < 400, linked.toString());
        assertEquals(household, SOCIAL.get("/drop-ins/" + alike).json().getString("household"));
        assertFalse(social.get("/desk/due.xhtml?kind=drop-in").body().contains(alike));

        Raw.Answer undone = social.submit(page, "closed", Map.of());
        assertTrue(undone.status() < 400, undone.toString());
        JsonObject open = SOCIAL.get("/drop-ins/" + alike).json();
        assertTrue(open.isNull("household") && open.isNull("closedOn"), open.toString());
        assertEquals("2026-11-17", open.getString("dueOn"));
        assertEquals(409, SOCIAL.post("/drop-ins/" + alike + "/reopening", "{\"version\": 3}").status(), "it is open");
        assertEquals(200, SOCIAL.get("/households/" + household).status(), "the file stays");
    }

    private static List<JsonObject> likely(String persona, String id) {
        return Rest.as(persona).get("/drop-ins/" + id + "/likely-files").json().getJsonArray("items").getValuesAs(JsonObject.class);
    }

    @Test
    void theOfficeAloneReadsItSealedAndJournalled() throws SQLException {
        String words = "Mots " + UUID.randomUUID();
        String id = SOCIAL.post("/drop-ins", Samples.dropInBody().replace("As the test has it", words)).json().getString("id");
        assertEquals(words, Rest.as("social2").get("/drop-ins/" + id).json().getString("words"));
        assertFalse(SOCIAL.get("/drop-ins").text().contains(words), "a list does not say it");
        for (String persona : List.of("officer", "manager", "admin", "syndicate", "commune")) {
            assertEquals(403, Rest.as(persona).get("/drop-ins/" + id).status(), persona);
            assertEquals(403, Rest.as(persona).get("/drop-ins").status(), persona);
        }
        assertEquals(404, Rest.as("social-b").get("/drop-ins/" + id).status());
        try (Connection connection = Product.asSuperuser()) {
            assertEquals(List.of(), Sql.column(connection, "select id::text from followup.drop_in where position(convert_to(?, 'UTF8') in words) > 0",
                    words));
            assertEquals(1, Sql.column(connection, "select action from journal.entry where subject_id = ? and outcome = 'read' and staff_name ="
                    + " (select name from organisation.staff where login = 'social2')", id).size());
        }
    }

    @Test
    void everythingWrongIsSaidAtOnce() {
        assertEquals(List.of("/name", "/need", "/language", "/interpreter", "/next"), SOCIAL.post("/drop-ins", "{}").pointers());
        assertEquals(List.of("/need", "/phone", "/language"), SOCIAL.post("/drop-ins", "{\"name\": \"Ada\", \"phone\": \"1\", \"need\": \"luck\","
                + " \"language\": \"xx\", \"interpreter\": false, \"next\": \"answered\"}").pointers());
    }
}
