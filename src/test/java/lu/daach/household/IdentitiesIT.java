package lu.daach.household;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

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
class IdentitiesIT {

    private static final String NUMBER = "1893120105732";

    @Test
    void aNationalNumberIsMaskedEverywhereAndShownWholeForAReasonThatIsJournalled() throws SQLException {
        Rest officer = Rest.as("officer");
        String id = Samples.ofRedange().freshHousehold();
        String path = "/households/" + id + "/members/a/national-id";
        Rest.Answer wrong = officer.put(path, "{\"nationalId\": \"1893120105733\"}");
        assertEquals(List.of("/nationalId"), wrong.pointers());
        Rest.Answer kept = officer.put(path, "{\"nationalId\": \"1893 1201 057 32\"}");
        assertEquals(200, kept.status(), kept.text());
        assertEquals("•••••••••732", kept.json().getString("nationalId"));
        assertTrue(kept.json().getBoolean("bornOtherwise"));
        for (String seen : List.of(path, "/households/" + id, "/households?size=200", "/search?q=732", "/search?q=" + NUMBER)) {
            assertFalse(officer.get(seen).text().contains(NUMBER), seen);
        }
        assertTrue(officer.get("/search?q=" + NUMBER).text().contains(id), "found by the whole number");

        assertEquals(List.of("/reason"), officer.post(path + "/disclosure", "{\"reason\": \"x\"}").pointers());
        Rest.Answer whole = Rest.as("social").post(path + "/disclosure", "{\"reason\": \"Attestation demandée par la commune\"}");
        assertEquals(NUMBER, whole.json().getString("nationalId"));
        assertEquals(404, Rest.as("officer-b").post(path + "/disclosure", "{\"reason\": \"Attestation\"}").status());
        assertEquals(403, Rest.as("syndicate").get(path).status());
        try (Connection connection = Product.asSuperuser()) {
            assertEquals("Attestation demandée par la commune", Sql.only(connection, "select note from journal.entry"
                    + " where action = 'Identities.disclose' and outcome = 'read' and subject_id = ? and fields = '{nationalId}'", id));
            assertEquals(0, Sql.count(connection, "select count(*) from household.national_id n where position(?::bytea in n.sealed) > 0",
                    NUMBER.getBytes(java.nio.charset.StandardCharsets.UTF_8)));
            assertEquals(0, Sql.count(connection, "select count(*) from journal.entry e where e::text like '%' || ? || '%'", NUMBER));
        }
        assertEquals(200, officer.put(path, "{\"nationalId\": null}").status());
        assertEquals(404, officer.post(path + "/disclosure", "{\"reason\": \"Attestation\"}").status());
    }

    @Test
    void theSameNumberTwiceIsAHint() {
        Rest officer = Rest.as("officer");
        String body = "{\"nationalId\": \"1893120105732\"}";
        String one = Samples.ofRedange().freshHousehold();
        String other = Samples.ofRedange().freshHousehold();
        officer.put("/households/" + one + "/members/a/national-id", body);
        Rest.Answer second = officer.put("/households/" + other + "/members/b/national-id", body);
        assertTrue(second.json().getInt("elsewhere") >= 1, second.text());
        assertTrue(officer.get("/mergers/candidates?size=200").text().contains(one));
        assertFalse(Rest.as("officer-b").get("/mergers/candidates?size=200").text().contains(one));
    }

    @Test
    void aContactIsWrittenOnceAndChangedWithItsVersion() {
        Rest social = Rest.as("social");
        String path = "/households/" + Samples.ofRedange().freshHousehold() + "/contact";
        Rest.Answer empty = social.get(path);
        assertEquals(0, empty.json().getInt("version"));
        Rest.Answer wrong = social.put(path, """
                {"version": 0, "phone": "abc", "email": "nobody", "channel": "email", "spokenLanguage": "xx", "interpreterNeeded": true,
                 "home": {"street": "1, rue Basse"}}""");
        assertEquals(422, wrong.status());
        assertTrue(wrong.pointers().containsAll(List.of("/phone", "/email", "/spokenLanguage", "/home/locality")), wrong.text());
        Rest.Answer written = social.put(path, """
                {"version": 0, "phone": "+352 26 77 88 99", "email": "eva@example.org", "channel": "phone", "spokenLanguage": "pt",
                 "home": {"street": "1, Gässel am Weiher", "postcode": "L-8506", "locality": "Redange"}}""");
        assertEquals(200, written.status(), written.text());
        assertEquals(1, written.json().getInt("version"));
        assertEquals(200, social.put(path, written.text().replace("26 77 88 99", "26 77 88 98")).status());
        assertEquals(409, social.put(path, written.text()).status());
        String id = path.split("/")[2];
        for (String words : List.of("26778898", "26%2077%2088%2098", "%2B352%2026%2077%2088%2098", "gassel%20weiher", "eva@example.org")) {
            assertTrue(social.get("/search?q=" + words).text().contains(id), words);
            assertFalse(Rest.as("social-b").get("/search?q=" + words).text().contains(id), words);
        }
    }
}
