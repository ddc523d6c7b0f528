package lu.daach.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import jakarta.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.UUID;
import java.util.regex.Pattern;
import lu.daach.organisation.Demonstration;
import lu.daach.testing.Browser;
import lu.daach.testing.OnTheServer;
import lu.daach.testing.Product;
import lu.daach.testing.Rest;
import lu.daach.testing.Sql;
import org.junit.jupiter.api.Test;

/**
 * A double click, a reload and the way back never double what goes out (A5): accounts that are confirmed, the bank's report, savings and their
 * pay-out, statements to owners, bills and advances, the ceiling of damage, the accountant's numbers; and what is only read stays the same.
 */
@OnTheServer
class OutgoingGesturesIT {

    private static final int WIDE = 1440;
    private static final int HIGH = 900;
    /** What the second click still does has ended by then. */
    private static final int SETTLED_MILLIS = 2000;
    private static final int PAPERS_MILLIS = 60_000;

    /** Two accounts wait, one is confirmed: the second click does not confirm its neighbour. */
    @Test
    void oneAccountIsConfirmedByOneDoubleClick() throws SQLException {
        String first = owner("Aaa Gesture");
        String second = owner("Aab Gesture");
        for (String owner : new String[] {first, second}) {
            String card = Rest.as("officer-b").get("/owners/" + owner).json().toString();
            String masked = Rest.as("officer-b").get("/owners/" + owner).json().getString("iban");
            assertEquals(200, Rest.as("officer-b").put("/owners/" + owner, card.replace(masked, "LU36 0029 1524 6005 0000")).status());
        }
        String confirmed = "select count(*) from payment.account_change where region_id = 2 and state = 'confirmed' and owner_id in ('" + first + "', '" + second + "')";
        try (Browser browser = Browser.open()) {
            Page officer = browser.signedIn("officer-b", WIDE, HIGH);
            open(officer, "/payment/accounts.xhtml");
            assertEquals(0, officer.locator("[data-testid=change]", new Page.LocatorOptions().setHasText("Aaa Gesture")).getByTestId("confirm").count(), "who wrote it down");
            Page manager = browser.signedIn("manager-b", WIDE, HIGH);
            open(manager, "/payment/accounts.xhtml");
            Browser.assertAccessible(manager);
            manager.locator("[data-testid=change]", new Page.LocatorOptions().setHasText("Aaa Gesture")).getByTestId("confirm").dblclick();
            manager.waitForTimeout(SETTLED_MILLIS);
            assertEquals(1, count(confirmed), "a double click confirms one account");
            manager.reload();
            manager.goBack();
            manager.waitForTimeout(SETTLED_MILLIS);
            assertEquals(1, count(confirmed), "reload and back confirm none");
            open(manager, "/payment/accounts.xhtml");
            assertEquals(1, manager.locator("[data-testid=change]", new Page.LocatorOptions().setHasText("Aab Gesture")).count());
        }
    }

