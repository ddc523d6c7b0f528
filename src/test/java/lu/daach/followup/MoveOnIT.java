package lu.daach.followup;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.JsonObject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
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
    void theAgencyDecidesOnALongerStayAndBothPlacesSayIt() throws SQLException {
        String household;
        String occupancy;
        String last;
        try (Connection connection = Product.asSuperuser()) {
            String chosen = "select %s from occupancy.occupancy o join household.household h on h.region_id = o.region_id and h.id = o.household_id"
                    + " join organisation.staff s on s.id = h.referent_id and s.login = 'social' where o.period @> date '2026-11-15' and not upper_inf(o.period)"
                    + " and o.notice_by is null and upper(o.period) > date '2027-03-01' order by o.id limit 1";
            household = Sql.only(connection, chosen.formatted("h.id::text"));
            occupancy = Sql.only(connection, chosen.formatted("o.id::text"));
            last = Sql.only(connection, chosen.formatted("(upper(o.period) - 1)::text"));
        }
        LocalDate until = LocalDate.parse(last).plusDays(60);
        String why = "Le diplôme est en juin";
        String path = "/households/" + household + "/move-on";
        String body = "{\"kind\": \"extension\", \"on\": \"2026-11-02\", \"what\": \"" + why + "\", \"until\": %s}";
        assertEquals(List.of("/until"), SOCIAL.post(path, body.formatted("null")).pointers());
        assertEquals(List.of("/until"), SOCIAL.post(path, body.formatted('"' + last + '"')).pointers());
        JsonObject asked = SOCIAL.post(path, body.formatted("\"" + until + "\"")).json();
        String id = asked.getString("id");
        assertEquals(List.of("/state"), SOCIAL.post("/ways-out/" + id + "/answer", "{\"version\": 1, \"state\": \"accepted\", \"answeredOn\": \"2026-11-14\"}").pointers());

        // The agency sees that it is asked, and not why.
        assertTrue(Visitor.signedIn("officer").get("/desk/due.xhtml?kind=extension").body().contains(id));
        Rest.Answer requests = Rest.as("officer").get("/extension-requests");
        assertTrue(requests.text().contains(id) && !requests.text().contains(why), requests.text());
        assertFalse(Visitor.signedIn("manager").get("/followup/stay-request.xhtml?id=" + id).body().contains(why));

        String decision = "{\"version\": 1, \"outcome\": \"accepted\", \"lastDay\": \"" + until + "\", \"reason\": \"Projet solide\"}";
        assertEquals(403, SOCIAL.post("/extension-requests/" + id + "/decision", decision).status());
        Rest.Answer decided = Rest.as("manager").post("/extension-requests/" + id + "/decision", decision);
        assertEquals(200, decided.status(), decided.text());
        assertEquals(until.toString(), Rest.as("officer").get("/occupancies/" + occupancy).json().getString("lastDay"));
        JsonObject plan = SOCIAL.get(path).json();
        assertEquals(until.toString(), plan.getString("lastDay"));
        JsonObject log = plan.getJsonArray("log").getValuesAs(JsonObject.class).stream().filter(one -> one.getString("id").equals(id)).findFirst().orElseThrow();
        assertEquals("accepted", log.getString("state"));
        assertEquals(until.toString(), log.getString("grantedUntil"));
        assertEquals("Projet solide", log.getString("answer"));
        assertEquals(404, Rest.as("manager").post("/extension-requests/" + id + "/decision", decision).status(), "it does not wait any more");
        assertTrue(Visitor.signedIn("social").get("/followup/move-on.xhtml?household=" + household).body().contains("Le contrat court maintenant"));
    }

    @Test
    void milestonesFallDue() throws SQLException {
        String household;
        try (Connection connection = Product.asSuperuser()) {
            household = Sql.only(connection, "select h.id::text from occupancy.occupancy o join household.household h on h.id = o.household_id"
                    + " join organisation.staff s on s.id = h.referent_id and s.login = 'social' where o.period @> date '2026-11-15' and o.notice_by is null order by o.id desc limit 1");
            // Its contract ends in a year and a week: an application at the SNHBM was to be made a week from today.
            Sql.run(connection, "set session_replication_role = replica");
            Sql.run(connection, "update occupancy.occupancy set period = daterange(lower(period), date '2027-11-23') where household_id = ?::uuid and period @> date '2026-11-15'",
                    household);
        }
        String due = Visitor.signedIn("social").get("/desk/due.xhtml?kind=milestone").body();
        assertTrue(due.contains("move-on.xhtml?household=" + household), due);
        assertFalse(Visitor.signedIn("officer").get("/desk/due.xhtml?kind=milestone").body().contains(household));
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
