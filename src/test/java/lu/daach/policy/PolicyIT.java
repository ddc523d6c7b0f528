package lu.daach.policy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.math.BigDecimal;
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
import org.junit.jupiter.api.Test;

/** Schemes of an organisation and the sandbox, through REST. The national agency's scheme from November 2027 is nobody else's. */
@OnTheServer
class PolicyIT {

    private static final String MONTH = "2027-11";
    private static final String BEFORE = "2027-10";
    private static final String DRAFT = """
            {"scheme": "ais", "startsOn": "2027-11-01", "basis": "As the test has it", "note": "A quarter", "terms": {
             "condition.housingProblem": 1, "condition.referral": 1, "condition.incomeCeiling": 5, "participation.parts": 4,
             "participation.costCap": 1, "participation.least": "33.00", "stay.months": 24, "review.months": 6}}""";

    private final Rest officer = Rest.as("officer");
    private final Rest manager = Rest.as("manager");

    @Test
    void whatWasTriedIsWhatTheFirstPreparationComesTo() throws SQLException {
        Rest.Answer drafted = officer.post("/scheme-versions", DRAFT);
        assertEquals(201, drafted.status(), drafted.text());
        String version = drafted.json().getString("id");
        assertEquals("participation.least", drafted.json().getJsonObject("terms").keySet().stream().filter(key -> key.contains("least")).findFirst().orElseThrow());
        JsonObject monthBefore = total("officer", BEFORE);
        JsonObject untouched = total("officer", MONTH);

        JsonObject asked = officer.post("/simulations", "{\"name\": \"Un quart\", \"schemeVersion\": \"" + version + "\"}").json();
        JsonObject tried = Samples.ofRedange().done(asked.getString("id"));
        assertEquals("done", tried.getString("state"), tried.toString());
        assertEquals(MONTH, tried.getString("month"));
        JsonObject figures = tried.getJsonObject("figures");
        assertEquals(untouched.getString("participations"), figures.getJsonObject("rentRun").getJsonObject("before").getString("participations"));
        assertTrue(figures.getInt("less") > 0, figures.toString());
        assertTrue(figures.getJsonArray("largest").getJsonObject(0).containsKey("lastName"));
        assertTrue(figures.getJsonObject("notEligible").getInt("occupants") > 0, "five percent of annex II is for nobody");
        assertEquals(total("officer", MONTH), untouched, "trying changes nothing");

        assertEquals(403, officer.post("/scheme-versions/" + version + "/activation", "{\"version\": 1}").status());
        assertEquals(List.of("scheme.samePerson"), officerAsManager(version));
        assertEquals(404, Rest.as("manager-b").post("/scheme-versions/" + version + "/activation", "{\"version\": 1}").status());
        assertEquals(409, manager.post("/scheme-versions/" + version + "/activation", "{\"version\": 7}").status());
        Rest.Answer activated = manager.post("/scheme-versions/" + version + "/activation", "{\"version\": 1}");
        assertEquals(200, activated.status(), activated.text());
        assertEquals(409, manager.post("/scheme-versions/" + version + "/activation", "{\"version\": 2}").status());
        assertEquals(409, officer.put("/scheme-versions/" + version, drafted.text().replaceFirst("\"id\":\"[^\"]*\",", "")).status());

        assertEquals(figures.getJsonObject("rentRun").getJsonObject("after").getString("participations"), total("officer", MONTH).getString("participations"));
        assertEquals(figures.getJsonObject("rentRun").getJsonObject("after").getString("savings"), total("officer", MONTH).getString("savings"));
        assertEquals(monthBefore, total("officer", BEFORE), "months before are untouched");
        assertEquals("833.33", monthly("officer", "2027-10-31"));
        assertEquals("625.00", monthly("officer", "2027-11-01"));
        assertEquals("833.33", monthly("officer-b", "2027-11-01"));
        assertEquals("33.00", calculated("officer", "2027-11-01", "0.00").getString("monthly"));
        try (Connection connection = Product.asSuperuser()) {
            assertEquals("0", Sql.only(connection, "select count(*) from occupancy.assessment a join occupancy.occupancy o"
                    + " on o.region_id = a.region_id and o.id = a.occupancy_id where o.scheme = 'ais' and o.region_id = 1 and a.applies_from < '2027-11-01'"
                    + " and a.withdrawn_at is not null"));
        }
    }

    /** The same sentence for a manager who drafted it. */
    private List<String> officerAsManager(String other) {
        String own = manager.post("/scheme-versions", DRAFT.replace("2027-11-01", "2031-02-01")).json().getString("id");
        Rest.Answer refused = manager.post("/scheme-versions/" + own + "/activation", "{\"version\": 1}");
        assertEquals(403, refused.status());
        assertEquals(404, manager.get("/scheme-versions/" + UUID.randomUUID()).status());
        assertTrue(!own.equals(other));
        return refused.keys().stream().map(key -> key.contains(".") ? key : "scheme." + key).toList();
    }

