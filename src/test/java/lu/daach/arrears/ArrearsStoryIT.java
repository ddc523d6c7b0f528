package lu.daach.arrears;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import lu.daach.organisation.Demonstration;
import lu.daach.testing.OnTheServer;
import lu.daach.testing.Product;
import lu.daach.testing.Rest;
import lu.daach.testing.Sql;
import org.junit.jupiter.api.Test;

/**
 * Two households that paid nothing in May and June 2026 and agreed on a plan: until November one has kept it, the other has not. And what an
 * officer does by REST.
 */
@OnTheServer
class ArrearsStoryIT {

    private static final String KEEPS = Demonstration.id("household/12").toString();
    private static final String BREAKS = Demonstration.id("household/7").toString();
    private static final Map<String, String> FORMAL = Map.of("fr", "Mise en demeure", "de", "Mahnung", "lb", "Mise en demeure", "en", "Formal notice");
    private static final Map<String, String> COURTESY = Map.of("fr", "un plan de paiement reste possible", "de", "ein Zahlungsplan ist noch möglich",
            "lb", "e Plang ass nach méiglech", "en", "a payment plan remains possible");

    private static JsonObject arrears(String household) {
        return Rest.as("officer").get("/households/" + household + "/arrears").json();
    }

    private static Rest.Answer change(String persona, String household, String what, String body) {
        return Rest.as(persona).post("/households/" + household + "/arrears/" + what, body);
    }

    @Test
    void sixMonthsWithAPlanThatIsKept() {
        JsonObject kept = arrears(KEEPS);
        JsonObject plan = kept.getJsonArray("plans").getJsonObject(0);
        List<JsonObject> passed = plan.getJsonArray("instalments").getValuesAs(JsonObject.class).stream().filter(one -> !one.isNull("kept")).toList();
        assertTrue(passed.size() >= 4, plan.toString());
        assertTrue(passed.stream().allMatch(one -> one.getBoolean("kept")), plan.toString());
        assertFalse(plan.getBoolean("broken"));
        assertEquals("plan", kept.getJsonObject("next").getString("state"));
        for (String letter : List.of("reminder", "formal")) {
            assertEquals(422, Rest.as("officer").post("/letters", letter(KEEPS, letter, "fr")).status(), "no letter while a plan is kept");
        }
        BigDecimal sum = plan.getJsonArray("instalments").getValuesAs(JsonObject.class).stream().map(one -> new BigDecimal(one.getString("amount"))).reduce(BigDecimal.ZERO, BigDecimal::add);
        assertEquals(new BigDecimal(plan.getString("total")), sum, "to the cent");
    }

    @Test
    void sixMonthsWithAPlanThatIsBrokenAndTheLettersInFourLanguages() {
        JsonObject broken = arrears(BREAKS);
        JsonObject plan = broken.getJsonArray("plans").getJsonObject(0);
        List<Boolean> course = plan.getJsonArray("instalments").getValuesAs(JsonObject.class).stream().filter(one -> !one.isNull("kept")).map(one -> one.getBoolean("kept")).toList();
        assertTrue(course.get(0) && !course.get(course.size() - 1), "kept first, then not: " + course);
        assertTrue(plan.getBoolean("broken") && broken.getBoolean("planBroken"));
        String owed = broken.getString("owed");
        for (String language : FORMAL.keySet()) {
            Rest.Answer sent = Rest.as("officer").post("/letters", letter(BREAKS, "formal", language));
            assertEquals(201, sent.status(), sent.text());
            String text = sent.json().getString("text");
            assertTrue(sent.json().getString("subjectLine").startsWith(FORMAL.get(language)), sent.text());
            assertTrue(text.contains(COURTESY.get(language)), text);
            String digits = text.replaceAll("[^0-9]", "");
            assertTrue(digits.contains(owed.replaceAll("[^0-9]", "")), language + " names " + owed + ": " + text);
            assertTrue(text.contains("RF"), text);
        }
        assertEquals(FORMAL.size(), arrears(BREAKS).getJsonArray("steps").getValuesAs(JsonObject.class).stream().filter(one -> one.getString("kind").equals("formal")).count());
    }

