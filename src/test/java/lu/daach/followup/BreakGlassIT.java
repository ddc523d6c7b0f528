package lu.daach.followup;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import lu.daach.testing.OnTheServer;
import lu.daach.testing.Product;
import lu.daach.testing.Rest;
import lu.daach.testing.Samples;
import lu.daach.testing.Sql;
import lu.daach.testing.Visitor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Reading against the rule: who may, for how long, who is told, and what stops the next time. */
@OnTheServer
class BreakGlassIT {

    private static final Rest SOCIAL = Rest.as("social");
    private static final Rest SOCIAL2 = Rest.as("social2");
    private static final String SECRET = "Dit à voix basse";
    private static final String WHY = "{\"reason\": \"Le référent est absent, le ménage est en danger\"}";
    private static final String FINE = "{\"verdict\": \"justified\", \"remark\": \"Il fallait agir\"}";

    private String household;

    @BeforeEach
    void aHouseholdWithANote() throws SQLException {
        try (Connection connection = Product.asSuperuser()) {
            Sql.run(connection, Samples.LOOKED_AT);
        }
        Rest.Answer made = SOCIAL.post("/households", Samples.ofRedange().householdBody());
        assertEquals(201, made.status(), made.text());
        household = made.json().getString("id");
        assertEquals(201, SOCIAL.post("/households/" + household + "/notes",
                "{\"kind\": \"visit\", \"on\": \"2026-11-10\", \"shared\": \"Visite\", \"confidential\": \"" + SECRET + "\"}").status());
    }

    private Rest.Answer opened(Rest who, String body, String code) {
        return (code == null ? who : who.with("Daach-Code", code)).post("/households/" + household + "/break-glass", body);
    }

    private String open() {
        Rest.Answer answer = opened(SOCIAL2, WHY, "000000");
        assertEquals(201, answer.status(), answer.text());
        return answer.json().getString("id");
    }

    private boolean readsIt(Rest who) {
        return who.get("/households/" + household + "/notes").text().contains(SECRET);
    }

    @Test
    void aReasonIsNeeded() {
        assertEquals(List.of("/reason"), opened(SOCIAL2, "{\"reason\": \"trop court\"}", "000000").pointers());
        assertEquals(List.of("/reason"), opened(SOCIAL2, "{\"reason\": null}", "000000").pointers());
        assertFalse(readsIt(SOCIAL2));
    }

    @Test
    void theSecondProofIsNeeded() {
        assertEquals(403, opened(SOCIAL2, WHY, null).status());
        assertEquals(403, opened(SOCIAL2, WHY, "123456").status());
        assertFalse(readsIt(SOCIAL2));
    }

    @Test
    void onlyAColleagueOfTheSameOfficeMay() {
        for (String persona : List.of("officer", "manager", "admin", "syndicate", "commune")) {
            assertEquals(403, opened(Rest.as(persona), WHY, "000000").status(), persona);
        }
        assertEquals(404, opened(Rest.as("social-b"), WHY, "000000").status());
        assertEquals(409, opened(SOCIAL, WHY, "000000").status(), "the referent needs none");
    }

    @Test
    void oneHouseholdIsReadAndNoOther() {
        open();
        assertTrue(readsIt(SOCIAL2));
        String other = SOCIAL.post("/households", Samples.ofRedange().householdBody()).json().getString("id");
        SOCIAL.post("/households/" + other + "/notes", "{\"kind\": \"visit\", \"on\": \"2026-11-10\", \"shared\": \"a\", \"confidential\": \"autre\"}");
        assertFalse(SOCIAL2.get("/households/" + other + "/notes").text().contains("autre"));
        assertEquals(403, SOCIAL2.get("/households/" + household + "/budgets").status(), "notes and nothing else");
    }

    @Test
    void itIsReadAndNoMoreThanReadUnderABanner() {
        String page = "/followup/notes.xhtml?household=" + household;
        assertFalse(Visitor.signedIn("social2").get(page).body().contains("data-testid=\"broken\""));
        open();
        assertTrue(Visitor.signedIn("social2").get(page).body().contains("data-testid=\"broken\""), "whoever reads sees that it is an exception");
        assertFalse(Visitor.signedIn("social").get(page).body().contains("data-testid=\"broken\""));
        assertEquals(403, SOCIAL2.put("/households/" + household + "/signals",
                "{\"version\": 0, \"planOnTrack\": true, \"visitWanted\": false, \"contactUsFirst\": false, \"noLettersUntil\": null}").status());
    }