    @Test
    void everythingThatIsWrongInADraftIsSaidAtOnce() {
        Rest.Answer refused = officer.post("/scheme-versions", """
                {"scheme": "hauscare", "startsOn": "2026-11-15", "basis": "x", "colour": "red", "terms": {"participation.annex3": 100,
                 "participation.flat": "10.00", "participation.annex3.low": 101, "condition.nothing": 1, "condition.adult": "x"}}""");
        assertEquals(422, refused.status());
        assertEquals(List.of("/colour", "/startsOn", "/terms/base", "/terms/condition.adult", "/terms/condition.nothing", "/terms", "/terms/participation.annex3.low")
                .stream().sorted().toList(), refused.pointers().stream().sorted().toList(), refused.text());
        assertEquals(422, officer.post("/simulations", "{\"name\": \"x\"}").status());
        assertEquals(List.of("/otherwise/nothing"), officer.post("/simulations",
                "{\"name\": \"x\", \"month\": \"2026-12\", \"otherwise\": {\"nothing\": 1}}").pointers());
        assertEquals(403, Rest.as("social").post("/scheme-versions", DRAFT).status());
    }

    @Test
    void nextYearsIndexMovesEveryScheme() {
        JsonObject asked = officer.post("/simulations", "{\"name\": \"Indice\", \"month\": \"2026-12\", \"otherwise\": {\"index\": 1017.04}}").json();
        JsonObject figures = Samples.ofRedange().done(asked.getString("id")).getJsonObject("figures");
        JsonObject monthly = figures.getJsonObject("monthly");
        assertTrue(new BigDecimal(monthly.getString("after")).compareTo(new BigDecimal(monthly.getString("reviewed"))) < 0,
                "thresholds rise, so the same incomes pay less: " + monthly);
    }

    @Test
    void whoSeesNoNamesGetsNoSmallGroups() {
        JsonObject seen = Rest.as("syndicate").get("/simulations/" + Samples.ofRedange().simulation()).json().getJsonObject("figures");
        assertEquals(0, seen.getJsonArray("largest").size());
        assertEquals(0, seen.getJsonArray("losses").size());
        for (JsonValue commune : seen.getJsonArray("communes")) {
            JsonValue households = commune.asJsonObject().get("households");
            assertTrue(households == JsonValue.NULL && commune.asJsonObject().get("after") == JsonValue.NULL
                    || commune.asJsonObject().getInt("households") >= 5, commune.toString());
        }
        for (String side : List.of("before", "after")) {
            seen.getJsonObject("distribution").getJsonArray(side).forEach(count -> assertTrue(count == JsonValue.NULL
                    || List.of("0").contains(count.toString()) || Integer.parseInt(count.toString()) >= 5, count.toString()));
        }
        assertEquals(404, Rest.as("officer-b").get("/simulations/" + Samples.ofRedange().simulation()).status());
    }

    @Test
    void workThatWaitsOrWasBrokenOffCanBeStopped() throws SQLException {
        String waiting = row("queued", "clock_timestamp()");
        assertEquals("cancelled", officer.post("/simulations/" + waiting + "/cancellation", null).json().getString("state"));
        assertEquals(409, officer.post("/simulations/" + waiting + "/cancellation", null).status());
        String broken = row("running", "clock_timestamp() - interval '2 minutes'");
        assertEquals("broken-off", officer.get("/simulations/" + broken).json().getString("state"));
        assertEquals("cancelled", manager.post("/simulations/" + broken + "/cancellation", null).json().getString("state"));
        String working = row("running", "clock_timestamp()");
        assertEquals("running", officer.post("/simulations/" + working + "/cancellation", null).json().getString("state"));
    }

    private static String row(String state, String beat) throws SQLException {
        String id = UUID.randomUUID().toString();
        try (Connection connection = Product.asSuperuser()) {
            Sql.run(connection, "insert into policy.simulation (region_id, id, name, month, state, asked_by, asked_by_name, beat_at) values (1, '" + id
                    + "', 'As the test has it', '2026-12-01', '" + state + "', '" + Demonstration.id("staff/officer") + "', 'Test', " + beat + ")");
        }
        return id;
    }

    @Test
    void whatIsInForceIsUnchangedInTheDatabaseToo() throws SQLException {
        try (Connection connection = Product.asSuperuser()) {
            assertEquals("2", Sql.only(connection, "select count(*) from pg_trigger where tgname = 'only_drafts_change'"));
            assertEquals("t", Sql.only(connection, "select convalidated from pg_constraint where conname = 'activated_by_another'"));
        }
    }

    private static JsonObject total(String persona, String month) {
        return Rest.as(persona).post("/rent-runs", "{\"month\": \"" + month + "\"}").json().getJsonObject("total");
    }

    private static String monthly(String persona, String on) {
        return calculated(persona, on, "30000.00").getString("monthly");
    }

    private static JsonObject calculated(String persona, String on, String income) {
        return Rest.as(persona).post("/calculations/participation", """
                {"scheme": "ais", "on": "%s", "household": {"members": [{"id": "a", "born": "1990-05-01", "role": "applicant"}],
                 "incomes": [{"member": "a", "kind": "employment", "net": "%s", "per": "year"}]}, "dwelling": {"monthlyCost": "900.00"}}""".formatted(on, income))
                .json();
    }
}
