package lu.daach.followup;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

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
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** From whom to whom a household passes, with a question and an answer. */
@OnTheServer
class HandOversIT {

    private static final Rest SOCIAL = Rest.as("social");
    private static final Rest SOCIAL2 = Rest.as("social2");
    private static final String BEFORE = "Dit avant";
    private static final String AFTER = "Dit ensuite";
    private static final String YES = "{\"answer\": \"accepted\"}";

    private String household;

    @BeforeEach
    void aHouseholdWithANote() {
        household = SOCIAL.post("/households", Samples.ofRedange().householdBody()).json().getString("id");
        noted(SOCIAL, BEFORE);
    }

    private void noted(Rest who, String confidential) {
        assertEquals(201, who.post("/households/" + household + "/notes",
                "{\"kind\": \"visit\", \"on\": \"2026-11-10\", \"shared\": \"Visite\", \"confidential\": \"" + confidential + "\"}").status());
    }

    private String read(Rest who) {
        return who.get("/households/" + household + "/notes").text();
    }

    private static String to(String login) {
        return "{\"worker\": \"" + Demonstration.id("staff/" + login) + "\", \"message\": \"Parle portugais\"}";
    }

    private String asked() {
        Rest.Answer answer = SOCIAL.post("/households/" + household + "/hand-overs", to("social2"));
        assertEquals(201, answer.status(), answer.text());
        return "/hand-overs/" + answer.json().getString("id");
    }

    private String referent() {
        return SOCIAL.get("/households/" + household).json().getString("referent");
    }

    @Test
    void nothingChangesBeforeTheAnswer() {
        String one = asked();
        assertEquals(Demonstration.id("staff/social").toString(), referent());
        assertFalse(read(SOCIAL2).contains(BEFORE));
        // 15 November 2026 is a Sunday.
        assertEquals("2026-11-20", SOCIAL2.get(one).json().getString("answerDueOn"));
        assertTrue(Visitor.signedIn("social2").get("/desk/due.xhtml?kind=hand-over").body().contains(household));
        assertFalse(Visitor.signedIn("social").get("/desk/due.xhtml?kind=hand-over").body().contains(household));
        assertEquals(409, SOCIAL.post("/households/" + household + "/hand-overs", to("social2")).status(), "one question at a time");
    }

    @Test
    void acceptedItPassesAndTheFormerReferentReadsWhatWasBeforeForThirtyDays() throws SQLException {
        Rest.Answer accepted = SOCIAL2.post(asked() + "/answer", YES);
        assertEquals(200, accepted.status(), accepted.text());
        assertEquals("2026-12-15", accepted.json().getString("readsUntil"));
        assertEquals(Demonstration.id("staff/social2").toString(), referent());
        noted(SOCIAL2, AFTER);
        assertTrue(read(SOCIAL2).contains(BEFORE) && read(SOCIAL2).contains(AFTER));
        assertTrue(read(SOCIAL).contains(BEFORE), "still read");
        assertFalse(read(SOCIAL).contains(AFTER), "written after the hand-over");
        assertEquals(403, SOCIAL.put("/households/" + household + "/signals",
                "{\"version\": 0, \"planOnTrack\": true, \"visitWanted\": false, \"contactUsFirst\": false, \"noLettersUntil\": null}").status(), "no more than reading");
        try (Connection connection = Product.asSuperuser()) {
            String journal = String.join("\n", Sql.column(connection, "select action || ' ' || array_to_string(fields, ',') from journal.entry"
                    + " where subject_id = ? order by id", household));
            assertTrue(journal.contains("Notes.list shared,confidential,formerReferent"), journal);
            assertTrue(journal.contains("HandOvers.answer hand-over,referent"), journal);
            Sql.run(connection, "update followup.hand_over set asked_on = asked_on - 31, answered_on = answered_on - 31, reads_until = reads_until - 31"
                    + " where household_id = ?", UUID.fromString(household));
        }
        assertFalse(read(SOCIAL).contains(BEFORE), "thirty days later");
    }

    @Test
    void refusedWithAReasonItStaysAndTheReferentIsTold() {
        String one = asked();
        assertEquals(List.of("/reason"), SOCIAL2.post(one + "/answer", "{\"answer\": \"refused\"}").pointers());
        assertEquals(200, SOCIAL2.post(one + "/answer", "{\"answer\": \"refused\", \"reason\": \"En congé\"}").status());
        assertEquals(Demonstration.id("staff/social").toString(), referent());
        assertFalse(read(SOCIAL2).contains(BEFORE));
        assertEquals(409, SOCIAL2.post(one + "/answer", YES).status(), "nobody answers twice");
        assertTrue(Visitor.signedIn("social").get("/desk/due.xhtml?kind=hand-over").body().contains(household));
        assertEquals("2026-11-15", SOCIAL.post(one + "/withdrawal", "{}").json().getString("notedOn"));
        assertFalse(Visitor.signedIn("social").get("/desk/due.xhtml?kind=hand-over").body().contains(household));
    }

    @Test
    void nobodyTakesAndNobodyAnswersForAnother() {
        assertEquals(403, SOCIAL2.post("/households/" + household + "/hand-overs", to("social2")).status(), "taking");
        String one = asked();
        assertEquals(403, SOCIAL.post(one + "/answer", YES).status());
        assertEquals(403, SOCIAL2.post(one + "/withdrawal", "{}").status());
        for (String persona : List.of("officer", "manager", "admin", "syndicate")) {
            assertEquals(403, Rest.as(persona).get(one).status(), persona);
            assertEquals(403, Rest.as(persona).post(one + "/answer", YES).status(), persona);
        }
        assertEquals(404, Rest.as("social-b").get(one).status());
        assertEquals(200, SOCIAL.post(one + "/withdrawal", "{}").status());
        assertEquals(409, SOCIAL2.post(one + "/answer", YES).status(), "taken back");
        assertEquals(List.of("/worker"), SOCIAL.post("/households/" + household + "/hand-overs", to("officer")).pointers());
    }

    @Test
    void theAgencyGaveItToSomebodyElseMeanwhile() {
        String one = asked();
        String item = Rest.as("manager").get("/households/" + household).text();
        assertEquals(200, Rest.as("manager").put("/households/" + household,
                item.replace("\"referent\":\"" + Demonstration.id("staff/social"), "\"referent\":\"" + Demonstration.id("staff/social2"))).status());
        assertEquals(409, SOCIAL2.post(one + "/answer", YES).status());
    }

    @Test
    void whoeverAsksForANobodysHouseholdHasIt() {
        String nobodys = Samples.ofRedange().freshHousehold();
        Rest.Answer had = SOCIAL2.post("/households/" + nobodys + "/hand-overs", to("social2"));
        assertEquals("accepted", had.json().getString("state"), had.text());
        assertEquals(Demonstration.id("staff/social2").toString(), SOCIAL.get("/households/" + nobodys).json().getString("referent"));
    }
}
