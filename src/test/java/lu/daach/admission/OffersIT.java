package lu.daach.admission;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import lu.daach.testing.OnTheServer;
import lu.daach.testing.Product;
import lu.daach.testing.Rest;
import lu.daach.testing.Samples;
import lu.daach.testing.Sql;
import org.junit.jupiter.api.Test;

/** From the waiting list to the contract's door: candidates, offer, answer, undo, papers, signs of life. */
@OnTheServer
class OffersIT {

    private static final Rest OFFICER = Rest.as("officer");
    private static final Rest MANAGER = Rest.as("manager");
    private static final String ACCEPTED = "{\"scheme\": \"loyer-abordable\", \"outcome\": \"accepted\"}";

    private static String waiting() {
        String id = Samples.ofRedange().freshApplication();
        Rest.Answer decided = OFFICER.post("/applications/" + id + "/decision", ACCEPTED);
        assertEquals("waiting", decided.json().getString("status"), decided.text());
        return id;
    }

    /** A place for four in a dwelling with two bedrooms, leased and free. */
    private static String place() {
        String dwelling = dwelling();
        return OFFICER.get("/dwellings/" + dwelling).json().getJsonArray("places").getJsonObject(0).getString("id");
    }

    private static String dwelling() {
        Samples samples = Samples.ofRedange();
        String whole = samples.dwellingBody().replace("\"rooms\"", "\"whole\"").replaceAll("(?s),\\s*\"places\": \\[.*\\]", "");
        Rest.Answer created = OFFICER.post("/dwellings", whole);
        assertEquals(201, created.status(), created.text());
        String dwelling = created.json().getString("id");
        assertEquals(201, OFFICER.post("/head-leases", samples.headLeaseBody(dwelling)).status());
        return dwelling;
    }

    private static JsonObject candidates(String place) {
        Rest.Answer answer = OFFICER.get("/places/" + place + "/candidates");
        assertEquals(200, answer.status(), answer.text());
        return answer.json();
    }

    private static Rest.Answer offer(Rest by, String application, String place, String reason, String seen) {
        return by.post("/applications/" + application + "/offer", "{\"place\": \"" + place + "\", \"reason\": " + quoted(reason)
                + ", \"seen\": " + quoted(seen) + "}");
    }

    private static String quoted(String text) {
        return text == null ? "null" : "\"" + text + "\"";
    }

    private static String status(String application) {
        return OFFICER.get("/applications/" + application).json().getString("status");
    }

    @Test
    void theFirstIsOfferedByAnybodyAndWhoIsPassedOverHasAManagerAndAReason() {
        waiting();
        String place = place();
        JsonObject ranking = candidates(place);
        assertTrue(ranking.getJsonArray("candidates").size() > 1, ranking.toString());
        String first = ranking.getJsonArray("candidates").getJsonObject(0).getString("application");
        String second = ranking.getJsonArray("candidates").getJsonObject(1).getString("application");
        JsonObject score = ranking.getJsonArray("candidates").getJsonObject(0).getJsonObject("score");
        assertEquals(ranking.getJsonArray("candidates").getJsonObject(0).getInt("total"),
                score.keySet().stream().mapToInt(score::getInt).sum(), "the parts add up");

        Rest.Answer officer = offer(OFFICER, second, place, "Er war zuerst da", null);
        assertEquals(403, officer.status());
        assertEquals(List.of("managerChooses"), officer.keys());
        assertEquals(List.of("/reason"), offer(MANAGER, second, place, null, null).pointers());
        assertEquals(409, offer(OFFICER, first, place, null, "another ranking").status());
        Rest.Answer made = offer(OFFICER, first, place, null, ranking.getString("digest"));
        assertEquals(201, made.status(), made.text());
        assertEquals(1, made.json().getInt("placing"));
        assertEquals("2026-11-25", made.json().getString("answerBy"), "ten days, as the method has it");
        assertEquals("offered", status(first));
        assertEquals(409, offer(MANAGER, second, place, "Aus einem Grund", null).status(), "an offered place is not offered twice");

        Rest.Answer kept = OFFICER.get("/offers/" + made.json().getString("id") + "/ranking");
        assertEquals(ranking.getJsonArray("candidates"), kept.json().getJsonArray("candidates"), "as known on that day");
        assertNotEquals(ranking.getJsonArray("candidates"), candidates(place).getJsonArray("candidates"));
        OFFICER.post("/offers/" + made.json().getString("id") + "/answer", "{\"answer\": \"withdrawn\", \"note\": \"Ende des Versuchs\"}");
    }

