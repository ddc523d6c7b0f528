package lu.daach.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Page;
import jakarta.json.JsonObject;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.regex.Pattern;
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
 * A double click, a reload and the way back never double what comes in (A5): what the bank shows, collections, debts given up. Each gesture
 * is followed by a count that is one more than before, so that nothing done is no success.
 */
@OnTheServer
class BankGesturesIT {

    private static final int WIDE = 1440;
    private static final int HIGH = 900;
    /** What the second click still does has ended by then. */
    private static final int SETTLED_MILLIS = 2000;

    /** A share of it, so that enough is left for a second one. */
    @Test
    void aPaymentOfTheBankIsBookedOnce() throws SQLException {
        String iban = "LU210019400099990055";
        String movement;
        String file;
        try (Connection connection = Product.asSuperuser()) {
            Sql.run(connection, "insert into banking.own_account (region_id, iban, label) values (1, ?, 'Test')", iban);
            BankStyles bank = new BankStyles("08", false);
            Booked gift = new Booked(new BigDecimal("250.00"), "2026-12-01", "GIFT", null, "Unknown Giver", "", "don", "GIFT-1");
            assertEquals(201, Rest.as("officer").send("POST", "/bank-statements", bank.file(bank.statement(iban, "S1", "0.00", List.of(gift))), "application/xml").status());
            movement = Sql.only(connection, "select id::text from banking.movement where end_to_end = 'GIFT-1'");
            file = Sql.only(connection, "select file_number::text from household.household where id = ?", Demonstration.id("household/30"));
        }
        String booked = "select count(*) from banking.match t where t.movement_id = '" + movement + "'";
        try (Browser browser = Browser.open()) {
            Page officer = browser.signedIn("officer", WIDE, HIGH);
            open(officer, "/banking/unmatched.xhtml?id=" + movement);
            Browser.assertAccessible(officer);
            officer.fill("#words", file);
            int rows = officer.locator("input[id$=share]").count();
            officer.getByTestId("add").click();
            officer.locator("input[id$=share]").nth(rows).waitFor();
            for (int i = 0; i < rows; i++) {
                officer.locator("input[id$=share]").nth(i).fill("");
            }
            officer.locator("input[id$=share]").nth(rows).fill("100,00");
            officer.locator("#splitNow").dblclick();
            officer.waitForTimeout(SETTLED_MILLIS);
            assertEquals(1, count(booked), "a double click books one share");
            officer.reload();
            officer.goBack();
            officer.waitForTimeout(SETTLED_MILLIS);
            assertEquals(1, count(booked), "reload and back book none");
        }
    }

    @Test
    void aCollectionIsDraftedAndReleasedOnce() throws SQLException {
        Rest.as("manager").post("/collections/" + Demonstration.id("collection/1/2026-11") + "/rejection", "{\"reason\": \"drafted again\"}");
        String collections = "select count(*) from debit.collection where region_id = 1";
        String released = "select count(*) from debit.collection c join debit.collection_file f on f.region_id = c.region_id and f.collection_id = c.id"
                + " where c.region_id = 1 and c.state = 'released'";
        try (Connection connection = Product.asSuperuser()) {
            String household = Sql.only(connection, "select o.household_id::text from arrears.open_months(date '2026-11-15') o where o.asked_on = date '2026-11-01'"
                    + " and o.household_id in (select h.id from household.household h where h.region_id = 1) and o.open > 0"
                    + " and not exists (select from debit.mandate m where m.household_id = o.household_id)"
                    + " and not exists (select from arrears.stop s where s.household_id = o.household_id) order by 1 desc limit 1");
            assertEquals(201, Rest.as("officer").post("/mandates", "{\"household\": \"" + household + "\", \"holder\": \"Ada Muster\", \"iban\": \"LU360029152460050000\","
                    + " \"signedOn\": \"2026-11-01\", \"dueDay\": 7}").status());
        }
        try (Browser browser = Browser.open()) {
            Page officer = browser.signedIn("officer", WIDE, HIGH);
            long before = count(collections);
            open(officer, "/debit/collections.xhtml?month=2026-11");
            assertEquals(1, officer.locator("#draft").count(), "something is open of November");
            Browser.assertAccessible(officer);
            officer.dblclick("#draft");
            officer.waitForURL(Pattern.compile(".*collection.xhtml.*"));
            officer.waitForTimeout(SETTLED_MILLIS);
            assertEquals(before + 1, count(collections), "a double click drafts one collection");
            again(officer, "#draft");
            assertEquals(before + 1, count(collections), "the way back and the button once more draft none");
            long files = count(released);
            Page manager = browser.signedIn("manager", WIDE, HIGH);
            open(manager, "/debit/collections.xhtml");
            manager.locator("a[href*='collection.xhtml?id=']").first().click();
            manager.fill("#code", "000000");
            manager.click("#release");
            String here = manager.url();
            manager.locator(".ui-confirmdialog-yes").dblclick();
            manager.waitForTimeout(SETTLED_MILLIS);
            // The dialog is gone at the first click: the second one goes to what lies behind it.
            manager.navigate(here);
            manager.getByTestId("download").waitFor();
            manager.reload();
            Browser.assertAccessible(manager);
            assertEquals(files + 1, count(released), "released once, with one file");
        }
    }

    @Test
    void aDebtIsGivenUpOnce() throws SQLException {
        String off = "select count(*) from ledger.posting where region_id = 1 and cause like 'write-off/%'";
        List<String> others = List.of(5, 7, 9, 12, 14, 26).stream().map(n -> Demonstration.id("household/" + n).toString()).toList();
        String household = Rest.as("officer").get("/arrears?size=200").json().getJsonArray("items").getValuesAs(JsonObject.class).stream()
                .map(one -> one.getString("household")).filter(one -> !others.contains(one)).reduce((one, later) -> later).orElseThrow();
        assertEquals(200, Rest.as("officer").post("/households/" + household + "/arrears/write-offs", "{\"amount\": \"0.01\", \"reason\": \"Un cent\"}").status());
        try (Browser browser = Browser.open()) {
            Page manager = browser.signedIn("manager", WIDE, HIGH);
            long before = count(off);
            open(manager, "/arrears/arrears-file.xhtml?household=" + household);
            Browser.assertAccessible(manager);
            manager.click("#accept");
            manager.locator(".ui-confirmdialog-yes").dblclick();
            manager.waitForTimeout(SETTLED_MILLIS);
            assertEquals(before + 1, count(off), "a double click gives up one debt");
            manager.reload();
            manager.goBack();
            manager.goForward();
            assertEquals(before + 1, count(off), "reload, back and forward give up none");
        }
    }

    /** The way back to the form as it was, and its button once more. */
    private static void again(Page page, String button) {
        page.goBack();
        if (page.locator(button).count() > 0) {
            page.click(button);
        }
        page.waitForTimeout(SETTLED_MILLIS);
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
