package lu.daach.charges;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.JsonObject;
import java.io.IOException;
import java.math.BigDecimal;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import lu.daach.organisation.Demonstration;
import lu.daach.testing.OnTheServer;
import lu.daach.testing.Product;
import lu.daach.testing.Rest;
import lu.daach.testing.Samples;
import lu.daach.testing.Sql;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

/** Advances are charged with the month and once, the yearly account divides what was paid, is booked by two people, and is corrected by its undoing. */
@OnTheServer
class ChargesIT {

    private static final String MONTH = "2026-09";

    @Test
    void fromTheAdvanceToTheAccountAndItsCorrection() throws SQLException {
        JsonObject contract = Rest.as("officer").post("/occupancies", Samples.ofRedange().freshOccupancyBody()).json();
        String occupancy = contract.getString("id");
        String household = contract.getString("household");
        String dwelling = contract.getString("dwelling");
        String advances = "/occupancies/" + occupancy + "/charge-advances";
        assertEquals(List.of("/appliesFrom"), Rest.as("officer").post(advances, advance("2026-09-02")).pointers());
        assertEquals(200, Rest.as("officer").post(advances, advance("2026-09-01")).status());
        postMonth("charges-" + occupancy);
        assertEquals("-80.00", balance("charges/household/" + household), "kept apart from the participation");
        String asked = balance("receivable/household/" + household);
        postMonth("charges-again-" + occupancy);
        assertEquals("-80.00", balance("charges/household/" + household), "a month asks once");
        assertEquals(List.of("/appliesFrom"), Rest.as("officer").post(advances, advance("2026-08-01")).pointers(), "September is charged");

        String costs = "/dwellings/" + dwelling + "/charge-costs";
        assertEquals(List.of("/costs/0/proof"), Rest.as("officer").post(costs, cost("energy", "75.00", "")).pointers());
        assertEquals(200, Rest.as("officer").post(costs, cost("energy", "75.00", "E-1")).status());
        assertEquals(List.of("/costs/0/proof"), Rest.as("officer").post(costs, cost("energy", "75.00", "E-1")).pointers(), "the same bill twice");
        String period = "{\"dwelling\": \"" + dwelling + "\", \"firstDay\": \"2026-08-01\", \"lastDay\": \"2026-10-31\"}";
        JsonObject first = draft(period);
        // The room is for two of the three people that the dwelling is for: 50.00 of 75.00, the rest is the agency's.
        assertEquals("25.00", first.getString("agency"));
        JsonObject share = first.getJsonArray("shares").getJsonObject(0);
        assertEquals(List.of("50.00", "80.00", "-30.00"), List.of(share.getString("cost"), share.getString("advances"), share.getString("balance")));
        assertEquals(422, Rest.as("officer").post("/charge-statements", period).status(), "the days are accounted for");

        String id = first.getString("id");
        assertEquals(403, Rest.as("officer").post("/charge-statements/" + id + "/booking", "{}").status());
        assertEquals(404, Rest.as("manager-b").post("/charge-statements/" + id + "/booking", "{}").status());
        JsonObject booked = ok(Rest.as("manager").post("/charge-statements/" + id + "/booking", "{}"));
        assertEquals("30.00", booked.getJsonArray("shares").getJsonObject(0).getString("setOff"), "what it owes is covered first");
        assertEquals("0.00", balance("charges/household/" + household));
        assertEquals(money(asked).subtract(money("30.00")).toString(), balance("receivable/household/" + household));
        assertEquals(409, Rest.as("manager").post("/charge-statements/" + id + "/booking", "{}").status(), "booked once");

        assertEquals("undone", ok(Rest.as("manager").post("/charge-statements/" + id + "/undoing", "{\"reason\": \"A bill was forgotten\"}")).getString("state"));
        assertEquals("-80.00", balance("charges/household/" + household));
        assertEquals(asked, balance("receivable/household/" + household));
        assertEquals(200, Rest.as("officer").post(costs, cost("water", "100.00", "W-1")).status());
        String corrected = draft(period).getString("id");
        share = ok(Rest.as("manager").post("/charge-statements/" + corrected + "/booking", "{}")).getJsonArray("shares").getJsonObject(0);
        assertEquals("70.00", share.getString("balance"));
        assertEquals(money(asked).add(money("70.00")).toString(), balance("receivable/household/" + household));
        assertEquals(0, ok(Rest.as("manager").post("/book-checks", "{}")).getInt("differences"), "the books are whole");

        JsonObject sides = Rest.as("officer").get("/accounts/two-sided?from=2026-09&until=2026-11&dwelling=" + dwelling).json().getJsonObject("total");
        assertEquals("150.00", sides.getString("charged"), "the advance of September and what the account asked in November");
        JsonObject gap = sides.getJsonObject("gap");
        assertEquals(money(gap.getString("total")), List.of("empty", "rule", "arrears", "repair", "guarantee").stream().map(cause -> money(gap.getString(cause)))
                .reduce(BigDecimal.ZERO, BigDecimal::add));
    }