    @Test
    void aRefusalHasAReasonOfTheListAndTheHouseholdWaitsAgain() {
        String application = waiting();
        String place = place();
        String offer = offer(MANAGER, application, place, "Aus einem Grund", null).json().getString("id");
        String path = "/offers/" + offer + "/answer";
        assertEquals(403, Rest.as("social").post(path, "{\"answer\": \"accepted\"}").status());
        assertEquals(List.of("/refusal"), OFFICER.post(path, "{\"answer\": \"refused\"}").pointers());
        assertEquals(List.of("/refusal"), OFFICER.post(path, "{\"answer\": \"refused\", \"refusal\": \"ugly\"}").pointers());
        assertEquals(List.of("/note"), OFFICER.post(path, "{\"answer\": \"withdrawn\"}").pointers());
        assertEquals(List.of("/answer", "/on"), OFFICER.post(path, "{\"answer\": \"perhaps\", \"on\": \"2199-01-01\"}").pointers());
        JsonObject refused = OFFICER.post(path, "{\"answer\": \"refused\", \"refusal\": \"too-far\"}").json();
        assertTrue(refused.getBoolean("counts"));
        assertEquals("waiting", status(application));
        assertEquals(409, OFFICER.post(path, "{\"answer\": \"accepted\"}").status());
        JsonObject again = offer(MANAGER, application, place, "Aus einem Grund", null).json();
        JsonObject health = OFFICER.post("/offers/" + again.getString("id") + "/answer", "{\"answer\": \"refused\", \"refusal\": \"health\"}").json();
        assertFalse(health.getBoolean("counts"), "a good reason");
        JsonObject line = line(application);
        assertEquals("2026-10-01", line.getString("since"));
        JsonObject third = offer(MANAGER, application, place, "Aus einem Grund", null).json();
        OFFICER.post("/offers/" + third.getString("id") + "/answer", "{\"answer\": \"none\"}");
        assertEquals("2026-11-15", line(application).getString("since"), "the second that counts: waiting begins anew");
    }

    private static JsonObject line(String application) {
        return OFFICER.get("/waiting-list?size=200").json().getJsonArray("items").getValuesAs(JsonObject.class).stream()
                .filter(one -> one.getString("application").equals(application)).findFirst().orElseThrow();
    }

    @Test
    void acceptanceLeadsToTheContractAndAPromisedPlaceIsKept() throws SQLException {
        String application = waiting();
        String household = OFFICER.get("/applications/" + application).json().getString("household");
        String dwelling = dwelling();
        String place = OFFICER.get("/dwellings/" + dwelling).json().getJsonArray("places").getJsonObject(0).getString("id");
        String offer = offer(MANAGER, application, place, "Aus einem Grund", null).json().getString("id");
        assertEquals(200, OFFICER.post("/offers/" + offer + "/answer", "{\"answer\": \"accepted\"}").status());
        Samples samples = Samples.ofRedange();
        Rest.Answer other = OFFICER.post("/occupancies", fromDecember(samples.occupancyBody(samples.freshHousehold(), dwelling)));
        assertEquals(409, other.status(), other.text());
        assertEquals(201, OFFICER.post("/occupancies", fromDecember(samples.occupancyBody(household, dwelling))).status());
        assertEquals("housed", status(application));
        JsonObject closed = OFFICER.get("/offers/" + offer).json();
        assertEquals("2026-11-15", closed.getString("closedOn"));
        String next = waiting();
        Rest.Answer taken = offer(MANAGER, next, place, "Aus einem Grund", null);
        assertEquals(409, taken.status(), "nobody is offered a home in which somebody lives: " + taken.text());
        try (Connection connection = Product.asApplication()) {
            connection.setAutoCommit(false);
            Sql.bind(connection, 1);
            assertEquals("23P01", Sql.refusal(connection, "insert into admission.offer (id, application_id, dwelling_id, place_id, starts_on, offered_on,"
                    + " offered_by, answer_by, place_in_order, ranking) select gen_random_uuid(), o.application_id, o.dwelling_id, o.place_id, o.starts_on,"
                    + " o.offered_on, o.offered_by, o.answer_by, 1, o.ranking from admission.offer o where o.id = '" + offer + "'"));
            connection.rollback();
        }
    }