    private static String letter(String household, String template, String language) {
        return "{\"subject\": \"household:" + household + "\", \"template\": \"" + template + "\", \"language\": \"" + language + "\"}";
    }

    /** Of a household that nobody else tests with. */
    @Test
    void anOfficerDoesByRestWhatThePagesDo() throws SQLException {
        List<String> taken = List.of(5, 7, 9, 12, 14, 26).stream().map(n -> Demonstration.id("household/" + n).toString()).toList();
        JsonObject line = Rest.as("officer").get("/arrears?size=200").json().getJsonArray("items").getValuesAs(JsonObject.class).stream()
                .filter(one -> one.getJsonObject("next").getString("state").equals("step") && !taken.contains(one.getString("household"))).findFirst().orElseThrow();
        String household = line.getString("household");
        assertEquals(422, change("officer", household, "steps", "{\"kind\": \"formal\", \"doneOn\": \"2026-11-15\", \"reached\": true}").status(), "a voice comes first");
        Rest.Answer called = change("officer", household, "steps", "{\"kind\": \"call\", \"doneOn\": \"2026-11-15\", \"reached\": true, \"note\": \"Parlé avec Ada\"}");
        assertEquals(200, called.status(), called.text());
        assertEquals("stopped", change("officer", household, "stops", "{\"reason\": \"benefit\", \"until\": \"2026-12-01\"}").json().getJsonObject("next").getString("state"));
        assertEquals(List.of("required"), change("officer", household, "stops", "{\"reason\": \"other\", \"until\": \"2026-12-01\"}").keys());
        assertEquals("step", change("officer", household, "resumption", "{}").json().getJsonObject("next").getString("state"));
        String owed = line.getString("owed");
        JsonArray plans = change("officer", household, "plans", "{\"each\": \"" + owed + "\", \"firstOn\": \"2026-12-01\"}").json().getJsonArray("plans");
        assertEquals(owed, plans.getJsonObject(0).getString("total"));
        assertEquals("broken", change("officer", household, "plan-end", "{}").json().getJsonArray("plans").getJsonObject(0).getString("endedAs"));
        assertEquals(409, change("officer", household, "plan-end", "{}").status());

        assertEquals(200, change("officer", household, "write-offs", "{\"amount\": \"1.00\", \"reason\": \"Trop petit\"}").status());
        assertEquals(422, change("officer", household, "write-offs", "{\"amount\": \"1.00\", \"reason\": \"Trop petit\"}").status());
        String decision = "/households/" + household + "/arrears/write-off-decision";
        assertEquals(400, Rest.as("manager").post(decision, "{\"accepted\": true}").status());
        assertEquals(403, Rest.as("officer").with("Idempotency-Key", "off-1").post(decision, "{\"accepted\": true}").status());
        String before = balance(household);
        Rest.Answer accepted = Rest.as("manager").with("Idempotency-Key", "off-1").post(decision, "{\"accepted\": true}");
        assertEquals(200, accepted.status(), accepted.text());
        assertEquals(200, Rest.as("manager").with("Idempotency-Key", "off-1").post(decision, "{\"accepted\": true}").status());
        assertEquals(422, Rest.as("manager").with("Idempotency-Key", "off-1").post(decision, "{\"accepted\": false}").status());
        assertEquals(409, Rest.as("manager").with("Idempotency-Key", "off-2").post(decision, "{\"accepted\": true}").status());
        assertEquals(new BigDecimal(before).subtract(BigDecimal.ONE), new BigDecimal(balance(household)), "once");
    }

    private static String balance(String household) throws SQLException {
        try (Connection connection = Product.asSuperuser()) {
            return Sql.only(connection, "select sum(e.amount) from ledger.entry e join ledger.account a on a.region_id = e.region_id and a.id = e.account_id"
                    + " where a.code = 'receivable/household/' || ?", household);
        }
    }
}
