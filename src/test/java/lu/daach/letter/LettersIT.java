package lu.daach.letter;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.JsonObject;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import lu.daach.testing.OnTheServer;
import lu.daach.testing.Product;
import lu.daach.testing.Rest;
import lu.daach.testing.Samples;
import lu.daach.testing.Sql;
import org.junit.jupiter.api.Test;

@OnTheServer
class LettersIT {

    private static final String NOT_PRIVILEGED = "42501";

    @Test
    void aLetterIsFilledFromItsFileAndKeptAsItWasSent() throws SQLException {
        Rest officer = Rest.as("officer");
        String occupancy = Samples.ofRedange().occupancy();
        Rest.Answer issued = officer.post("/letters", "{\"subject\": \"occupancy:" + occupancy + "\", \"template\": \"participation\"}");
        assertEquals(201, issued.status(), issued.text());
        JsonObject letter = issued.json();
        assertEquals("fr", letter.getString("language"));
        assertTrue(letter.getString("number").matches("2026-[0-9]{4}"), letter.getString("number"));
        assertTrue(letter.getString("text").contains("3, rue de l'Essai") && !letter.getString("text").contains("{"), letter.getString("text"));
        assertEquals("to-print", letter.getString("status"));
        String id = letter.getString("id");
        Rest.Answer sheet = officer.get("/letters/" + id + "/pdf");
        assertEquals("application/pdf", sheet.header("Content-Type"));
        try (Connection connection = Product.asSuperuser()) {
            assertEquals(List.of(letter.getString("sha256")), Sql.column(connection, "select encode(sha256(content), 'hex') from letter.sheet"
                    + " where letter_id = '" + id + "'"));
        }
        Rest.Answer returned = officer.post("/letters/" + id + "/returned", "{\"note\": \"unknown there\"}");
        assertEquals("returned", returned.json().getString("status"));
        assertEquals(letter.getString("sha256"), officer.get("/letters/" + id).json().getString("sha256"));
        String household = Samples.ofRedange().household();
        assertTrue(officer.get("/letters?subject=household:" + household).text().contains(id));
    }

    @Test
    void whatHasNoValueIsToBeFilledInByHand() {
        String household = Samples.ofRedange().freshHousehold();
        Rest.Answer refused = Rest.as("officer").post("/letters", "{\"subject\": \"household:" + household + "\", \"template\": \"participation\","
                + " \"recipient\": \"Ada\"}");
        assertEquals(422, refused.status());
        assertTrue(refused.pointers().containsAll(List.of("/text", "/recipient")), refused.text());
        assertTrue(refused.text().contains("occupancy.address"), refused.text());
    }

    @Test
    void organisationsDoNotSeeEachOthersLetters() {
        String id = Samples.ofRedange().letter();
        assertEquals(200, Rest.as("manager").get("/letters/" + id).status());
        assertEquals(404, Rest.as("social").get("/letters/" + id).status());
        assertEquals(404, Rest.as("social").get("/letters/" + id + "/pdf").status());
        assertFalse(Rest.as("social").get("/letters?size=200").text().contains(id));
        assertEquals(404, Rest.as("officer-b").get("/letters/" + id).status());
        String owner = Samples.ofRedange().owner();
        assertEquals(403, Rest.as("social").post("/letters", "{\"subject\": \"owner:" + owner + "\", \"template\": \"owner-letter\"}").status());
        Rest.Answer decision = Rest.as("social").post("/letters", "{\"subject\": \"application:" + Samples.ofRedange().application()
                + "\", \"template\": \"decision\"}");
        assertEquals(List.of("/template"), decision.pointers());
    }

    @Test
    void nobodyChangesWhatWasSent() throws SQLException {
        String id = Samples.ofRedange().letter();
        try (Connection connection = Product.asApplication()) {
            for (String attempt : List.of("update letter.letter set body = 'x'", "delete from letter.sheet", "update letter.mark set note = 'x'",
                    "update letter.letterhead set name = 'x'", "delete from letter.template")) {
                assertEquals(NOT_PRIVILEGED, Sql.refusal(connection, attempt), attempt);
            }
        }
        try (Connection connection = Product.asSuperuser()) {
            assertEquals(NOT_PRIVILEGED, Sql.refusal(connection, "update letter.letter set body = 'x' where id = '" + id + "'"));
            assertEquals(NOT_PRIVILEGED, Sql.refusal(connection, "delete from letter.sheet where letter_id = '" + id + "'"));
        }
    }
}
