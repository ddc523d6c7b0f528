package lu.daach.followup;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.JsonObject;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import lu.daach.testing.OnTheServer;
import lu.daach.testing.Product;
import lu.daach.testing.Rest;
import lu.daach.testing.Samples;
import lu.daach.testing.Sql;
import lu.daach.testing.Visitor;
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
    void theBoardConfirmsOrEndsWhatThePresidentGranted() {
        String path = "/aids/" + requested(true).getString("id");
        Rest social = Rest.as("social");
        social.post(path + "/decision", "{\"outcome\": \"granted\", \"by\": \"president\", \"decidedOn\": \"2026-11-12\", \"reason\": \"x\", \"funding\": \"office\"}");
        assertTrue(social.get(path).json().getBoolean("toConfirm"));
        assertEquals(List.of("/confirmedOn"), social.post(path + "/confirmation",
                "{\"outcome\": \"rejected\", \"confirmedOn\": \"2026-11-11\", \"reason\": \"x\"}").pointers());
        JsonObject ended = social.post(path + "/confirmation",
                "{\"outcome\": \"rejected\", \"confirmedOn\": \"2026-11-13\", \"reason\": \"Autre solution trouvée\"}").json();
        assertEquals("revoked", ended.getString("status"));
        assertEquals("Autre solution trouvée", ended.getJsonObject("revocation").getString("reason"));
        assertEquals(409, social.post(path + "/confirmation", "{\"outcome\": \"confirmed\", \"confirmedOn\": \"2026-11-13\", \"reason\": \"x\"}").status());
    }

    @Test
    void theTravelAdvanceComesBackInTheLedger() throws SQLException {
        Samples samples = Samples.ofRedange();
        String id = samples.advance();
        String path = "/aids/" + id + "/advance";
        Rest social = Rest.as("social");
        assertEquals(409, social.with("Idempotency-Key", "a").post(path + "/repayments", "{\"receivedOn\": \"2026-11-14\", \"received\": \"75.00\"}").status());
        JsonObject out = social.post(path + "/payout", "{\"paidOutOn\": \"2026-11-13\"}").json();
        assertEquals("900.00", out.getString("owed"));
        assertEquals(12, out.getJsonArray("schedule").size());
        assertEquals("75.00", out.getJsonArray("schedule").getJsonObject(11).getString("amount"));
        assertEquals(409, social.post(path + "/payout", "{\"paidOutOn\": \"2026-11-13\"}").status());
        assertEquals(400, social.post(path + "/repayments", "{\"receivedOn\": \"2026-11-14\", \"received\": \"75.00\"}").status());
        Rest keyed = social.with("Idempotency-Key", "part-1");
        for (int i = 0; i < 3; i++) {
            JsonObject back = keyed.post(path + "/repayments", "{\"receivedOn\": \"2026-11-14\", \"received\": \"75.00\"}").json();
            assertEquals("825.00", back.getString("owed"), "sent again and again it is booked once");
        }
        assertEquals(409, keyed.post(path + "/repayments", "{\"receivedOn\": \"2026-11-14\", \"received\": \"74.00\"}").status());
        assertEquals(List.of("/received"), social.with("Idempotency-Key", "part-2")
                .post(path + "/repayments", "{\"receivedOn\": \"2026-11-14\", \"received\": \"825.01\"}").pointers());
        String repayment = social.get(path).json().getJsonArray("repayments").getJsonObject(0).getString("id");
        assertEquals("900.00", social.post("/repayments/" + repayment + "/undoing", "{}").json().getString("owed"));
        assertEquals(409, social.post("/repayments/" + repayment + "/undoing", "{}").status());
        assertEquals("0.00", social.with("Idempotency-Key", "all").post(path + "/repayments",
                "{\"receivedOn\": \"2026-11-15\", \"received\": \"900.00\"}").json().getString("owed"));
        try (Connection connection = Product.asSuperuser()) {
            assertEquals("0.00", Sql.only(connection, "select sum(e.amount)::text from ledger.entry e join ledger.account a on a.region_id = e.region_id"
                    + " and a.id = e.account_id where a.code = ?", "lent/" + id));
            assertEquals(4, Sql.count(connection, "select count(*) from ledger.posting where cause like ?"
                    + " or reverses in (select id from ledger.posting where cause like ?)", "lent/" + id + "/%", "lent/" + id + "/%"));
        }
        String books = Rest.as("officer").get("/postings?size=200").text();
        assertTrue(books.contains("lent/" + id) && !books.contains(samples.followed()), "the books know no name");
    }

    @Test
    void vouchersHaveNumbersWithoutGapAndAreUsedOnce() {
        Rest social = Rest.as("social");
        String aid = Samples.ofRedange().voucherAid();
        String first = social.post("/aids/" + aid + "/vouchers", Samples.voucherBody()).json().getString("number");
        JsonObject second = social.post("/aids/" + aid + "/vouchers", Samples.voucherBody()).json();
        assertEquals(Integer.parseInt(first.substring(5)) + 1, Integer.parseInt(second.getString("number").substring(5)));
        String closing = "/vouchers/" + second.getString("id") + "/closing";
        assertEquals("used", social.post(closing, "{\"state\": \"used\", \"on\": \"2026-11-15\"}").json().getString("state"));
        assertEquals(409, social.post(closing, "{\"state\": \"withdrawn\", \"on\": \"2026-11-15\"}").status());
        assertEquals(409, social.post("/aids/" + Samples.ofRedange().advance() + "/vouchers", Samples.voucherBody()).status(), "an advance has none");
    }

    /** What Sanem gives a young person without any means, from the request to the end. */
    @Test
    void theBundleOfAYoungPerson() throws SQLException {
        Rest social = Rest.as("social");
        String household = social.post("/households", Samples.ofRedange().householdBody()).json().getString("id");
        for (String[] one : new String[][] {{"health-insurance", "107.58", "month"}, {"pocket-money", "100.00", "month"}, {"medicine", "60.00", "once"},
            {"third-party-payment", "50.00", "month"}, {"language-course", "180.00", "once"}, {"food", "80.00", "once"}, {"hygiene", "25.00", "once"}}) {
            JsonObject aid = social.post("/households/" + household + "/aids", "{\"kind\": \"" + one[0] + "\", \"requestedOn\": \"2026-11-02\","
                    + " \"amount\": \"" + one[1] + "\", \"per\": \"" + one[2] + "\", \"purpose\": \"Jeune sans ressources\"}").json();
            String path = "/aids/" + aid.getString("id");
            String about = "aid:" + aid.getString("id");
            letter(about, "aid-received", aid.getString("decideBy").substring(8));
            assertEquals(200, social.post(path + "/decision", "{\"outcome\": \"granted\", \"by\": \"board\", \"decidedOn\": \"2026-11-12\","
                    + " \"reason\": \"Le projet est régulier\", \"funding\": \"office\"}").status());
            letter(about, "aid-granted", "Le projet est régulier");
            if (List.of("medicine", "third-party-payment", "language-course", "food", "hygiene").contains(one[0])) {
                String number = social.post(path + "/vouchers", Samples.voucherBody()).json().getString("number");
                letter(about, "aid-voucher", number);
            }
            assertEquals(200, social.post(path + "/revocation", "{\"revokedOn\": \"2026-11-14\", \"reason\": \"Un emploi est trouvé\"}").status());
            letter(about, "aid-revoked", "Un emploi est trouvé");
        }
        try (Connection connection = Product.asSuperuser()) {
            assertEquals("26", Sql.only(connection, "select count(*)::text from letter.letter where household_id = ?", UUID.fromString(household)));
            assertEquals("0", Sql.only(connection, "select count(*)::text from letter.letter where household_id = ? and body is not null",
                    UUID.fromString(household)), "the office's letters are sealed");
        }
    }

    private static void letter(String about, String template, String says) {
        Rest.Answer issued = Rest.as("social").post("/letters", "{\"subject\": \"" + about + "\", \"template\": \"" + template
                + "\", \"language\": \"fr\", \"recipient\": \"Ada Muster\\n1, rue du Test\\nL-8510 Redange\"}");
        assertEquals(201, issued.status(), issued.text());
        assertTrue(issued.json().getString("text").contains(says), issued.text());
        assertEquals(403, Rest.as("officer").post("/letters", "{\"subject\": \"" + about + "\", \"template\": \"" + template + "\"}").status());
        assertEquals(404, Rest.as("officer").get("/letters/" + issued.json().getString("id")).status(), "the agency has no such letter");
    }

    @Test
    void whatCountsAsIncomeCountsUntilItEnds() {
        Rest social = Rest.as("social");
        String household = social.post("/households", Samples.ofRedange().householdBody()).json().getString("id");
        int before = social.get("/households/" + household).json().getJsonArray("incomes").size();
        String aid = social.post("/households/" + household + "/aids", "{\"kind\": \"living-allowance\", \"requestedOn\": \"2026-11-02\","
                + " \"amount\": \"300.00\", \"per\": \"month\", \"purpose\": \"x\"}").json().getString("id");
        social.post("/aids/" + aid + "/decision", "{\"outcome\": \"granted\", \"by\": \"board\", \"decidedOn\": \"2026-11-10\","
                + " \"reason\": \"x\", \"funding\": \"office\", \"amount\": \"250.00\"}");
        JsonObject income = social.get("/households/" + household).json().getJsonArray("incomes").getJsonObject(before);
        assertEquals("other 250.00 2026-11-10", income.getString("kind") + " " + income.getString("net") + " " + income.getString("from"));
        social.post("/aids/" + aid + "/revocation", "{\"revokedOn\": \"2026-11-14\", \"reason\": \"x\"}");
        assertEquals("2026-11-13", social.get("/households/" + household).json().getJsonArray("incomes").getJsonObject(before).getString("until"));
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

    @Test
    void anOfficeHasItsOwnUsualAmountsFromADayOn() {
        String body = "{\"kind\": \"pocket-money\", \"from\": \"%s\", \"amount\": \"%s\", \"source\": \"Conseil du 5 octobre\"}";
        Rest social = Rest.as("social");
        assertEquals(200, social.put("/aid-amounts", body.formatted("2026-11-01", "125.00")).status());
        assertEquals(200, social.put("/aid-amounts", body.formatted("2027-01-01", "130.00")).status());
        assertEquals(200, social.put("/aid-amounts", body.formatted("2027-01-01", "135.00")).status(), "mended");
        List<JsonObject> own = social.get("/aid-amounts").json().getJsonArray("items").getValuesAs(JsonObject.class).stream()
                .filter(one -> one.getString("kind").equals("pocket-money")).toList();
        assertEquals(List.of("135.00", "125.00"), own.stream().map(one -> one.getString("amount")).toList());
        assertEquals(0, Rest.as("social-b").get("/aid-amounts").json().getInt("total"), "another office");
        assertEquals(List.of("/kind", "/amount"), social.put("/aid-amounts", body.replace("pocket-money", "luck").formatted("2026-11-01", "0.00")).pointers());
        Visitor visitor = Visitor.signedIn("social");
        assertTrue(visitor.get("/followup/aid-amounts.xhtml").body().contains("125,00"));
        // What is in force stands where an aid is asked for; the other office is offered what is known of others.
        String page = "/followup/aid-request.xhtml?household=" + Samples.ofRedange().freshFollowed() + "&kind=pocket-money";
        assertTrue(visitor.get(page).body().contains("Conseil du 5 octobre"), visitor.get(page).body());
    }
}