    @Test
    void theReportOfTheBankCountsOnce() throws SQLException {
        String owner = owner("Report Gesture");
        owe(owner, "77.10");
        JsonObject order = Rest.as("officer-b").post("/payment-orders", "{\"executionOn\": \"2026-11-18\", \"owner\": \"" + owner + "\"}").json();
        String id = order.getString("id");
        assertEquals(200, Rest.as("manager-b").with("Idempotency-Key", id).with("Daach-Code", "000000").post("/payment-orders/" + id + "/release", "{}").status());
        byte[] report = ("<Document xmlns=\"urn:iso:std:iso:20022:tech:xsd:pain.002.001.03\"><CstmrPmtStsRpt><GrpHdr><MsgId>G1</MsgId></GrpHdr><OrgnlGrpInfAndSts><OrgnlMsgId>"
                + order.getString("messageId") + "</OrgnlMsgId><GrpSts>RJCT</GrpSts><StsRsnInf><Rsn><Cd>AC04</Cd></Rsn></StsRsnInf></OrgnlGrpInfAndSts></CstmrPmtStsRpt></Document>")
                .getBytes(StandardCharsets.UTF_8);
        String refusals = "select count(*) from payment.refusal where order_id = '" + id + "'";
        String reports = "select count(*) from payment.bank_report where order_id = '" + id + "'";
        try (Browser browser = Browser.open()) {
            Page manager = browser.signedIn("manager-b", WIDE, HIGH);
            for (int time = 0; time < 2; time++) {
                open(manager, "/payment/orders.xhtml");
                Browser.assertAccessible(manager);
                manager.setInputFiles("#bring-file", new FilePayload("pain.002.xml", "application/xml", report));
                manager.getByTestId("bring").dblclick();
                manager.waitForURL(Pattern.compile(".*order.xhtml.*"));
                manager.waitForTimeout(SETTLED_MILLIS);
                assertEquals(1, count(reports), "brought " + time);
                assertEquals(1, count(refusals));
            }
            assertTrue(manager.locator("main").textContent().contains("AC04"));
            Browser.assertAccessible(manager);
            manager.reload();
            manager.goBack();
            manager.goForward();
            assertEquals(1, count(refusals));
            open(manager, "/payment/orders.xhtml");
            manager.setInputFiles("#bring-file", new FilePayload("x.xml", "application/xml", "<x/>".getBytes(StandardCharsets.UTF_8)));
            manager.getByTestId("bring").click();
            manager.locator("#bring-file-error").waitFor();
            assertTrue(manager.locator("#bring-file-error").textContent().startsWith("Ligne 1"), manager.locator("#bring-file-error").textContent());
        }
    }

    @Test
    void savingsAreGivenOutAndPaidOnce() throws SQLException {
        String household = text("select substr(a.code, 19) from ledger.account a join ledger.entry e on e.region_id = a.region_id and e.account_id = a.id"
                + " join occupancy.occupancy o on o.region_id = a.region_id and a.code = 'savings/household/' || o.household_id"
                + " where a.region_id = 1 and upper(o.period) > date '2026-11-16' group by a.code having sum(e.amount) < -100 order by a.code desc limit 1");
        String releases = "select count(*) from keeping.release where household_id = '" + household + "'";
        long before = count(releases);
        try (Browser browser = Browser.open()) {
            Page manager = browser.signedIn("manager", WIDE, HIGH);
            open(manager, "/keeping/release-savings.xhtml?household=" + household);
            Browser.assertAccessible(manager);
            manager.fill("#amount", "12,00");
            manager.fill("#reason", "Un logement à soi");
            manager.locator("#release").dblclick();
            manager.waitForURL(Pattern.compile(".*kept.xhtml.*"));
            manager.waitForTimeout(SETTLED_MILLIS);
            assertEquals(before + 1, count(releases), "a double click gives out once");
            manager.reload();
            manager.goBack();
            if (manager.locator("#release").count() > 0 && manager.inputValue("#amount").equals("12,00")) {
                manager.click("#release");
            }
            manager.waitForTimeout(SETTLED_MILLIS);
            assertEquals(before + 1, count(releases), "the way back and the button once more give out nothing");

            try (Connection connection = Product.asSuperuser()) {
                Sql.run(connection, "insert into payment.household_account (region_id, household_id, holder, iban, stated_by) values (1, '" + household
                        + "', 'Ada Muster', 'LU280019400644750000', '" + Demonstration.id("staff/manager") + "') on conflict do nothing");
            }
            Page officer = browser.signedIn("officer", WIDE, HIGH);
            String orders = "select count(*) from payment.payment_order where region_id = 1 and pays = 'households'";
            long drafted = count(orders);
            open(officer, "/payment/due-households.xhtml");
            Browser.assertAccessible(officer);
            officer.locator("#draft").dblclick();
            officer.waitForURL(Pattern.compile(".*(order|due-households).xhtml.*"));
            officer.waitForTimeout(SETTLED_MILLIS);
            officer.reload();
            officer.goBack();
            officer.waitForTimeout(SETTLED_MILLIS);
            assertEquals(drafted + 1, count(orders), "one order");
            String order = text("select id::text from payment.payment_order where region_id = 1 and pays = 'households' order by number desc limit 1");
            assertEquals(200, Rest.as("officer").post("/payment-orders/" + order + "/rejection", "{\"reason\": \"Only a gesture\"}").status());
        }
    }

