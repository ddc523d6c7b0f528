package lu.daach.followup;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.JsonObject;
import java.util.List;
import lu.daach.testing.OnTheServer;
import lu.daach.testing.Rest;
import lu.daach.testing.Samples;
import org.junit.jupiter.api.Test;

/** Objectives and their steps, from the agreement to what came of it. */
@OnTheServer
class ObjectivesIT {

    private static final String CHANGED = "{\"version\": %d, \"field\": \"work\", \"aim\": \"Une place d’apprentissage\", \"targetOn\": \"%s\","
            + " \"state\": \"%s\", \"shared\": true, \"steps\": [{\"what\": \"Postuler\", \"by\": \"household\", \"doneOn\": \"%s\"}]%s}";

    private static JsonObject agreed() {
        String household = Rest.as("social").post("/households", Samples.ofRedange().householdBody()).json().getString("id");
        Rest.Answer answer = Rest.as("social").post("/households/" + household + "/objectives", Samples.objectiveBody());
        assertEquals(201, answer.status(), answer.text());
        return answer.json();
    }

    @Test
    void stepsAreReplacedWholeAndAGivenUpObjectiveSaysWhy() {
        JsonObject objective = agreed();
        String path = "/objectives/" + objective.getString("id");
        assertEquals(List.of("/outcome"), Rest.as("social2").put(path, CHANGED.formatted(1, "2027-03-01", "given-up", "2026-11-10", "")).pointers());
        Rest.Answer changed = Rest.as("social2").put(path, CHANGED.formatted(1, "2027-03-01", "given-up", "2026-11-10", ", \"outcome\": \"Un emploi trouvé\""));
        assertEquals(200, changed.status(), changed.text());
        assertEquals(1, changed.json().getJsonArray("steps").size());
        assertEquals("2026-11-15", changed.json().getString("closedOn"));
        assertEquals(409, Rest.as("social").put(path, CHANGED.formatted(1, "2027-03-01", "open", "2026-11-10", "")).status());
        assertEquals(changed.json(), Rest.as("social").get(path).json());
    }

    @Test
    void whatIsAheadIsNotInThePastAndWhatIsDoneNotInTheFuture() {
        String path = "/objectives/" + agreed().getString("id");
        assertEquals(List.of("/targetOn", "/steps/0/doneOn"),
                Rest.as("social").put(path, CHANGED.formatted(1, "2026-11-01", "open", "2026-11-16", "")).pointers());
    }

    @Test
    void nobodyOutsideTheOfficeReadsIt() {
        JsonObject objective = agreed();
        String path = "/objectives/" + objective.getString("id");
        for (String persona : List.of("officer", "manager", "syndicate", "admin")) {
            assertEquals(403, Rest.as(persona).get(path).status(), persona);
            assertEquals(403, Rest.as(persona).get("/households/" + objective.getString("household") + "/objectives").status(), persona);
        }
        assertEquals(404, Rest.as("social-b").get(path).status());
        assertTrue(Rest.as("social").get("/households/" + objective.getString("household") + "/objectives").text().contains("A first step"));
    }
}
