package lu.daach.admission;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.JsonValue;
import java.util.List;
import lu.daach.testing.OnTheServer;
import lu.daach.testing.Rest;
import org.junit.jupiter.api.Test;

@OnTheServer
class ApplicationsIT {

    private static final String HOUSEHOLD = """
            {"lastName": "Muster", "members": [{"firstName": "Eva", "born": "1990-05-01", "role": "applicant"}],
             "incomes": [{"member": "a", "kind": "employment", "net": "2500.00", "per": "month"}],
             "facts": {"communeOfResidence": "0701", "ownsDwellingShare": "1/3", "nationalOrPermanent": true}}""";

    /** Eligible under hauscare, not under ais: nobody may own anything there. */
    private static String application() {
        Rest social = Rest.as("social");
        String household = social.post("/households", HOUSEHOLD).json().getString("id");
        Rest.Answer created = social.post("/applications", "{\"household\": \"" + household
                + "\", \"receivedOn\": \"2026-11-01\", \"schemes\": [\"hauscare\", \"ais\"], \"decision\": null}");
        assertEquals(201, created.status(), created.text());
        assertEquals("submitted", created.json().getString("status"));
        assertEquals(JsonValue.NULL, created.json().get("decision"));
        assertEquals("applicant", social.get("/households/" + household).json().getString("status"));
        return created.json().getString("id");
    }

    @Test
    void whatIsEligibleIsAcceptedAndWaits() {
        String id = application();
        Rest.Answer decided = Rest.as("officer").post("/applications/" + id + "/decision", "{\"scheme\": \"hauscare\", \"outcome\": \"accepted\"}");
        assertEquals(200, decided.status(), decided.text());
        assertEquals("waiting", decided.json().getString("status"));
        assertEquals("ELIGIBLE", decided.json().getJsonObject("decision").getString("found"));
        assertEquals(409, Rest.as("officer").put("/applications/" + id, decided.text()).status());
        assertEquals(409, Rest.as("officer").post("/applications/" + id + "/decision",
                "{\"scheme\": \"ais\", \"outcome\": \"refused\"}").status());
        assertEquals("withdrawn", Rest.as("officer").send("POST", "/applications/" + id + "/withdrawal", null, null).json().getString("status"));
    }

    @Test
    void decidingOtherwiseIsReasonedAndAcceptingAgainstARuleIsForAManager() {
        String id = application();
        String path = "/applications/" + id + "/decision";
        assertEquals(403, Rest.as("social").post(path, "{\"scheme\": \"hauscare\", \"outcome\": \"accepted\"}").status());
        assertEquals(List.of("/reason"), Rest.as("officer").post(path, "{\"scheme\": \"hauscare\", \"outcome\": \"refused\"}").pointers());
        String against = "{\"scheme\": \"ais\", \"outcome\": \"accepted\", \"reason\": \"The share is being sold.\"}";
        Rest.Answer officer = Rest.as("officer").post(path, against);
        assertEquals(403, officer.status());
        assertEquals(List.of("managerAnswers"), officer.keys());
        assertEquals(List.of("/reason"), Rest.as("manager").post(path, "{\"scheme\": \"ais\", \"outcome\": \"accepted\"}").pointers());
        assertEquals("waiting", Rest.as("manager").post(path, against).json().getString("status"));
    }

    @Test
    void everythingWrongIsSaidAtOnce() {
        Rest.Answer refused = Rest.as("officer").post("/applications",
                "{\"household\": \"nobody\", \"receivedOn\": \"2199-01-01\", \"schemes\": [\"hauscare\", \"xx\"], \"colour\": \"red\"}");
        assertEquals(422, refused.status());
        assertTrue(refused.pointers().containsAll(List.of("/household", "/receivedOn", "/schemes/1", "/colour")), refused.text());
        Rest.Answer decision = Rest.as("officer").post("/applications/" + application() + "/decision",
                "{\"scheme\": \"neien-ufank\", \"outcome\": \"maybe\"}");
        assertEquals(List.of("/outcome", "/scheme"), decision.pointers());
    }

    @Test
    void anyoneSignedInMayCalculateAndARetiredCommuneIsRefused() {
        String question = """
                {"on": "2026-03-01", "schemes": [], "household": {"members": [{"id": "a", "born": "1999-05-01", "role": "applicant"}],
                 "incomes": [], "facts": {"communeOfResidence": "%s"}}}""";
        Rest.Answer answer = Rest.as("commune").post("/calculations/eligibility", question.formatted("0701"));
        assertEquals(200, answer.status(), answer.text());
        assertEquals(5, answer.json().getJsonArray("results").size());
        Rest.Answer retired = Rest.as("commune").post("/calculations/eligibility", question.formatted("0705"));
        assertEquals(List.of("/household/facts/communeOfResidence"), retired.pointers());
        assertEquals(200, Rest.as("officer-b").post("/calculations/eligibility", question.formatted("0705")).status());
        assertEquals(401, Rest.as(null).post("/calculations/eligibility", question.formatted("0701")).status());
    }
}