    @Test
    void nobodyTakesTheHouseholdInsteadOfAsking() {
        String item = SOCIAL.get("/households/" + household).text();
        String me = SOCIAL2.post("/households", Samples.ofRedange().householdBody()).json().getString("referent");
        String referent = SOCIAL.get("/households/" + household).json().getString("referent");
        assertEquals(403, SOCIAL2.put("/households/" + household, item.replace("\"referent\":\"" + referent, "\"referent\":\"" + me)).status());
        assertEquals(403, SOCIAL2.put("/households/" + household, item.replace("\"referent\":\"" + referent + "\"", "\"referent\":null")).status());
        assertEquals(200, SOCIAL.put("/households/" + household, item).status(), "its referent may change it");
    }

    @Test
    void anHourAtMost() throws SQLException {
        Rest.Answer answer = opened(SOCIAL2, WHY, "000000");
        Duration open = Duration.between(Instant.parse(answer.json().getString("openedAt")), Instant.parse(answer.json().getString("endsAt")));
        assertEquals(Duration.ofMinutes(60), open);
        try (Connection connection = Product.asSuperuser()) {
            assertEquals("23514", Sql.refusal(connection, "update followup.breaking set ends_at = ends_at + interval '1 second' where reviewed_on is null"));
            Sql.run(connection, "update followup.breaking set opened_at = opened_at - interval '61 minutes', ends_at = ends_at - interval '61 minutes' where reviewed_on is null");
        }
        assertFalse(readsIt(SOCIAL2), "an hour later");
    }

    @Test
    void closedBeforeTheHourIsOver() {
        String id = open();
        assertEquals(403, SOCIAL.post("/break-glass/" + id + "/end", "{}").status(), "by who opened alone");
        assertEquals(200, SOCIAL2.post("/break-glass/" + id + "/end", "{}").status());
        assertFalse(readsIt(SOCIAL2));
    }

    @Test
    void referentAndDataProtectionAreToldAtOnce() {
        String id = open();
        assertTrue(Visitor.signedIn("social").get("/desk/due.xhtml?kind=breaking").body().contains("breaking.xhtml?id=" + id));
        assertFalse(Visitor.signedIn("social2").get("/desk/due.xhtml?kind=breaking").body().contains("breaking.xhtml?id=" + id));
        String told = Visitor.signedIn("admin").get("/index.xhtml").body();
        assertTrue(told.contains("/followup/breakings.xhtml"), told);
        Rest.Answer seen = Rest.as("admin").get("/break-glass");
        assertTrue(seen.text().contains(id) && !seen.text().contains(SECRET), seen.text());
    }

    @Test
    void theNextOneWaitsForTheReview() throws SQLException {
        String id = open();
        assertEquals(409, opened(SOCIAL2, WHY, "000000").status());
        assertEquals(403, SOCIAL2.post("/break-glass/" + id + "/review", FINE).status(), "not by who opened");
        assertEquals(List.of("/verdict", "/remark"), SOCIAL.post("/break-glass/" + id + "/review", "{\"verdict\": null, \"remark\": null}").pointers());
        Rest.Answer reviewed = SOCIAL.post("/break-glass/" + id + "/review", FINE);
        assertEquals(200, reviewed.status(), reviewed.text());
        assertFalse(readsIt(SOCIAL2), "what was looked at is closed");
        assertEquals(409, Rest.as("admin").post("/break-glass/" + id + "/review", FINE).status());
        open();
        try (Connection connection = Product.asSuperuser()) {
            assertEquals("23505", Sql.refusal(connection, "insert into followup.breaking (region_id, id, household_id, organisation_id, opened_by,"
                    + " opened_by_name, reason, opened_on, ends_at, review_due_on) select region_id, ?, household_id, organisation_id, opened_by,"
                    + " opened_by_name, reason, opened_on, clock_timestamp(), review_due_on from followup.breaking where reviewed_on is null",
                    UUID.randomUUID()), "the database holds it too");
        }
    }

