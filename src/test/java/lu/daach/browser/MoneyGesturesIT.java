package lu.daach.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.WaitForSelectorState;
import jakarta.json.JsonObject;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.regex.Pattern;
import lu.daach.organisation.Demonstration;
import lu.daach.testing.Browser;
import lu.daach.testing.OnTheServer;
import lu.daach.testing.Product;
import lu.daach.testing.Rest;
import lu.daach.testing.Sql;
import org.junit.jupiter.api.Test;

/** A double click, a reload and the way back never double what moves money (A5): the month, payment orders, charges, deposits. */
@OnTheServer
class MoneyGesturesIT {

    private static final int WIDE = 1440;
    private static final int HIGH = 900;
    /** What the second click still does has ended by then. */
    private static final int SETTLED_MILLIS = 2000;
    private static final String MONTH = "2027-03";

    @Test
    void aMonthIsPreparedAndBookedOnce() throws SQLException {
        try (Browser browser = Browser.open()) {
            Page officer = browser.signedIn("officer-b", WIDE, HIGH);
            open(officer, "/rentrun/month.xhtml?month=" + MONTH);
            officer.dblclick("#prepare");
            officer.getByTestId("withdraw").waitFor();
            Browser.assertAccessible(officer);
            officer.reload();
            assertEquals(1, count("select count(*) from rentrun.preparation where region_id = 2 and month = date '2027-03-01'"));
            Page manager = browser.signedIn("manager-b", WIDE, HIGH);
            open(manager, "/rentrun/month.xhtml?month=" + MONTH);
            manager.click("#book");
            manager.locator(".ui-confirmdialog-yes").dblclick();
            manager.locator("#steps").waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED));
            manager.reload();
            manager.goBack();
            manager.reload();
            Browser.assertAccessible(manager);
            assertEquals(1, count("select count(*) from rentrun.posting_request where region_id = 2 and month = date '2027-03-01'"));
            assertEquals(0, count("select count(*) from (select cause from ledger.posting where region_id = 2 and cause like 'rentrun/2027-03/%'"
                    + " group by cause having count(*) > 1) twice"));
        }
    }

    /** Drafted, released and refused, each with a double click: one order, each payment booked once and undone once. */
    @Test
    void aPaymentOrderIsDraftedReleasedAndRefusedOnce() throws SQLException {
        owe("411.00");
        try (Browser browser = Browser.open()) {
            Page officer = browser.signedIn("officer-b", WIDE, HIGH);
            long before = count("select count(*) from payment.payment_order where region_id = 2");
            open(officer, "/payment/due.xhtml");
            officer.dblclick("#draft");
            officer.waitForURL(Pattern.compile(".*(order|due).xhtml.*"));
            officer.waitForTimeout(SETTLED_MILLIS);
            open(officer, "/payment/due.xhtml");
            officer.reload();
            officer.goBack();
            officer.waitForTimeout(SETTLED_MILLIS);
            assertEquals(before + 1, count("select count(*) from payment.payment_order where region_id = 2"));
            String order = text("select id::text from payment.payment_order where region_id = 2 order by number desc limit 1");
            long payments = count("select count(*) from payment.payment where order_id = '" + order + "'");

            Page manager = browser.signedIn("manager-b", WIDE, HIGH);
            open(manager, "/payment/order.xhtml?id=" + order);
            manager.fill("#code", "000000");
            manager.click("#release");
            manager.locator(".ui-confirmdialog-yes").dblclick();
            manager.locator("#form-refuse").waitFor();
            manager.waitForTimeout(SETTLED_MILLIS);
            manager.reload();
            manager.goBack();
            assertEquals(payments, count("select count(*) from ledger.posting where region_id = 2 and cause like 'payment/" + order + "/%'"));

            open(manager, "/payment/order.xhtml?id=" + order);
            Browser.assertAccessible(manager);
            manager.fill("#note", "As the test has it");
            manager.click("#refuse");
            manager.locator(".ui-confirmdialog-yes").dblclick();
            manager.locator("#form-refuse").waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED));
            manager.waitForTimeout(SETTLED_MILLIS);
            manager.reload();
            Browser.assertAccessible(manager);
            assertEquals(payments, count("select count(*) from payment.refusal where order_id = '" + order + "'"));
            assertEquals(payments, count("select count(*) from ledger.posting r join ledger.posting p on p.region_id = r.region_id and p.id = r.reverses"
                    + " where r.region_id = 2 and p.cause like 'payment/" + order + "/%'"));
        }
    }

    /** Drafted and booked with a double click: one account, its share booked once. */
    @Test
    void anAccountOfChargesIsDraftedAndBookedOnce() throws SQLException {
        String dwelling = Demonstration.id("dwelling/59").toString();
        try (Browser browser = Browser.open()) {
            Page officer = browser.signedIn("officer", WIDE, HIGH);
            open(officer, "/charges/dwelling.xhtml?dwelling=" + dwelling + "&year=2026");
            Browser.assertAccessible(officer);
            officer.dblclick("#draft");
            officer.waitForTimeout(SETTLED_MILLIS);
            officer.reload();
            assertEquals(1, count("select count(*) from charges.statement where dwelling_id = '" + dwelling + "'"));
            String statement = text("select id::text from charges.statement where dwelling_id = '" + dwelling + "'");
            Page manager = browser.signedIn("manager", WIDE, HIGH);
            open(manager, "/charges/statement.xhtml?id=" + statement);
            manager.click("#book");
            manager.locator(".ui-confirmdialog-yes").dblclick();
            manager.locator("#form-undo").waitFor();
            manager.waitForTimeout(SETTLED_MILLIS);
            manager.reload();
            Browser.assertAccessible(manager);
            long shares = count("select count(*) from charges.share where statement_id = '" + statement + "' and cost + advances > 0");
            assertTrue(shares > 0);
            assertEquals(shares, count("select count(*) from ledger.posting where cause like 'charges/statement/" + statement + "/%'"));
        }
    }

    /** The end of a deposit with a double click: given back once. */
    @Test
    void aDepositEndsOnce() throws SQLException {
        String id = Rest.as("officer").post("/deposits", "{\"occupancy\": \"" + Demonstration.id("occupancy/23") + "\", \"form\": \"cash\","
                + " \"amount\": \"60.00\", \"agreedOn\": \"2026-11-01\", \"dueOn\": \"2026-11-02\"}").json().getString("id");
        assertEquals(200, Rest.as("officer").with("Idempotency-Key", id).post("/deposits/" + id + "/receipts", "{\"amount\": \"60.00\", \"on\": \"2026-11-03\","
                + " \"reason\": \"desk\"}").status());
        assertEquals(200, Rest.as("officer").put("/deposits/" + id + "/return-dates", "{\"version\": 1, \"keysOn\": \"2026-11-10\", \"settledOn\": \"2026-11-12\"}").status());
        try (Browser browser = Browser.open()) {
            Page officer = browser.signedIn("officer", WIDE, HIGH);
            open(officer, "/keeping/settle-deposit.xhtml?id=" + id);
            Browser.assertAccessible(officer);
            officer.click("#settle");
            officer.locator(".ui-confirmdialog-yes").dblclick();
            officer.waitForURL(Pattern.compile(".*kept.xhtml.*"));
            officer.waitForTimeout(SETTLED_MILLIS);
            officer.goBack();
            officer.reload();
        }
        assertEquals("0.00", held(id));
        assertEquals("60.00", text("select sum(amount) from keeping.deposit_step where deposit_id = '" + id + "' and kind in ('deduction', 'return')"));
    }

    @Test
    void aDepositIsReceivedOnce() throws SQLException {
        String id = Rest.as("officer").post("/deposits", "{\"occupancy\": \"" + Demonstration.id("occupancy/22") + "\", \"form\": \"cash\","
                + " \"amount\": \"50.00\", \"agreedOn\": \"2026-11-01\", \"dueOn\": \"2026-12-01\"}").json().getString("id");
        try (Browser browser = Browser.open()) {
            Page officer = browser.signedIn("officer", WIDE, HIGH);
            open(officer, "/keeping/deposit-act.xhtml?kind=receipt&id=" + id);
            Browser.assertAccessible(officer);
            officer.fill("#amount", "20,00");
            officer.dblclick("#book");
            officer.waitForURL(Pattern.compile(".*kept.xhtml.*"));
            Browser.assertAccessible(officer);
            officer.reload();
            assertEquals("20.00", held(id));
            officer.goBack();
            officer.goForward();
            assertEquals("20.00", held(id));
            for (String language : new String[] {"de", "lb", "en", "fr"}) {
                Browser.speak(officer, language);
                Browser.assertAccessible(officer);
            }
        }
        JsonObject deposit = Rest.as("officer").get("/deposits/" + id).json();
        assertEquals(1, deposit.getJsonArray("steps").size());
    }

    /** Something is due to an owner of the second region, beside the product. */
    private static void owe(String amount) throws SQLException {
        String id = java.util.UUID.randomUUID().toString();
        try (Connection connection = Product.asSuperuser()) {
            Sql.run(connection, "insert into lease.owner (region_id, id, kind, name, iban, language) values (2, '" + id + "', 'company', 'Essai', 'LU280019400644750000', 'fr')");
            Sql.run(connection, "insert into ledger.account (region_id, code, kind) values (2, 'payable/owner/" + id + "', 'liability'), (2, 'expense/test/" + id + "', 'expense')");
            Sql.run(connection, "with booked as (insert into ledger.posting (region_id, applies_to, cause) values (2, '2026-11-01', 'test/payment/" + id + "') returning id)"
                    + " insert into ledger.entry (region_id, posting_id, line, account_id, amount) select 2, b.id, l.line, a.id, l.amount from booked b,"
                    + " (values (1, 'expense/test/" + id + "', " + amount + "), (2, 'payable/owner/" + id + "', -" + amount + ")) as l (line, code, amount)"
                    + " join ledger.account a on a.region_id = 2 and a.code = l.code");
        }
    }

    private static String text(String query) throws SQLException {
        try (Connection connection = Product.asSuperuser()) {
            return Sql.only(connection, query);
        }
    }

    private static String held(String id) {
        return Rest.as("officer").get("/deposits/" + id).json().getString("held");
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