    /** The rooms of the demonstration: what the agency bears and what the households bear are what was paid. */
    @Test
    void theHouseOfTheDemonstrationIsDividedToTheCent() {
        String house = Demonstration.id("dwelling/60").toString();
        JsonObject drafted = draft("{\"dwelling\": \"" + house + "\", \"firstDay\": \"2026-03-01\", \"lastDay\": \"2026-10-31\"}");
        assertEquals("4419.85", drafted.getString("cost"));
        BigDecimal borne = drafted.getJsonArray("shares").getValuesAs(JsonObject.class).stream().map(one -> money(one.getString("cost"))).reduce(BigDecimal.ZERO, BigDecimal::add);
        assertEquals(money("4419.85"), borne.add(money(drafted.getString("agency"))));
        assertTrue(borne.signum() > 0);
        for (JsonObject share : drafted.getJsonArray("shares").getValuesAs(JsonObject.class)) {
            assertEquals(money(share.getString("cost")), share.getJsonArray("lines").getValuesAs(JsonObject.class).stream().map(line -> money(line.getString("amount")))
                    .reduce(BigDecimal.ZERO, BigDecimal::add));
        }
        assertEquals("dropped", ok(Rest.as("officer").post("/charge-statements/" + drafted.getString("id") + "/withdrawal", "{\"reason\": \"Only looked at\"}")).getString("state"));
    }

    @Test
    void theLetterTellsTheSumInTheHouseholdsLanguage() throws SQLException, IOException, InterruptedException {
        String id = Samples.ofRedange().chargeStatement();
        JsonObject share = Rest.as("officer").get("/charge-statements/" + id).json().getJsonArray("shares").getJsonObject(0);
        for (Map.Entry<String, String> language : Map.of("fr", "Votre part en tout", "de", "Ihr Anteil insgesamt", "lb", "Ären Deel am Ganzen", "en", "Your part in all").entrySet()) {
            try (Connection connection = Product.asSuperuser()) {
                Sql.run(connection, "update household.household set language = ? where id = ?::uuid", language.getKey(), share.getString("household"));
            }
            try (PDDocument sheet = Loader.loadPDF(sheet("/api/v1/charge-statements/" + id + "/letter"))) {
                String text = new PDFTextStripper().getText(sheet);
                assertTrue(text.contains(language.getValue()), text);
                assertTrue(text.replaceAll("[^0-9]", " ").contains("273 00"), text);
            }
        }
        try (Connection connection = Product.asSuperuser()) {
            Sql.run(connection, "update household.household set language = 'fr' where id = ?::uuid", share.getString("household"));
        }
        assertNotEquals(200, Rest.as("officer-b").get("/charge-statements/" + id + "/letter").status());
    }

    private static byte[] sheet(String path) throws IOException, InterruptedException {
        HttpResponse<byte[]> answer = HttpClient.newHttpClient().send(HttpRequest.newBuilder(URI.create(Product.address() + path))
                .header("Authorization", "Bearer demo-officer").build(), HttpResponse.BodyHandlers.ofByteArray());
        assertEquals(200, answer.statusCode());
        return answer.body();
    }

    private static void postMonth(String key) {
        String digest = Rest.as("officer").post("/rent-runs", "{\"month\": \"" + MONTH + "\"}").json().getString("digest");
        Rest.Answer posted = Rest.as("manager").with("Idempotency-Key", key).post("/rent-runs/" + MONTH + "/posting", "{\"digest\": \"" + digest + "\"}");
        assertTrue(posted.status() < 300, posted.text());
    }

    private static JsonObject draft(String body) {
        Rest.Answer drafted = Rest.as("officer").post("/charge-statements", body);
        assertEquals(201, drafted.status(), drafted.text());
        return drafted.json();
    }

    private static JsonObject ok(Rest.Answer answer) {
        assertTrue(answer.status() < 300, answer.text());
        return answer.json();
    }

    private static String advance(String from) {
        return "{\"appliesFrom\": \"" + from + "\", \"monthly\": \"80.00\", \"basis\": \"As the test has it\"}";
    }

    private static String cost(String kind, String amount, String proof) {
        return "{\"costs\": [{\"kind\": \"" + kind + "\", \"firstDay\": \"2026-08-01\", \"lastDay\": \"2026-10-31\", \"amount\": \"" + amount + "\", \"proof\": \"" + proof
                + "\"}]}";
    }

    private static BigDecimal money(String text) {
        return new BigDecimal(text);
    }

    private static String balance(String account) throws SQLException {
        try (Connection connection = Product.asSuperuser()) {
            return Sql.only(connection, "select coalesce(sum(e.amount), 0.00) from ledger.account a join ledger.entry e on e.region_id = a.region_id and e.account_id = a.id"
                    + " where a.region_id = 1 and a.code = ?", account);
        }
    }
}
