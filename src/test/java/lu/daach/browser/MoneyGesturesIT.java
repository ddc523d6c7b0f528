package lu.daach.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
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

/** A double click, a reload and the way back never double what moves money (A5): the month, a payment order, a deposit. */
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
            manager.locator("#steps").waitFor(new com.microsoft.playwright.Locator.WaitForOptions()
                    .setState(com.microsoft.playwright.options.WaitForSelectorState.DETACHED));
            manager.reload();
            manager.goBack();
            manager.reload();
            Browser.assertAccessible(manager);
            assertEquals(1, count("select count(*) from rentrun.posting_request where region_id = 2 and month = date '2027-03-01'"));
            assertEquals(0, count("select count(*) from (select cause from ledger.posting where region_id = 2 and cause like 'rentrun/2027-03/%'"
                    + " group by cause having count(*) > 1) twice"));
        }
    }

    @Test
    void aPaymentOrderIsDraftedOnce() throws SQLException {
        try (Browser browser = Browser.open()) {
            Page officer = browser.signedIn("officer-b", WIDE, HIGH);
            long before = count("select count(*) from payment.payment_order where region_id = 2");
            open(officer, "/payment/due.xhtml");
            if (officer.locator("#draft").count() == 0) {
                return;
            }
            officer.dblclick("#draft");
            officer.waitForURL(Pattern.compile(".*(order|due).xhtml.*"));
            officer.waitForTimeout(SETTLED_MILLIS);
            open(officer, "/payment/due.xhtml");
            officer.reload();
            long after = count("select count(*) from payment.payment_order where region_id = 2");
            assertTrue(after - before <= 1, "orders drafted: " + (after - before));
        }
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
