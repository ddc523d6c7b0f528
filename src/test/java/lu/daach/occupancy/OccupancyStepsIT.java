package lu.daach.occupancy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import lu.daach.testing.OnTheServer;
import lu.daach.testing.Product;
import lu.daach.testing.Rest;
import lu.daach.testing.Samples;
import lu.daach.testing.Sql;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** From the contract to the exit by REST: each test has a contract of its own, which began on 1 February 2026 and is affordable letting. */
@OnTheServer
class OccupancyStepsIT {

    private final Rest officer = Rest.as("officer");
    private final Rest manager = Rest.as("manager");
    private JsonObject contract;

    @BeforeEach
    void conclude() {
        Rest.Answer made = officer.post("/occupancies", Samples.ofRedange().freshOccupancyBody().replace("\"lastDay\": null", "\"lastDay\": \"2027-12-31\""));
        assertEquals(201, made.status(), made.text());
        contract = made.json();
    }

    @Test
    void aNoticeIsNoShorterThanTheLawsUnlessAManagerAnswersForIt() {
        Rest.Answer early = step(officer, "notice", "\"by\": \"household\", \"givenOn\": \"2026-11-10\", \"endsOn\": \"2026-11-20\"");
        assertEquals(422, early.status(), early.text());
        assertEquals(List.of("/endsOn"), early.pointers());
        assertTrue(early.text().contains("10/12/2026"), early.text());
        Rest.Answer claimed = step(officer, "notice",
                "\"by\": \"household\", \"givenOn\": \"2026-11-10\", \"endsOn\": \"2026-11-20\", \"exception\": \"Accord\"");
        assertEquals(403, claimed.status(), claimed.text());
        Rest.Answer silent = step(manager, "notice", "\"by\": \"household\", \"givenOn\": \"2026-11-10\", \"endsOn\": \"2026-11-20\"");
        assertEquals(List.of("/exception"), silent.pointers());
        done(step(manager, "notice",
                "\"by\": \"household\", \"givenOn\": \"2026-11-10\", \"endsOn\": \"2026-11-20\", \"exception\": \"Accord\""));
        assertEquals("2026-11-20", contract.getString("lastDay"));
    }

    @Test
    void aNoticeEndsTheContractAndItsWithdrawalGivesTheDaysBack() {
        Rest.Answer unfounded = step(officer, "notice", "\"by\": \"agency\", \"givenOn\": \"2026-11-10\"");
        assertEquals(List.of("/reason"), unfounded.pointers());
        done(step(officer, "notice", "\"by\": \"agency\", \"givenOn\": \"2026-11-10\", \"breach\": true, \"reason\": \"Impayés\""));
        assertEquals("2026-11-25", contract.getString("lastDay"));
        assertEquals(409, step(officer, "extension", "\"lastDay\": \"2028-01-31\", \"reason\": \"Essai\"").status());
        Rest.Answer back = officer.post("/occupancies/" + id() + "/notice/withdrawal",
                "{\"version\": " + contract.getInt("version") + ", \"reason\": \"Dette payée\"}");
        done(back);
        assertEquals("2027-12-31", contract.getString("lastDay"));
    }

    @Test
    void aReviewChangesTheAmountFromTheFirstOfTheNextMonthAndIsUndone() throws SQLException {
        String before = contract.getString("monthly");
        Rest.Answer middle = step(officer, "review",
                "\"incomes\": \"changed\", \"decision\": \"change\", \"appliesFrom\": \"2026-12-15\", \"monthly\": \"310.00\", \"reason\": \"Essai\"");
        assertEquals(List.of("/appliesFrom"), middle.pointers());
        assertEquals(List.of("/reason"), step(officer, "review",
                "\"incomes\": \"changed\", \"decision\": \"change\", \"monthly\": \"310.00\"").pointers());
        done(step(officer, "review",
                "\"incomes\": \"changed\", \"decision\": \"change\", \"monthly\": \"310.00\", \"savings\": \"0.00\", \"reason\": \"Essai\""));
        assertEquals(before, contract.getString("monthly"), "the amount of today stays");
        assertEquals("310.00 2026-12-01", counting(id()));
        done(step(officer, "undo", "\"reason\": \"Erreur de saisie\""));
        assertTrue(counting(id()).startsWith(before + " 2026-02-01"), counting(id()));
        done(step(officer, "review",
                "\"incomes\": \"changed\", \"decision\": \"change\", \"monthly\": \"320.00\", \"savings\": \"0.00\", \"reason\": \"Essai\""));
        assertEquals("320.00 2026-12-01", counting(id()));
    }

    @Test
    void anExitTruncatesTheContractFreesThePlaceAndIsUndone() {
        assertEquals("housed", household());
        assertEquals(List.of("/lastDay"), step(officer, "exit", exit("2026-11-30")).pointers());
        Rest.Answer unsaid = step(officer, "exit", exit("2026-11-14").replace("autonomous", "other"));
        assertEquals(List.of("/note"), unsaid.pointers());
        done(step(officer, "exit", exit("2026-11-14")));
        assertEquals("2026-11-14", contract.getString("lastDay"));
        assertEquals("ended", contract.getString("status"));
        assertEquals("left", household());
        assertEquals(409, step(officer, "exit", exit("2026-11-13")).status());
        done(step(officer, "undo", "\"reason\": \"Mauvais contrat\""));
        assertEquals("2027-12-31", contract.getString("lastDay"));
        assertEquals("housed", household());
        assertEquals(409, step(officer, "undo", "\"reason\": \"Encore\"").status());
        JsonObject history = officer.get("/occupancies/" + id() + "/history").json();
        assertEquals("[\"exit true\", \"undo false\"]", history.getJsonArray("steps").getValuesAs(JsonObject.class).stream()
                .map(step -> "\"" + step.getString("kind") + " " + (step.get("undone") == JsonValue.TRUE) + "\"").toList().toString());
    }

