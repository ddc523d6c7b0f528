package lu.daach.followup;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.JsonObject;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import lu.daach.organisation.Demonstration;
import lu.daach.testing.OnTheServer;
import lu.daach.testing.Product;
import lu.daach.testing.Rest;
import lu.daach.testing.Samples;
import lu.daach.testing.Sql;
import lu.daach.testing.Visitor;
import org.junit.jupiter.api.Test;

/** The way out, an owner who takes the home back, and who read the file. */
@OnTheServer
class MoveOnIT {

    private static final Rest SOCIAL = Rest.as("social");

    private static JsonObject milestone(JsonObject plan, String code) {
        return plan.getJsonArray("milestones").getValuesAs(JsonObject.class).stream().filter(one -> one.getString("code").equals(code)).findFirst().orElseThrow();
    }

    @Test
    void whatIsTriedReachesMilestones() {
        String household = Demonstration.id("household/4").toString();
        JsonObject before = SOCIAL.get("/households/" + household + "/move-on").json();
        JsonObject added = SOCIAL.post("/households/" + household + "/move-on", Samples.wayOutBody()).json();
        JsonObject after = SOCIAL.get("/households/" + household + "/move-on").json();
        if (!before.isNull("lastDay")) {
            assertFalse(milestone(before, "snhbm").getBoolean("reached"));
            assertTrue(milestone(after, "snhbm").getBoolean("reached"));
        }
        String path = "/ways-out/" + added.getString("id") + "/answer";
        assertEquals(List.of("/answer"), SOCIAL.post(path, "{\"version\": 1, \"state\": \"refused\", \"answeredOn\": \"2026-11-14\"}").pointers());
        assertEquals(200, SOCIAL.post(path, "{\"version\": 1, \"state\": \"accepted\", \"answeredOn\": \"2026-11-14\"}").status());
        assertEquals(409, SOCIAL.post(path, "{\"version\": 1, \"state\": \"accepted\", \"answeredOn\": \"2026-11-14\"}").status());
    }

    @Test
    void anExtensionHasAReasonAndAnAnswerAndIsAskedForOnItsDay() {
        String household = Samples.ofRedange().freshFollowed();
        SOCIAL.post("/households/" + household + "/move-on", "{\"kind\": \"extension\", \"on\": \"2026-11-02\", \"what\": \"Examen en juin\", \"nextOn\": \"2026-11-13\"}");
        assertTrue(Visitor.signedIn("social").get("/desk/due.xhtml?kind=way-out").body().contains(household));
        for (String persona : List.of("officer", "manager", "admin", "syndicate")) {
            assertEquals(403, Rest.as(persona).get("/households/" + household + "/move-on").status(), persona);
        }
        assertEquals(404, Rest.as("social-b").get("/households/" + household + "/move-on").status());
    }

    @Test
    void anOwnersRecallBecomesAPlanCountedBack() throws SQLException {
        UUID household = Demonstration.id("household/10");
        try (Connection connection = Product.asSuperuser()) {
            Sql.run(connection, "insert into lease.notice (region_id, id, head_lease_id, kind, given_on, last_day, agreed, reason, recorded_by, recorded_by_name,"
                    + " recorded_on) select l.region_id, ?, l.id, 'recall', date '2026-11-02', date '2027-04-30', false, 'As the test has it', s.id, s.name,"
                    + " date '2026-11-02' from occupancy.occupancy o join lease.head_lease l on l.region_id = o.region_id and l.dwelling_id = o.dwelling_id"
                    + " and l.period @> date '2026-11-15' join organisation.staff s on s.login = 'officer' where o.household_id = ?"
                    + " and o.period @> date '2026-11-15' and not exists (select from lease.notice n where n.head_lease_id = l.id and n.withdrawn_on is null)",
                    UUID.randomUUID(), household);
        }
        assertEquals("2027-04-30", SOCIAL.get("/households/" + household + "/move-on").json().getString("recalledFor"));
        Rest.Answer planned = SOCIAL.post("/households/" + household + "/move-on/rehousing", "{}");
        assertEquals(201, planned.status(), planned.text());
        assertEquals("2027-04-30", planned.json().getString("targetOn"));
        List<JsonObject> steps = planned.json().getJsonArray("steps").getValuesAs(JsonObject.class);
        assertEquals(9, steps.size());
        assertEquals("2026-12-01", steps.get(0).getString("dueOn"));
        assertEquals("2027-04-30", steps.get(8).getString("dueOn"));
        assertEquals(422, SOCIAL.post("/households/" + Samples.ofRedange().freshFollowed() + "/move-on/rehousing", "{}").status());
    }

    @Test
    void theHouseholdMayAskWhoReadItsFile() {
        String household = Samples.ofRedange().freshFollowed();
        SOCIAL.post("/households/" + household + "/notes", Samples.noteBody());
        Rest.as("social2").get("/households/" + household + "/notes");
        Rest.as("officer").get("/households/" + household + "/notes");
        assertEquals(403, Rest.as("social2").with("Daach-Code", "111111").post("/households/" + household + "/break-glass",
                "{\"reason\": \"Le référent est absent, il y a urgence\"}").status());
        Rest.Answer list = SOCIAL.get("/households/" + household + "/readers");
        assertEquals(200, list.status(), list.text());
        List<JsonObject> lines = list.json().getJsonArray("items").getValuesAs(JsonObject.class);
        assertTrue(lines.stream().anyMatch(one -> !one.getBoolean("refused") && one.getJsonArray("seen").toString().contains("shared")), list.text());
        assertTrue(lines.stream().anyMatch(one -> one.getBoolean("refused") && one.getJsonArray("seen").toString().contains("breakGlass")), list.text());
        assertEquals(403, Rest.as("social2").get("/households/" + household + "/readers").status());
        String paper = Visitor.signedIn("social").get("/followup/readers.xhtml?household=" + household + "&language=lb").body();
        assertTrue(paper.contains("gedeelt Notizen") && paper.contains("refuséiert"), paper);
    }
}
