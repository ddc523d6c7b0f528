package lu.daach.lease;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import lu.daach.testing.OnTheServer;
import lu.daach.testing.Rest;
import org.junit.jupiter.api.Test;

@OnTheServer
class OwnersIT {

    private static final String EVA = """
            {"kind": "person", "lastName": "Muster", "firstName": "Eva", "iban": "LU28 0019 4006 4475 0000", "language": "fr"}""";

    @Test
    void anOwnerIsRegisteredReadAndChanged() {
        Rest officer = Rest.as("officer");
        Rest.Answer created = officer.post("/owners", EVA);
        assertEquals(201, created.status());
        String id = created.json().getString("id");
        assertTrue(created.header("Location").endsWith("/api/v1/owners/" + id));
        assertEquals("LU28 **** **** **** 0000", created.json().getString("iban"));
        assertEquals("LU280019400644750000", officer.get("/owners/" + id + "/iban").json().getString("iban"));

        Rest.Answer read = officer.get("/owners/" + id);
        assertEquals(created.text(), read.text());
        Rest.Answer changed = officer.put("/owners/" + id, read.text().replace("Eva", "Ava"));
        assertEquals(200, changed.status(), changed.text());
        assertEquals("Muster Ava", changed.json().getString("name"));
        assertEquals("LU280019400644750000", officer.get("/owners/" + id + "/iban").json().getString("iban"));
        assertEquals(409, officer.put("/owners/" + id, read.text()).status());
    }

    @Test
    void everythingWrongIsSaidAtOnce() {
        Rest.Answer refused = Rest.as("officer").post("/owners", """
                {"kind": "person", "iban": "LU29 0019 4006 4475 0000", "language": "xx", "colour": "red"}""");
        assertEquals(422, refused.status());
        assertTrue(refused.pointers().containsAll(List.of("/language", "/colour")), refused.text());
        assertEquals("application/problem+json", refused.header("Content-Type"));
        Rest.Answer names = Rest.as("officer").post("/owners", """
                {"kind": "person", "iban": "LU29 0019 4006 4475 0000", "language": "fr"}""");
        assertEquals(List.of("/lastName", "/firstName", "/iban"), names.pointers());
    }

    @Test
    void anotherRegionSeesNothingAndOthersMayNot() {
        String id = Rest.as("officer").post("/owners", EVA).json().getString("id");
        Rest.Answer foreign = Rest.as("officer-b").get("/owners/" + id);
        Rest.Answer made = Rest.as("officer-b").get("/owners/7b2d2b6c-9a52-4b52-8a3e-000000000000");
        assertEquals(404, foreign.status());
        assertEquals(made.text(), foreign.text());
        assertFalse(Rest.as("officer-b").get("/owners").text().contains(id));
        for (String persona : List.of("social", "social2", "syndicate", "commune", "admin")) {
            assertEquals(403, Rest.as(persona).get("/owners/" + id).status(), persona);
        }
        assertEquals(401, Rest.as(null).get("/owners").status());
        assertEquals(401, Rest.as("nobody").get("/owners").status());
    }
}
