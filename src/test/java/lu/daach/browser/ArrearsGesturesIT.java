package lu.daach.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Page;
import jakarta.json.JsonObject;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import lu.daach.banking.camt.BankStyles;
import lu.daach.banking.camt.BankStyles.Booked;
import lu.daach.organisation.Demonstration;
import lu.daach.testing.Browser;
import lu.daach.testing.OnTheServer;
import lu.daach.testing.Product;
import lu.daach.testing.Rest;
import lu.daach.testing.Sql;
import org.junit.jupiter.api.Test;

/**
 * What is decided about arrears and mandates has one effect, however it is clicked (A5): a double click, a reload, and the form as it was once
 * more by the way back. Each count is one more than before, so that nothing done is no success.
 */
@OnTheServer
class ArrearsGesturesIT {

    private static final int WIDE = 1440;
    private static final int HIGH = 900;
    /** What the second click still does has ended by then. */
    private static final int SETTLED_MILLIS = 2000;

    /** One that owes and has no plan, no stop and no part in other tests. */
    private static String owing(int place) throws SQLException {
        List<String> others = List.of(5, 7, 9, 12, 14, 26).stream().map(n -> Demonstration.id("household/" + n).toString()).toList();
        List<String> owing = Rest.as("officer").get("/arrears?size=200").json().getJsonArray("items").getValuesAs(JsonObject.class).stream()
                .map(one -> one.getString("household")).filter(one -> !others.contains(one)).toList();
        try (Connection connection = Product.asSuperuser()) {
            return Sql.column(connection, "select w.id from unnest(?::text[]) with ordinality w (id, place) where not exists (select from arrears.plan p where p.household_id = w.id::uuid)"
                    + " and not exists (select from arrears.stop s where s.household_id = w.id::uuid) order by w.place", "{" + String.join(",", owing) + "}").get(place);
        }
    }

    @Test
    void aStepIsRecordedOnceAndItsPageStopsOnce() throws SQLException {
        String household = owing(0);
        String path = "/arrears/arrears-file.xhtml?household=" + household;
        try (Browser browser = Browser.open()) {
            Page officer = browser.signedIn("officer", WIDE, HIGH);
            String steps = "select count(*) from arrears.step where household_id = '" + household + "'";
            long before = count(steps);
            open(officer, path);
            Browser.assertAccessible(officer);
            officer.fill("#note", "appelé deux fois");
            officer.locator("#record").dblclick();
            officer.waitForTimeout(SETTLED_MILLIS);
            assertEquals(before + 1, count(steps), "a double click records one step");
            officer.reload();
            officer.goBack();
            officer.waitForTimeout(SETTLED_MILLIS);
            assertEquals(before + 1, count(steps), "reload and back record none");

            open(officer, path);
            officer.selectOption("#reason", "hospital");
            String stops = "select count(*) from arrears.stop where household_id = '" + household + "'";
            officer.locator("#hold").dblclick();
            officer.waitForTimeout(SETTLED_MILLIS);
            assertEquals(1, count(stops), "a double click stops once");
            officer.reload();
            officer.goBack();
            officer.goForward();
            officer.waitForTimeout(SETTLED_MILLIS);
            assertEquals(1, count(stops), "reload, back and forward make no other stop");
        }
    }

    @Test
    void aPlanIsAgreedOnOnce() throws SQLException {
        String household = owing(1);
        String plans = "select count(*) from arrears.plan where household_id = '" + household + "'";
        try (Browser browser = Browser.open()) {
            Page officer = browser.signedIn("officer", WIDE, HIGH);
            String path = "/arrears/plan.xhtml?household=" + household;
            open(officer, path);
            Browser.assertAccessible(officer);
            long before = count(plans);
            officer.locator("#agree").dblclick();
            officer.waitForTimeout(SETTLED_MILLIS);
            assertEquals(before + 1, count(plans), "a double click agrees on one plan");
            officer.reload();
            officer.goBack();
            officer.goForward();
            officer.waitForTimeout(SETTLED_MILLIS);
            assertEquals(before + 1, count(plans), "reload, back and forward agree on none");
            assertEquals(1, count("select count(*) from arrears.plan where household_id = '" + household + "' and ended_on is null"));
        }
    }