    @Test
    void aDeathEndsTheContractUnlessSomebodyStays() {
        assertEquals(List.of("/person"), step(officer, "death", "\"diedOn\": \"2026-11-02\", \"person\": \"z\"").pointers());
        done(step(officer, "death", "\"diedOn\": \"2026-11-02\", \"person\": \"a\", \"successor\": \"b\""));
        assertEquals("2027-12-31", contract.getString("lastDay"));
        done(step(officer, "undo", "\"reason\": \"Erreur\""));
        done(step(officer, "death", "\"diedOn\": \"2026-11-02\", \"person\": \"a\""));
        assertEquals("2027-11-02", contract.getString("lastDay"), "affordable letting: twelve months");
    }

    @Test
    void anExtensionHasAReasonAndAStaleVersionIsRefused() {
        assertEquals(List.of("/reason"), step(officer, "extension", "\"lastDay\": \"2028-01-31\"").pointers());
        int seen = contract.getInt("version");
        done(step(officer, "extension", "\"lastDay\": \"2028-01-31\", \"reason\": \"Recherche en cours\""));
        assertEquals("2028-01-31", contract.getString("lastDay"));
        Rest.Answer stale = officer.post("/occupancies/" + id() + "/extension",
                "{\"version\": " + seen + ", \"lastDay\": \"2028-02-28\", \"reason\": \"Essai\"}");
        assertEquals(409, stale.status(), stale.text());
    }

    @Test
    void everythingWrongIsSaidAtOnceAndTheOthersAreKeptOut() {
        Rest.Answer wrong = officer.post("/occupancies/" + id() + "/exit", "{\"reason\": \"gone\", \"colour\": 1}");
        assertEquals(422, wrong.status());
        assertTrue(wrong.pointers().containsAll(List.of("/version", "/lastDay", "/reason", "/destination", "/state", "/keys", "/colour")), wrong.text());
        for (String action : List.of("notice", "notice/withdrawal", "extension", "death", "exit", "review", "undo")) {
            assertEquals(403, Rest.as("social").post("/occupancies/" + id() + "/" + action, "{}").status(), action);
            assertEquals(404, Rest.as("officer-b").post("/occupancies/" + id() + "/" + action, "{}").status(), action);
        }
        assertEquals(404, Rest.as("officer-b").get("/occupancies/" + id() + "/history").status());
    }

    @Test
    void stepsAreNeitherChangedNorTakenAway() throws SQLException {
        done(step(officer, "extension", "\"lastDay\": \"2028-01-31\", \"reason\": \"Essai\""));
        try (Connection connection = Product.asApplication()) {
            Sql.bind(connection, 1);
            assertEquals("42501", Sql.refusal(connection, "update occupancy.step set reason = 'x'"));
            assertEquals("42501", Sql.refusal(connection, "delete from occupancy.step"));
            assertEquals("42501", Sql.refusal(connection, "update occupancy.review set reason = 'x'"));
        }
    }

    @Test
    void thePlaceOfAnEmptyHomeHasOneCauseADay() throws SQLException {
        UUID place = UUID.fromString(contract.getString("place"));
        UUID staff = lu.daach.organisation.Demonstration.id("staff/officer");
        try (Connection connection = Product.asSuperuser()) {
            assertEquals("noCandidate", cause(connection, place, "2026-01-15"));
            String said = "insert into occupancy.vacancy_cause (region_id, id, place_id, period, cause, said_by) values (1, ?, ?, '[2026-01-10,2026-01-20)', 'handback', ?)";
            Sql.run(connection, said, UUID.randomUUID(), place, staff);
            assertEquals("handback", cause(connection, place, "2026-01-15"));
            assertEquals("noCandidate", cause(connection, place, "2026-01-20"));
            assertEquals("23P01", Sql.refusal(connection, said, UUID.randomUUID(), place, staff));
        }
        done(step(officer, "exit", exit("2026-10-31")));
        try (Connection connection = Product.asSuperuser()) {
            assertEquals("turnaround", cause(connection, place, "2026-11-30"));
            assertEquals("noCandidate", cause(connection, place, "2026-12-01"));
        }
    }

    private static String cause(Connection connection, UUID place, String day) throws SQLException {
        return Sql.only(connection, "select occupancy.cause_of_vacancy(1, ?, cast(? as date))", place, day);
    }

    private static String exit(String lastDay) {
        return "\"lastDay\": \"" + lastDay + "\", \"reason\": \"autonomous\", \"destination\": \"property\", \"state\": \"good\", \"keys\": \"all\"";
    }

    /** The last amount that counts, and from when. */
    private static String counting(String contract) throws SQLException {
        try (Connection connection = Product.asSuperuser()) {
            return Sql.only(connection, "select monthly || ' ' || applies_from from occupancy.assessment"
                    + " where occupancy_id = ? and withdrawn_at is null order by applies_from desc limit 1", UUID.fromString(contract));
        }
    }

    private String household() {
        return officer.get("/households/" + contract.getString("household")).json().getString("status");
    }

    private String id() {
        return contract.getString("id");
    }

    private Rest.Answer step(Rest who, String action, String fields) {
        return who.post("/occupancies/" + id() + "/" + action, "{\"version\": " + contract.getInt("version") + ", " + fields + "}");
    }

    private void done(Rest.Answer answer) {
        assertEquals(200, answer.status(), answer.text());
        contract = answer.json();
    }
}
