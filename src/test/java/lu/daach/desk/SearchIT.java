package lu.daach.desk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import lu.daach.testing.OnTheServer;
import lu.daach.testing.Rest;
import org.junit.jupiter.api.Test;

@OnTheServer
class SearchIT {

    private static final String BODY = """
            {"lastName": "Weißgerber-Noël", "language": "fr", "members": [
              {"firstName": "Françoise", "lastName": "Weißgerber-Noël", "born": "1983-04-07", "role": "applicant"},
              {"firstName": "Pol", "lastName": "Weißgerber", "born": "2016-12-30", "role": "child"}]}""";

    private static String found(String persona, String words) {
        Rest.Answer answer = Rest.as(persona).get("/search?size=50&q=" + URLEncoder.encode(words, StandardCharsets.UTF_8));
        assertEquals(200, answer.status(), answer.text());
        return answer.text();
    }

    @Test
    void aHouseholdIsFoundHoweverItIsWritten() {
        Rest.Answer made = Rest.as("officer").post("/households", BODY);
        String id = made.json().getString("id");
        for (String words : List.of("Weißgerber", "weissgerber", "WEISSGERBER noel", "françoise weissgerber", "Noël Weißgerber Francoise",
                "weisgerber", "wiessgerber", "fransoise weissgerber", "7.4.1983", "07/04/1983", "1983-04-07", "Noel 7.4.1983", "pol weissg")) {
            assertTrue(found("social", words).contains(id), words);
            assertFalse(found("social-b", words).contains(id), words);
        }
        for (String words : List.of("weissgerber 8.4.1983", "zzzz", "%%", "''")) {
            assertFalse(found("officer", words).contains(id), words);
        }
    }

    @Test
    void dwellingsAreFoundByAddressAndNobodyIsAskedWhoMayNot() {
        assertTrue(found("officer", "beckerich").contains("\"kind\":\"dwelling\""));
        assertTrue(found("officer", "bekerich").contains("\"kind\":\"dwelling\""));
        assertFalse(found("social", "a e i").contains("\"kind\":\"owner\""));
        for (String persona : List.of("syndicate", "commune", "admin")) {
            assertEquals(403, Rest.as(persona).get("/search?q=beckerich").status(), persona);
        }
        assertEquals(List.of("/q"), Rest.as("officer").get("/search?q=x").pointers());
        assertEquals(List.of("/q"), Rest.as("officer").get("/search").pointers());
        assertEquals(List.of("/bad"), Rest.as("officer").get("/search?q=xx&bad=1").pointers());
    }
}