    @Test
    void statementsToOwnersAreWrittenOnce() throws SQLException {
        String written = "select count(*) from outbox.message where region_id = 1";
        String twice = "select count(*) from (select once from outbox.message where region_id = 1 group by once having count(*) > 1) twice";
        try (Browser browser = Browser.open()) {
            Page officer = browser.signedIn("officer", WIDE, HIGH);
            open(officer, "/payment/owner-mails.xhtml");
            Browser.assertAccessible(officer);
            officer.locator("#write").dblclick();
            // Some forty papers are made: the page that follows tells that they are.
            officer.locator("#notices .notice").first().waitFor(new Locator.WaitForOptions().setTimeout(PAPERS_MILLIS));
            officer.waitForTimeout(SETTLED_MILLIS);
            long after = count(written);
            officer.reload();
            officer.goBack();
            officer.waitForTimeout(SETTLED_MILLIS);
            open(officer, "/payment/owner-mails.xhtml");
            officer.locator("#write").click();
            officer.locator("#notices .notice").first().waitFor(new Locator.WaitForOptions().setTimeout(PAPERS_MILLIS));
            assertEquals(after, count(written), "the month once more writes none");
            assertEquals(0, count(twice));
        }
    }

    @Test
    void aBillAndAnAdvanceAreEnteredOnce() throws SQLException {
        String dwelling = Demonstration.id("dwelling/60").toString();
        String bills = "select count(*) from charges.cost where proof = 'Gesture 1'";
        String advances = "select count(*) from charges.advance where basis = 'As the gesture has it'";
        try (Browser browser = Browser.open()) {
            Page officer = browser.signedIn("officer", WIDE, HIGH);
            open(officer, "/charges/dwelling.xhtml?dwelling=" + dwelling + "&year=2026");
            officer.locator("[id=kind]").selectOption("green");
            officer.fill("#amount", "1,00");
            officer.locator("[id=firstDay_input]").fill("01/11/2026");
            officer.locator("[id=lastDay_input]").fill("14/11/2026");
            officer.fill("#proof", "Gesture 1");
            officer.locator("#enter").dblclick();
            officer.waitForTimeout(SETTLED_MILLIS);
            assertEquals(1, count(bills), "a double click enters one bill");
            officer.reload();
            officer.goBack();
            officer.waitForTimeout(SETTLED_MILLIS);
            assertEquals(1, count(bills));
            open(officer, "/charges/dwelling.xhtml?dwelling=" + dwelling + "&year=2026");
            officer.locator("[id=tenant]").selectOption(new com.microsoft.playwright.options.SelectOption().setIndex(1));
            officer.fill("#monthly", "41,00");
            officer.locator("[id=appliesFrom_input]").fill("01/12/2026");
            officer.fill("#basis", "As the gesture has it");
            officer.locator("#decide").dblclick();
            officer.waitForTimeout(SETTLED_MILLIS);
            officer.reload();
            officer.goBack();
            officer.waitForTimeout(SETTLED_MILLIS);
            assertEquals(1, count(advances), "a double click decides one advance");
        }
        try (Connection connection = Product.asSuperuser()) {
            Sql.run(connection, "delete from charges.advance where basis = 'As the gesture has it'");
        }
        String cost = text("select id::text from charges.cost where proof = 'Gesture 1'");
        assertEquals(200, Rest.as("officer").post("/charge-costs/" + cost + "/withdrawal", "{\"reason\": \"Only a gesture\"}").status());
    }

