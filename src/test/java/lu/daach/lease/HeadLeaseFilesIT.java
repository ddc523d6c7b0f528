package lu.daach.lease;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.JsonObject;
import java.util.List;
import lu.daach.testing.OnTheServer;
import lu.daach.testing.Product;
import lu.daach.testing.Rest;
import lu.daach.testing.Samples;
import lu.daach.testing.Sql;
import org.junit.jupiter.api.Test;

/** What happens to a lease after it was signed, through REST and in the month's figures. */
@OnTheServer
class HeadLeaseFilesIT {

    private static final Rest OFFICER = Rest.as("officer");

    private static String lease(String more) {
        Samples samples = Samples.ofRedange();
        String body = samples.headLeaseBody(samples.freshDwelling());
        Rest.Answer signed = OFFICER.post("/head-leases", body.replace("\"startsOn\": \"2026-01-01\"", more));
        assertEquals(201, signed.status(), signed.text());
        return signed.json().getString("id");
    }

    @Test
    void anAmendedRentIsPaidFromItsDayAndRestsForTwoYears() throws Exception {
        String id = lease("\"startsOn\": \"2024-02-01\"").toString();
        Rest.Answer soon = OFFICER.post("/head-leases/" + id + "/amendments", "{\"appliesFrom\": \"2027-06-16\", \"monthlyRent\": \"960.00\"}");
        assertEquals(422, soon.status());
        assertEquals(List.of("rentTooSoon"), soon.keys());
        assertTrue(soon.text().contains("01/01/2028"), soon.text());

        Rest.Answer amended = OFFICER.post("/head-leases/" + id + "/amendments", "{\"appliesFrom\": \"2028-06-16\", \"monthlyRent\": \"960.00\", \"reason\": \"Agreed\"}");
        assertEquals(201, amended.status(), amended.text());
        assertEquals("900.00", amended.json().getString("rentBefore"));
        JsonObject item = OFFICER.get("/head-leases/" + id).json();
        assertEquals("900.00", item.getString("monthlyRent"));
        assertEquals("2030-06-16", item.getString("nextRentChangeOn"));
        assertEquals(200, OFFICER.put("/head-leases/" + id, OFFICER.get("/head-leases/" + id).text()).status());
        try (var connection = Product.asSuperuser()) {
            assertEquals(List.of("2024-02-01 900.00 100.00", "2028-06-16 960.00 100.00"), Sql.column(connection,
                    "select applies_from || ' ' || monthly_rent || ' ' || monthly_charges from lease.rent where head_lease_id = ?::uuid order by applies_from", id));
        }
        assertEquals(1, OFFICER.get("/head-leases/" + id + "/amendments").json().getInt("total"));
    }

    @Test
    void aChangeOfChargesIsKeptAmongTheAmendments() {
        String id = lease("\"startsOn\": \"2026-03-01\"");
        String changed = OFFICER.get("/head-leases/" + id).text().replace("\"monthlyCharges\":\"100.00\"", "\"monthlyCharges\":\"110.00\"");
        Rest.Answer answer = OFFICER.put("/head-leases/" + id, changed);
        assertEquals(200, answer.status(), answer.text());
        assertEquals("110.00", answer.json().getString("monthlyCharges"));
        JsonObject kept = OFFICER.get("/head-leases/" + id + "/amendments").json().getJsonArray("items").getJsonObject(0);
        assertEquals("correction", kept.getString("kind"));
        assertEquals("100.00", kept.getString("chargesBefore"));
        assertEquals("2026-11-15", kept.getString("appliesFrom"));
    }

    @Test
    void sharesAreOneAndThePayeeIsAmongThem() {
        String id = lease("\"startsOn\": \"2026-03-01\"");
        JsonObject before = OFFICER.get("/head-leases/" + id + "/shares").json();
        String payee = before.getJsonArray("shares").getJsonObject(0).getString("owner");
        String other = OFFICER.post("/owners", Samples.ofRedange().ownerBody()).json().getString("id");
        String form = "{\"version\": " + before.getInt("version") + ", \"shares\": [{\"owner\": \"%s\", \"share\": \"%s\"}, {\"owner\": \"%s\", \"share\": \"%s\"}]}";
        assertEquals(List.of("notOne"), OFFICER.put("/head-leases/" + id + "/shares", form.formatted(payee, "1/2", other, "1/3")).keys());
        assertEquals(List.of("unreadable"), OFFICER.put("/head-leases/" + id + "/shares", form.formatted(payee, "1/2", other, "half")).keys());
        Rest.Answer kept = OFFICER.put("/head-leases/" + id + "/shares", form.formatted(payee, "2/3", other, "1/3"));
        assertEquals(200, kept.status(), kept.text());
        assertEquals(2, kept.json().getJsonArray("shares").size());
        assertEquals(409, OFFICER.put("/head-leases/" + id + "/shares", form.formatted(payee, "2/3", other, "1/3")).status());
    }

    @Test
    void anOwnerIsWrittenTo() {
        String id = OFFICER.post("/owners", Samples.ofRedange().ownerBody()).json().getString("id");
        String none = OFFICER.get("/owners/" + id + "/contact").text();
        assertEquals(List.of("/email"), OFFICER.put("/owners/" + id + "/contact", none.replace("\"letter\"", "\"email\"")).pointers());
        Rest.Answer kept = OFFICER.put("/owners/" + id + "/contact", none.replace("\"street\":null", "\"street\":\"3, am Duerf\"")
                .replace("\"place\":null", "\"place\":\"Ell\""));
        assertEquals(200, kept.status(), kept.text());
        assertEquals(409, OFFICER.put("/owners/" + id + "/contact", none).status());
        assertEquals(403, Rest.as("social").get("/owners/" + id + "/contact").status());
    }
}
