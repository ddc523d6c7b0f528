package lu.daach.occupancy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.JsonObject;
import java.util.List;
import lu.daach.testing.OnTheServer;
import lu.daach.testing.Rest;
import lu.daach.testing.Samples;
import org.junit.jupiter.api.Test;

/** The determining income of a stored household by REST: assessed with every line, with what would change the amount and how to object. */
@OnTheServer
class DeterminationIT {

    private final Rest officer = Rest.as("officer");

    @Test
    void aWageThatRoseCountsWithLastYearsMean() {
        JsonObject assessed = assessed("[%s, %s]".formatted(income("employment", "2000.00", "2020-01-01", "2025-06-30", false),
                income("employment", "2500.00", "2025-07-01", null, false)));
        assertEquals("27000.00", step(assessed, "income"));
        List<JsonObject> lines = assessed.getJsonArray("incomes").getValuesAs(JsonObject.class);
        assertEquals(List.of("followed", "last-year"), lines.stream().map(line -> line.getString("basis")).toList());
        assertEquals(List.of("12000.00", "15000.00"), lines.get(1).getJsonArray("parts").getValuesAs(JsonObject.class).stream()
                .map(part -> part.getString("amount")).toList());
        assertFalse(assessed.getJsonArray("changes").isEmpty());
        assertTrue(assessed.getJsonObject("objection").getString("until").compareTo("2026-11-15") > 0);
        assertEquals(4, assessed.getJsonObject("objection").getJsonObject("text").size());
    }

    @Test
    void aPensionThatRoseToo() {
        assertEquals("13200.00", step(assessed("[%s, %s]".formatted(income("pension", "1000.00", "2020-01-01", "2025-06-30", false),
                income("pension", "1200.00", "2025-07-01", null, false))), "income"));
    }

    @Test
    void aNewContractCountsByItself() {
        assertEquals("30000.00", step(assessed("[%s, %s]".formatted(income("employment", "2000.00", "2020-01-01", "2025-06-30", false),
                income("employment", "2500.00", "2025-07-01", null, true))), "income"));
    }

    private JsonObject assessed(String incomes) {
        Rest.Answer household = officer.post("/households", """
            {"lastName": "Mittel", "language": "fr", "members": [{"id": "a", "firstName": "Ada", "born": "1985-05-01", "role": "applicant"}],
             "incomes": %s, "facts": {}}""".formatted(incomes));
        assertEquals(201, household.status(), household.text());
        String id = household.json().getString("id");
        Rest.Answer again = officer.get("/households/" + id);
        assertEquals(incomes.contains("newContract"), again.text().contains("newContract"), "said only where it is so");
        String body = Samples.ofRedange().freshOccupancyBody().replaceFirst("\"household\": \"[^\"]*\"", "\"household\": \"" + id + "\"")
                .replace("loyer-abordable", "ais");
        Rest.Answer contract = officer.post("/occupancies", body);
        assertEquals(201, contract.status(), contract.text());
        String made = contract.json().getString("id");
        JsonObject review = officer.get("/occupancies/" + made + "/review").json();
        assertEquals("2027-01-15", review.getString("answerBy"));
        return officer.get("/occupancies/" + made + "/assessment").json();
    }

    private static String step(JsonObject assessed, String key) {
        return assessed.getJsonArray("steps").getValuesAs(JsonObject.class).stream().filter(step -> step.getString("key").equals(key))
                .map(step -> step.getString("value")).findFirst().orElse(null);
    }

    private static String income(String kind, String net, String from, String until, boolean fresh) {
        return "{\"member\": \"a\", \"kind\": \"%s\", \"net\": \"%s\", \"per\": \"month\", \"from\": \"%s\", \"until\": %s%s}".formatted(kind, net, from,
                until == null ? "null" : "\"" + until + "\"", fresh ? ", \"newContract\": true" : "");
    }
}