    @Test
    void aMandateIsSignedOnceAndRevokedOnce() throws SQLException {
        String household;
        try (Connection connection = Product.asSuperuser()) {
            household = Sql.only(connection, "select h.id::text from household.household h where h.region_id = 1 and h.merged_into is null"
                    + " and not exists (select from debit.mandate m where m.household_id = h.id) and exists (select from occupancy.occupancy o where o.household_id = h.id and o.period @> date '2026-11-15') order by h.file_number desc limit 1");
        }
        String mandates = "select count(*) from debit.mandate where household_id = '" + household + "'";
        try (Browser browser = Browser.open()) {
            Page officer = browser.signedIn("officer", WIDE, HIGH);
            open(officer, "/debit/sign-mandate.xhtml?household=" + household);
            Browser.assertAccessible(officer);
            officer.fill("#holder", "Ada Muster");
            officer.fill("#iban", "LU36 0029 1524 6005 0000");
            officer.locator("#sign").dblclick();
            officer.waitForTimeout(SETTLED_MILLIS);
            assertEquals(1, count(mandates), "a double click signs one mandate");
            officer.reload();
            officer.goBack();
            if (officer.locator("#sign").count() > 0) {
                officer.locator("#sign").click();
            }
            officer.waitForTimeout(SETTLED_MILLIS);
            assertEquals(1, count(mandates), "reload, back and the button once more sign none");
            String id = Rest.as("officer").get("/mandates?household=" + household).json().getJsonArray("items").getJsonObject(0).getString("id");
            open(officer, "/debit/mandate.xhtml?id=" + id);
            officer.locator("#revoke").click();
            officer.locator(".ui-confirmdialog-yes").dblclick();
            officer.waitForTimeout(SETTLED_MILLIS);
            officer.reload();
            officer.goBack();
            officer.waitForTimeout(SETTLED_MILLIS);
            assertEquals(1, count(mandates + " and revoked_on is not null"));
        }
    }

    @Test
    void aProposalIsAcceptedOnce() throws SQLException {
        String iban = "LU210019400099990056";
        String movement;
        try (Connection connection = Product.asSuperuser()) {
            Sql.run(connection, "insert into banking.own_account (region_id, iban, label) values (1, ?, 'Test')", iban);
            String name = Sql.only(connection, "select last_name from household.household where id = ?", Demonstration.id("household/31"));
            BankStyles bank = new BankStyles("04", false);
            Booked rent = new Booked(new BigDecimal("33.00"), "2026-12-01", "RENT", null, name, "", "loyer", "RENT-31");
            assertEquals(201, Rest.as("officer").send("POST", "/bank-statements", bank.file(bank.statement(iban, "S1", "0.00", List.of(rent))), "application/xml").status());
            movement = Sql.only(connection, "select id::text from banking.movement where end_to_end = 'RENT-31'");
        }
        String booked = "select count(*) from banking.match t where t.movement_id = '" + movement + "'";
        String all = "select count(*) from banking.match";
        try (Browser browser = Browser.open()) {
            Page officer = browser.signedIn("officer", WIDE, HIGH);
            open(officer, "/banking/unmatched.xhtml?id=" + movement);
            Browser.assertAccessible(officer);
            long before = count(all);
            officer.locator("button[id$=accept]").first().dblclick();
            officer.waitForTimeout(SETTLED_MILLIS);
            assertEquals(1, count(booked), "a double click books the payment once");
            assertEquals(before + 1, count(all), "and no other payment");
            officer.reload();
            officer.goBack();
            officer.goForward();
            officer.waitForTimeout(SETTLED_MILLIS);
            assertEquals(before + 1, count(all), "reload, back and forward book none");
        }
    }

    private static long count(String query) throws SQLException {
        try (Connection connection = Product.asSuperuser()) {
            return Sql.count(connection, query);
        }
    }

    private static void open(Page page, String path) {
        page.navigate(Product.address() + path);
    }
}