    /** From its day on, and only once; what holds before it is left as it was. */
    @Test
    void theCeilingOfDamageIsDecidedOnceForItsDay() throws SQLException {
        String settings = "select count(*) from guarantee.setting where region_id = 1";
        String before = text("select string_agg(applies_from || ' ' || decide_days || ' ' || coalesce(ceiling_months::text, '-'), ',' order by applies_from) from guarantee.setting where region_id = 1");
        long there = count(settings);
        try (Browser browser = Browser.open()) {
            Page manager = browser.signedIn("manager", WIDE, HIGH);
            open(manager, "/guarantee/wear.xhtml");
            Browser.assertAccessible(manager);
            manager.fill("#ceilingMonths", "6");
            manager.fill("#decideDays", "20");
            manager.locator("[id=fromDay_input]").fill("01/02/2028");
            manager.locator("#decide").dblclick();
            manager.waitForTimeout(SETTLED_MILLIS);
            assertEquals(there + 1, count(settings), "a double click decides once");
            manager.reload();
            manager.goBack();
            manager.waitForTimeout(SETTLED_MILLIS);
            assertEquals(there + 1, count(settings));
            open(manager, "/guarantee/wear.xhtml");
            assertTrue(manager.getByTestId("settings").textContent().contains("01/02/2028"));
        }
        assertEquals("2028-02-01 20 6", text("select applies_from || ' ' || decide_days || ' ' || ceiling_months from guarantee.setting where region_id = 1 order by applies_from desc limit 1"));
        assertTrue(text("select string_agg(applies_from || ' ' || decide_days || ' ' || coalesce(ceiling_months::text, '-'), ',' order by applies_from) from guarantee.setting where region_id = 1")
                .startsWith(before));
    }

    /** The accountant's number is written once; the export and the two-sided account say the same at every look. */
    @Test
    void whatIsReadStaysTheSame() throws SQLException {
        try (Browser browser = Browser.open()) {
            Page manager = browser.signedIn("manager", WIDE, HIGH);
            open(manager, "/ledger/books.xhtml");
            Browser.assertAccessible(manager);
            manager.locator("[id=heading]").selectOption(new com.microsoft.playwright.options.SelectOption().setIndex(1));
            manager.fill("#number", "4711");
            manager.locator("#keep").dblclick();
            manager.waitForTimeout(SETTLED_MILLIS);
            assertEquals(1, count("select count(*) from ledger.chart where region_id = 1 and number = '4711'"), "one number");
            String export = "/exports/postings?format=csv&from=2026-09-01&until=2026-09-30";
            Rest.Answer taken = Rest.as("manager").get(export);
            assertEquals(200, taken.status(), taken.text());
            assertEquals(taken.text(), Rest.as("manager").get(export).text());
            for (String path : new String[] {"/account/two-sided.xhtml?from=2026-01&until=2026-10&by=commune", "/payment/owner-year.xhtml?owner=" + Demonstration.id("owner/12") + "&year=2025"}) {
                open(manager, path);
                String shown = manager.locator("main").innerText();
                manager.reload();
                assertEquals(shown, manager.locator("main").innerText());
                open(manager, "/index.xhtml");
                manager.goBack();
                assertEquals(shown, manager.locator("main").innerText());
            }
        }
    }

    /** A fresh owner of the second region. */
    private static String owner(String name) throws SQLException {
        String id = UUID.randomUUID().toString();
        try (Connection connection = Product.asSuperuser()) {
            Sql.run(connection, "insert into lease.owner (region_id, id, kind, name, iban, language) values (2, '" + id + "', 'company', '" + name + "', 'LU280019400644750000', 'fr')");
        }
        return id;
    }

    private static void owe(String owner, String amount) throws SQLException {
        try (Connection connection = Product.asSuperuser()) {
            Sql.run(connection, "insert into ledger.account (region_id, code, kind) values (2, 'payable/owner/" + owner + "', 'liability'), (2, 'expense/test/" + owner + "', 'expense')");
            Sql.run(connection, "with booked as (insert into ledger.posting (region_id, applies_to, cause) values (2, '2026-11-01', 'test/report/" + owner + "') returning id)"
                    + " insert into ledger.entry (region_id, posting_id, line, account_id, amount) select 2, b.id, l.line, a.id, l.amount from booked b,"
                    + " (values (1, 'expense/test/" + owner + "', " + amount + "), (2, 'payable/owner/" + owner + "', -" + amount + ")) as l (line, code, amount)"
                    + " join ledger.account a on a.region_id = 2 and a.code = l.code");
        }
    }

    private static String text(String query) throws SQLException {
        try (Connection connection = Product.asSuperuser()) {
            return Sql.only(connection, query);
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
