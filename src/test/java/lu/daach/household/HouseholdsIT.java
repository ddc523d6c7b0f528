package lu.daach.household;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.JsonValue;
import java.util.List;
import lu.daach.testing.OnTheServer;
import lu.daach.testing.Rest;
import org.junit.jupiter.api.Test;

@OnTheServer
class HouseholdsIT {

    private static final String BODY = """
            {"lastName": "Muster", "language": "lb",
             "members": [{"firstName": "Eva", "born": "1990-05-01", "role": "applicant"},
                         {"id": "jo", "firstName": "Jo", "born": "2018-02-11", "role": "child", "from": "2020-01-01"}],
             "incomes": [{"member": "a", "kind": "employment", "net": "2500.00", "per": "month", "from": "2026-01-01"}],
             "facts": {"communeOfResidence": "0701", "ownsDwellingShare": "1/3", "nationalOrPermanent": true}}""";

    @Test
    void aHouseholdIsRegisteredReadAndChanged() {
        Rest.Answer created = Rest.as("officer").post("/households", BODY);
        assertEquals(201, created.status(), created.text());
        String id = created.json().getString("id");
        assertEquals("a", created.json().getJsonArray("members").getJsonObject(0).getString("id"));
        assertEquals("Muster", created.json().getJsonArray("members").getJsonObject(1).getString("lastName"));
        assertFalse(created.json().getJsonArray("incomes").getJsonObject(0).getBoolean("proven"));
        assertEquals(13, created.json().getJsonObject("facts").size());
        assertEquals("known", created.json().getString("status"));
        assertEquals(JsonValue.NULL, created.json().get("referent"));

        Rest.Answer read = Rest.as("social").get("/households/" + id);
        assertEquals(created.text(), read.text());
        Rest.Answer changed = Rest.as("officer").put("/households/" + id, read.text().replace("\"firstName\":\"Jo\"", "\"firstName\":\"Joe\""));
        assertEquals(200, changed.status(), changed.text());
        assertEquals(2, changed.json().getInt("version"), "a change of a person is a change of the household");
        assertEquals("Joe", changed.json().getJsonArray("members").getJsonObject(1).getString("firstName"));
        assertEquals(409, Rest.as("officer").put("/households/" + id, read.text()).status());
        assertEquals(404, Rest.as("officer-b").get("/households/" + id).status());
    }

    @Test
    void incomesThatNobodyStatedStayUnknownWhenTheItemIsSentBack() {
        Rest officer = Rest.as("officer");
        Rest.Answer created = officer.post("/households", BODY.replaceAll("(?s)\"incomes\": \\[.*?\\],", ""));
        String id = created.json().getString("id");
        assertEquals(List.of(), created.json().getJsonArray("incomes"));
        Rest.Answer sentBack = officer.put("/households/" + id, created.text());
        assertEquals(200, sentBack.status(), sentBack.text());
        String application = officer.post("/applications",
                "{\"household\": \"" + id + "\", \"receivedOn\": \"2026-11-01\", \"schemes\": [\"hauscare\"]}").json().getString("id");
        assertTrue(officer.get("/applications/" + application + "/eligibility").text().contains("\"outcome\":\"INCOMPLETE\""));
    }

    @Test
    void aSocialWorkerIsTheReferentOfWhomSheRegisters() {
        Rest.Answer created = Rest.as("social").post("/households", BODY);
        String id = created.json().getString("id");
        assertFalse(created.json().isNull("referent"));
        assertTrue(Rest.as("social").get("/households?caseload=mine&size=200").text().contains(id));
        assertFalse(Rest.as("social2").get("/households?caseload=mine&size=200").text().contains(id));
        assertEquals(List.of("/caseload"), Rest.as("social").get("/households?caseload=all").pointers());
    }

    @Test
    void formAndMeaningAreRefusedTogether() {
        Rest.Answer refused = Rest.as("officer").post("/households", """
                {"lastName": "X", "bad": 1, "referent": "nobody",
                 "members": [{"firstName": "A", "born": "2099-01-01", "role": "child"}, {"role": "x"}],
                 "incomes": [{"member": "zz", "kind": "employment", "net": "-1", "per": "month"}],
                 "facts": {"ownsDwellingShare": "2", "communeOfResidence": "70"}}""");
        assertEquals(422, refused.status());
        assertTrue(refused.pointers().containsAll(List.of("/bad", "/referent", "/members/0/born", "/members/1/firstName", "/members/1/role",
                "/incomes/0/member", "/incomes/0/net", "/facts/ownsDwellingShare", "/facts/communeOfResidence")), refused.text());
        assertEquals(List.of("noAdult"), Rest.as("officer").post("/households", "{\"lastName\": \"X\", \"members\": []}").keys());
    }

    @Test
    void othersMayNot() {
        for (String persona : List.of("syndicate", "commune", "admin")) {
            assertEquals(403, Rest.as(persona).get("/households").status(), persona);
            assertEquals(403, Rest.as(persona).post("/households", BODY).status(), persona);
        }
    }
}