    @Test
    void theReviewIsDueInThreeWorkingDays() {
        // 15 November 2026 is a Sunday.
        assertEquals("2026-11-18", opened(SOCIAL2, WHY, "000000").json().getString("reviewDueOn"));
    }

    @Test
    void everyStepIsJournalled() throws SQLException {
        opened(SOCIAL2, WHY, "999999");
        String id = open();
        readsIt(SOCIAL2);
        SOCIAL.post("/break-glass/" + id + "/review", FINE);
        try (Connection connection = Product.asSuperuser()) {
            String all = String.join("\n", Sql.column(connection, "select action || ' ' || outcome || ' ' || array_to_string(fields, ',') from journal.entry"
                    + " where subject_id = ? order by id", household));
            assertTrue(all.contains("BreakGlass.open refused breakGlass"), all);
            assertTrue(all.contains("BreakGlass.open read breakGlass"), all);
            assertTrue(all.contains("Notes.list read shared,confidential,breakGlass"), all);
            assertTrue(all.contains("BreakGlass.review done breakGlassReview"), all);
        }
    }

    private static void address(String email) {
        Rest admin = Rest.as("admin");
        int version = admin.get("/review-address").json().getInt("version");
        Rest.Answer set = admin.put("/review-address", "{\"version\": " + version + ", \"email\": " + (email == null ? null : '"' + email + '"')
                + ", \"site\": \"https://daach.example/\"}");
        assertEquals(200, set.status(), set.text());
    }

    /** In the transaction of the opening; nobody learns from the e-mail who read whose notes, or why. */
    @Test
    void dataProtectionIsToldByEmailAtOnce() throws SQLException {
        address("protection-donnees@example.lu");
        try (Connection connection = Product.asSuperuser()) {
            String id = open();
            String of = " from outbox.message where once = 'exceptional-access/" + id + "'";
            assertEquals("protection-donnees@example.lu", Sql.only(connection, "select recipient" + of));
            String subject = Sql.only(connection, "select subject_line" + of);
            String whole = new String(Base64.getMimeDecoder().decode(Sql.only(connection, "select encode(content, 'base64')" + of)), StandardCharsets.UTF_8)
                    .replaceAll("=\r?\n", "").replace("=3D", "=");
            String text = whole + subject;
            assertTrue(whole.contains("https://daach.example/followup/breaking.xhtml?id=" + id), whole);
            String last = Sql.only(connection, "select last_name from household.household where id = ?::uuid", household);
            String reader = Sql.only(connection, "select name from organisation.staff where login = 'social2'");
            String referent = Sql.only(connection, "select name from organisation.staff where login = 'social'");
            for (String never : List.of(SECRET, "danger", "absent", last, reader, referent, "social2", household)) {
                assertFalse(text.contains(never), never + " in " + text);
            }
            assertEquals(200, Rest.as("admin").get("/break-glass/" + id).status(), "the link leads there");
        } finally {
            address(null);
        }
    }

    @Test
    void withoutAnAddressNothingLeavesAndOnlyTheAdministratorSetsIt() throws SQLException {
        address(null);
        String id = open();
        try (Connection connection = Product.asSuperuser()) {
            assertEquals(0, Sql.count(connection, "select count(*) from outbox.message where once = 'exceptional-access/" + id + "'"));
        }
        Rest admin = Rest.as("admin");
        int version = admin.get("/review-address").json().getInt("version");
        assertEquals(List.of("/email"), admin.put("/review-address", "{\"version\": " + version + ", \"email\": \"nobody\", \"site\": \"https://a.lu/\"}").pointers());
        assertEquals(List.of("/site"), admin.put("/review-address", "{\"version\": " + version + ", \"email\": null, \"site\": \"javascript:a/\"}").pointers());
        assertEquals(409, admin.put("/review-address", "{\"version\": 99, \"email\": null, \"site\": \"https://a.lu/\"}").status());
        for (String persona : List.of("officer", "manager", "social", "syndicate", "commune")) {
            assertEquals(403, Rest.as(persona).get("/review-address").status(), persona);
        }
        assertTrue(Visitor.signedIn("admin").get("/followup/breakings.xhtml").body().contains("id=\"email\""));
        assertFalse(Visitor.signedIn("social").get("/followup/breakings.xhtml").body().contains("id=\"email\""));
    }
}