    private static String fromDecember(String occupancy) {
        return occupancy.replace("2026-02-01", "2026-12-01");
    }

    @Test
    void theLastDecisionIsTakenBackWithAReasonAndStaysInTheHistory() throws SQLException {
        String application = waiting();
        String path = "/applications/" + application + "/decision/undo";
        assertEquals(403, Rest.as("social").post(path, "{\"reason\": \"x\"}").status());
        assertEquals(List.of("/reason"), OFFICER.post(path, "{}").pointers());
        Rest.Answer undone = OFFICER.post(path, "{\"reason\": \"Das Zertifikat lag im anderen Ordner\"}");
        assertEquals(200, undone.status(), undone.text());
        assertEquals("submitted", undone.json().getString("status"));
        assertEquals(JsonValue.NULL, undone.json().get("decision"));
        assertEquals(409, OFFICER.post(path, "{\"reason\": \"Noch einmal\"}").status());
        assertEquals("waiting", OFFICER.post("/applications/" + application + "/decision", ACCEPTED).json().getString("status"));
        try (Connection connection = Product.asSuperuser()) {
            assertEquals(List.of("2 1"), Sql.column(connection, "select count(*) || ' ' || count(u.id) from admission.decision d"
                    + " left join admission.undoing u on u.decision_id = d.id where d.application_id = '" + application + "'"));
        }
        offer(MANAGER, application, place(), "Aus einem Grund", null);
        assertEquals(409, OFFICER.post(path, "{\"reason\": \"Zu spät\"}").status(), "an open offer ends first");
    }

    @Test
    void whatTheRulesMissIsAskedForAndAnswersKeepAwake() {
        Rest social = Rest.as("social");
        String household = social.post("/households", "{\"lastName\": \"Papier\", \"members\": [{\"firstName\": \"Eva\", \"born\": \"1990-05-01\","
                + " \"role\": \"applicant\"}], \"incomes\": [{\"member\": \"a\", \"kind\": \"employment\", \"net\": \"2000.00\", \"per\": \"month\"}],"
                + " \"facts\": {\"nationalOrPermanent\": true}}").json().getString("id");
        String id = social.post("/applications", "{\"household\": \"" + household
                + "\", \"receivedOn\": \"2026-11-01\", \"schemes\": [\"hauscare\"]}").json().getString("id");
        String path = "/applications/" + id + "/papers";
        List<String> missing = social.get(path).json().getJsonArray("missing").getValuesAs(JsonObject.class).stream()
                .map(paper -> paper.getString("kind")).toList();
        assertEquals(List.of("income", "residence", "property"), missing);
        assertEquals(409, social.post(path + "/request", "{}").status());
        assertEquals(List.of("/papers/0/kind", "/papers/1/about"),
                social.post(path, "{\"papers\": [{\"kind\": \"poem\"}, {\"kind\": \"other\"}]}").pointers());
        assertEquals(200, social.post(path, "{\"papers\": [{\"kind\": \"residence\"}, {\"kind\": \"residence\"}]}").status());
        JsonObject asked = social.post(path + "/request", "{}").json();
        assertEquals(1, asked.getJsonArray("papers").size());
        assertEquals("2026-12-15", asked.getJsonArray("papers").getJsonObject(0).getString("dueOn"), "thirty days");
        assertEquals(2, asked.getJsonArray("missing").size());
        assertEquals(List.of("/on"), social.post("/applications/" + id + "/contacts", "{\"on\": \"2026-10-01\", \"medium\": \"phone\"}").pointers());
        assertEquals(200, social.post("/applications/" + id + "/contacts", "{\"on\": \"2026-11-14\", \"medium\": \"phone\"}").status());
    }
}
