package lu.daach.followup;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.JsonObject;
import java.util.List;
import lu.daach.testing.OnTheServer;
import lu.daach.testing.Rest;
import lu.daach.testing.Samples;
import org.junit.jupiter.api.Test;

/** An aid from the request to its revocation. */
@OnTheServer
class AidsIT {

    private static final String REQUEST = "{\"kind\": \"travel-advance\", \"requestedOn\": \"2026-11-09\", \"amount\": \"900.00\", \"per\": \"once\","
            + " \"purpose\": \"Vol de la mère\", \"urgent\": %s}";

    private static JsonObject requested(boolean urgent) {
        String household = Rest.as("social").post("/households", Samples.ofRedange().householdBody()).json().getString("id");
        Rest.Answer answer = Rest.as("social2").post("/households/" + household + "/aids", REQUEST.formatted(urgent));
        assertEquals(201, answer.status(), answer.text());
        return answer.json();
    }

    @Test
    void theBoardDecidesWithin25WorkingDaysAndWhatItGrantsMayBeRevoked() {
        JsonObject aid = requested(false);
        assertEquals("2026-12-14", aid.getString("decideBy"));
        assertTrue(aid.getBoolean("repayable"));
        String path = "/aids/" + aid.getString("id");
        assertEquals(409, Rest.as("social").post(path + "/revocation", "{\"revokedOn\": \"2026-11-12\", \"reason\": \"x\"}").status());
        Rest.Answer granted = Rest.as("social").post(path + "/decision",
                "{\"outcome\": \"granted\", \"by\": \"board\", \"decidedOn\": \"2026-11-12\", \"reason\": \"Besoin établi\", \"funding\": \"donation\"}");
        assertEquals(200, granted.status(), granted.text());
        assertEquals("granted", granted.json().getString("status"));
        assertEquals("900.00", granted.json().getJsonObject("decision").getString("amount"));
        assertEquals(409, Rest.as("social").post(path + "/decision",
                "{\"outcome\": \"refused\", \"by\": \"board\", \"decidedOn\": \"2026-11-12\", \"reason\": \"x\"}").status());
        assertEquals(List.of("/revokedOn"), Rest.as("social").post(path + "/revocation", "{\"revokedOn\": \"2026-11-11\", \"reason\": \"x\"}").pointers());
        assertEquals("revoked", Rest.as("social").post(path + "/revocation", "{\"revokedOn\": \"2026-11-13\", \"reason\": \"x\"}").json().getString("status"));
        assertEquals(403, Rest.as("officer").get(path).status());
        assertEquals(404, Rest.as("social-b").get(path).status());
    }

    @Test
    void thePresidentDecidesWhatIsUrgentAlone() {
        String decision = "{\"outcome\": \"granted\", \"by\": \"president\", \"decidedOn\": \"2026-11-12\", \"reason\": \"x\", \"funding\": \"office\"}";
        assertEquals(List.of("/by"), Rest.as("social").post("/aids/" + requested(false).getString("id") + "/decision", decision).pointers());
        assertEquals(200, Rest.as("social").post("/aids/" + requested(true).getString("id") + "/decision", decision).status());
    }

    @Test
    void theRegisterCountsInTheOrderOfArrival() {
        int first = requested(false).getInt("number");
        int second = requested(true).getInt("number");
        assertEquals(first + 1, second);
        JsonObject register = Rest.as("social").get("/aids?size=2&status=requested").json();
        assertEquals(second, register.getJsonArray("items").getJsonObject(0).getInt("number"));
        assertEquals(422, Rest.as("social").get("/aids?status=lost").status());
    }
}
