package lu.daach.household;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import lu.daach.attachment.inspection.HostileFiles;
import lu.daach.testing.OnTheServer;
import lu.daach.testing.Product;
import lu.daach.testing.Rest;
import lu.daach.testing.Samples;
import lu.daach.testing.Sql;
import org.junit.jupiter.api.Test;

@OnTheServer
class MergersIT {

    private static final String MERGE = """
            {"kept": "%s", "closed": "%s", "same": [{"closed": "a", "kept": "a"}], "reason": "Les mêmes personnes, deux fois inscrites"}""";
    private static final String UNDO = "{\"reason\": \"Ce sont deux ménages\"}";

    /** All that is written of two households, without what only counts changes. */
    private static String written(String one, String other) throws SQLException {
        try (Connection connection = Product.asSuperuser()) {
            UUID first = UUID.fromString(one);
            UUID second = UUID.fromString(other);
            StringBuilder all = new StringBuilder();
            for (String query : List.of(
                    "select (to_jsonb(h) - 'version')::text from household.household h where id in (?, ?) order by id",
                    "select to_jsonb(p)::text from household.person p where household_id in (?, ?) order by household_id, position",
                    "select (to_jsonb(i) - 'id')::text from household.income i where household_id in (?, ?) order by household_id, position",
                    "select (to_jsonb(c) - 'version')::text from household.contact c where household_id in (?, ?) order by 1",
                    "select (to_jsonb(a) - 'sought')::text from household.alias a join household.person p on p.id = a.person_id"
                            + " where p.household_id in (?, ?) order by 1",
                    "select to_jsonb(n)::text from household.national_id n join household.person p on p.id = n.person_id"
                            + " where p.household_id in (?, ?) order by 1",
                    "select to_jsonb(a)::text from admission.application a where household_id in (?, ?) order by id")) {
                all.append(String.join("\n", Sql.column(connection, query, first, second))).append('\n');
            }
            return all.toString();
        }
    }

    @Test
    void whatTwoFilesHoldComesTogetherAndPartsExactly() throws SQLException {
        Rest officer = Rest.as("officer");
        Samples samples = Samples.ofRedange();
        String kept = samples.freshHousehold();
        String closed = samples.freshHousehold();
        officer.put("/households/" + closed + "/contact", "{\"version\": 0, \"phone\": \"26 11 22 33\", \"channel\": \"phone\"}");
        officer.put("/households/" + closed + "/members/a/aliases", "{\"aliases\": [{\"kind\": \"birth\", \"lastName\": \"Wëlfrang\"}]}");
        officer.put("/households/" + closed + "/members/a/national-id", "{\"nationalId\": \"1893120105732\"}");
        String application = officer.post("/applications", samples.applicationBody(closed)).json().getString("id");
        String letter = officer.post("/letters", Samples.ofRedange().letterBody().replaceFirst("household:[^\"]+", "household:" + closed)).json().getString("id");
        String paper = officer.upload("POST", "/attachments?subject=household:" + closed + "&kind=identity&name=carte.pdf&title=Carte", HostileFiles.pdf(),
                "application/pdf").json().getString("id");
        String before = written(kept, closed);

        Rest.Answer merged = officer.post("/mergers", MERGE.formatted(kept, closed));
        assertEquals(201, merged.status(), merged.text());
        String merger = merged.json().getString("id");
        assertEquals(kept, officer.get("/applications/" + application).json().getString("household"));
        Rest.Answer led = officer.get("/households/" + closed);
        assertEquals(307, led.status());
        assertTrue(led.header("Location").endsWith("/api/v1/households/" + kept), led.header("Location"));
        assertFalse(officer.get("/households?size=200").text().contains(closed));
        assertEquals(409, officer.put("/households/" + closed + "/contact", "{\"version\": 1, \"channel\": \"letter\"}").status());
        assertEquals(3, officer.get("/households/" + kept).json().getJsonArray("members").size(), "the child comes along, the adult is the same");
        assertEquals("26 11 22 33", officer.get("/households/" + kept + "/contact").json().getString("phone"));
        assertTrue(officer.get("/households/" + kept + "/members/a/aliases").text().contains("Wëlfrang"));
        assertTrue(officer.get("/letters?subject=household:" + kept).text().contains(letter), "what was sent is read through the closed file");
        assertTrue(officer.get("/attachments?subject=household:" + kept).text().contains(paper));
        assertTrue(officer.get("/search?q=welfrang").text().contains(kept));
        assertFalse(officer.get("/search?q=welfrang").text().contains(closed));
        assertEquals(409, officer.post("/mergers", MERGE.formatted(kept, closed)).status(), "closed already");
        assertEquals(404, Rest.as("officer-b").post("/mergers/" + merger + "/undoing", UNDO).status());
        assertNotEquals(before, written(kept, closed));

        Rest.Answer undone = officer.post("/mergers/" + merger + "/undoing", UNDO);
        assertEquals(200, undone.status(), undone.text());
        assertEquals(before, written(kept, closed), "exactly as before");
        assertEquals(200, officer.get("/households/" + closed).status());
        assertFalse(officer.get("/letters?subject=household:" + kept).text().contains(letter));
        assertFalse(officer.get("/attachments?subject=household:" + kept).text().contains(paper));
        assertEquals(409, officer.post("/mergers/" + merger + "/undoing", UNDO).status());
    }

    @Test
    void twoHouseholdsThatBothLiveSomewhereStayTwo() {
        Rest officer = Rest.as("officer");
        Samples samples = Samples.ofRedange();
        String one = officer.post("/occupancies", samples.freshOccupancyBody()).json().getString("household");
        String other = officer.post("/occupancies", samples.freshOccupancyBody()).json().getString("household");
        Rest.Answer refused = officer.post("/mergers", MERGE.formatted(one, other));
        assertEquals(409, refused.status(), refused.text());
        assertEquals(List.of("bothLive"), refused.keys());
        assertEquals(List.of("/closed"), officer.post("/mergers", MERGE.formatted(one, one)).pointers());
        assertEquals(List.of("/closed"), officer.post("/mergers", MERGE.formatted(one, UUID.randomUUID())).pointers());
        assertEquals(List.of("/closed"), officer.post("/mergers", MERGE.formatted(one, Samples.ofSecond().household())).pointers());
    }
}
