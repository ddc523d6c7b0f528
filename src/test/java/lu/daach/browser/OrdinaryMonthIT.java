package lu.daach.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import lu.daach.banking.camt.BankStyles;
import lu.daach.banking.camt.BankStyles.Booked;
import lu.daach.kernel.Formats;
import lu.daach.kernel.Language;
import lu.daach.organisation.Demonstration;
import lu.daach.testing.Browser;
import lu.daach.testing.OnTheServer;
import lu.daach.testing.Product;
import lu.daach.testing.Sql;
import lu.daach.testing.Visitor;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/**
 * An ordinary month of 45 households by keys alone: one office pays for eleven, three pay short, two twice, one payment has no name that is
 * known, one comes back. At the end every cent stands on the account page of its household.
 */
@OnTheServer
class OrdinaryMonthIT {

    private static final int WIDE = 1440;
    private static final int HIGH = 900;
    private static final int MOST_STOPS = 200;
    private static final int HOUSEHOLDS = 45;
    private static final int OFFICE_FROM = 31;
    private static final int OFFICE_UNTIL = 41;
    private static final int UNKNOWN = 4;
    private static final int RETURNED = 28;
    private static final List<Integer> TWICE = List.of(19, 24);
    private static final Map<Integer, String> SHORT = Map.of(16, "40.00", 21, "15.50", 26, "100.00");
    private static final String IBAN = "LU000019000000451145";
    private static final String DAY = "2026-11-14";
    private static final String PAYER = "Anonyme Mount";
    private static final String OFFICE = "Office social du Mois";
    private static final BankStyles BANK = new BankStyles("08", false);

    private static final String ASKED = "select s.monthly + s.savings from occupancy.occupancy o join occupancy.assessment s on s.occupancy_id = o.id"
            + " where o.household_id = ?::uuid and o.period @> date '2026-11-15' and s.applies_from <= date '2026-11-15' order by s.applies_from desc limit 1";

    private static final String REFERENCE = "select r.reference from banking.reference r join occupancy.occupancy o on o.id = r.occupancy_id"
            + " where o.household_id = ?::uuid order by lower(o.period) desc limit 1";

    private static final String BOOKED = "select coalesce(sum(t.amount), 0)::text from banking.match t join banking.movement m on m.id = t.movement_id join banking.entry e on e.id = m.entry_id"
            + " join banking.own_account a on a.id = e.account_id where a.iban = ? and t.household_id = ?::uuid"
            + " and not exists (select from ledger.posting u where u.reverses = t.posting_id)";

    /** What each household is meant to get of the month, to the cent. */
    private final Map<Integer, BigDecimal> meant = new TreeMap<>();

    private static String household(int n) {
        return Demonstration.id("household/" + n).toString();
    }

    private static Booked line(String amount, String reference, String payer, String iban, String words, String endToEnd) {
        return new Booked(new BigDecimal(amount), DAY, "M" + endToEnd, reference, payer, iban, words, endToEnd);
    }

    private String month() throws SQLException {
        List<Booked> lines = new ArrayList<>();
        BigDecimal office = BigDecimal.ZERO;
        try (Connection all = Product.asSuperuser()) {
            Sql.run(all, "insert into banking.own_account (region_id, iban, label) values (1, ?, 'Mount')", IBAN);
            for (int n = 1; n <= HOUSEHOLDS; n++) {
                List<String> found = Sql.column(all, ASKED, household(n));
                BigDecimal asked = found.isEmpty() || new BigDecimal(found.get(0)).signum() == 0 ? new BigDecimal("210.00") : new BigDecimal(found.get(0));
                String reference = Sql.only(all, REFERENCE, household(n));
                String iban = String.format("LU77001900009%07d", n);
                BigDecimal paid = SHORT.containsKey(n) ? asked.subtract(new BigDecimal(SHORT.get(n))) : asked;
                if (n >= OFFICE_FROM && n <= OFFICE_UNTIL) {
                    office = office.add(paid);
                } else if (n == UNKNOWN) {
                    lines.add(line(paid.toPlainString(), null, PAYER, "LU770019000099999999", "pour la maison", "E" + n));
                } else {
                    lines.add(line(paid.toPlainString(), reference, "Stot " + n, iban, "", "E" + n));
                }
                meant.put(n, paid);
                if (TWICE.contains(n)) {
                    lines.add(line(paid.toPlainString(), reference, "Stot " + n, iban, "", "F" + n));
                    meant.put(n, paid.add(paid));
                }
                if (n == RETURNED) {
                    lines.add(line(paid.negate().toPlainString(), null, "Stot " + n, iban, "retour", "E" + n));
                    meant.put(n, new BigDecimal("0.00"));
                }
            }
            lines.add(line(office.toPlainString(), null, OFFICE, "LU120010005550000031", "Loyers novembre, liste jointe", "OFFICE"));
        }
        String file = BANK.file(BANK.statement(IBAN, "MOIS", "1000.00", lines));
        String back = "<AcctSvcrRef>ME" + RETURNED + "</AcctSvcrRef>";
        int at = file.lastIndexOf(back);
        return file.substring(0, at) + back + file.substring(at + back.length()).replaceFirst("</RmtInf>", "</RmtInf><RtrInf><Rsn><Cd>AC04</Cd></Rsn></RtrInf>");
    }

    @Test
    void everyCentFindsItsAccountByKeysAlone() throws SQLException {
        String file = month();
        long began = System.nanoTime();
        try (Browser browser = Browser.open()) {
            Page page = browser.signedIn("officer", WIDE, HIGH);
            page.navigate(Product.address() + "/banking/statements.xhtml");
            Browser.assertAccessible(page);
            tabTo(page, "#bring-file");
            page.setInputFiles("#bring-file", new FilePayload("mois.xml", "application/xml", file.getBytes(StandardCharsets.UTF_8)));
            tabTo(page, "[data-testid=bring]");
            page.keyboard().press("Enter");
            page.waitForURL(Pattern.compile(".*imported=.*"));
            assertEquals("0", of(page, "parked"));
            assertEquals("2", of(page, "unmatched"), "the office's payment and the one nobody knows are left to a person");

            // Again, as after a double click, and by the way back: nothing is booked twice.
            page.reload();
            page.goBack();
            page.goForward();

            page.navigate(Product.address() + "/banking/unmatched.xhtml");
            open(page, PAYER);
            tabTo(page, "#choose button[aria-label*='" + name(UNKNOWN) + "']");
            pressTwice(page);

            open(page, OFFICE);
            assertEquals(OFFICE_UNTIL - OFFICE_FROM + 1, page.locator("#splitting li input").count(), "those for whom the office paid before");
            Browser.assertAccessible(page);
            tabTo(page, "[data-testid=splitNow]");
            pressTwice(page);
            page.goBack();
            page.reload();
            browser.assertQuiet();
        }
        long seconds = (System.nanoTime() - began) / 1_000_000_000L;
        System.out.println("ordinary month: 45 households by keyboard in " + seconds + " s");
        assertTrue(seconds < 300, seconds + " s");
        everyCentStandsOnItsPage();
    }

    /** The month was one of its own: what the other tests find is what they found before. */
    @AfterAll
    static void asItWas() throws SQLException {
        String movements = "select m.id from banking.movement m join banking.entry e on e.id = m.entry_id join banking.own_account a on a.id = e.account_id where a.iban = '" + IBAN + "'";
        try (Connection all = Product.asSuperuser()) {
            Sql.run(all, "set session_replication_role = replica");
            Sql.run(all, "create temporary table gone as select t.posting_id from banking.match t where t.movement_id in (" + movements + ")");
            Sql.run(all, "delete from ledger.entry where posting_id in (select posting_id from gone)");
            Sql.run(all, "delete from ledger.posting where id in (select posting_id from gone)");
            Sql.run(all, "delete from banking.match where posting_id in (select posting_id from gone)");
            Sql.run(all, "delete from banking.movement where id in (" + movements + ")");
            Sql.run(all, "delete from banking.entry where account_id in (select id from banking.own_account where iban = '" + IBAN + "')");
            Sql.run(all, "delete from banking.statement where account_id in (select id from banking.own_account where iban = '" + IBAN + "')");
            Sql.run(all, "delete from banking.own_account where iban = '" + IBAN + "'");
        }
    }

    private void everyCentStandsOnItsPage() throws SQLException {
        Visitor officer = Visitor.signedIn("officer");
        try (Connection all = Product.asSuperuser()) {
            for (int n = 1; n <= HOUSEHOLDS; n++) {
                assertEquals(meant.get(n).toPlainString(), Sql.only(all, BOOKED, IBAN, household(n)), "household " + n);
                String page = plain(officer.get("/rentrun/household-account.xhtml?household=" + household(n)).body());
                BigDecimal each = TWICE.contains(n) ? meant.get(n).divide(BigDecimal.valueOf(2)) : n == RETURNED ? BigDecimal.ZERO : meant.get(n);
                assertTrue(each.signum() == 0 || page.contains(plain(Formats.money(each, Language.FR))), () -> "household " + "pays " + each + " and its page does not say so");
                String balance = Sql.only(all, "select coalesce(sum(e.amount), 0)::text from ledger.account a join ledger.entry e on e.account_id = a.id where a.code = 'receivable/household/' || ?", household(n));
                assertTrue(page.contains(plain(Formats.money(new BigDecimal(balance), Language.FR))), "the balance " + balance + " of household " + n);
            }
        }
    }

    private static String plain(String text) {
        return text.replaceAll("[\\u00a0\\u202f]|&#160;|&#8239;|&nbsp;", " ").replace('\u2212', '-').replace('\u2011', '-');
    }

    private static String of(Page page, String name) {
        return page.url().replaceAll(".*[?&]" + name + "=([0-9]+).*", "$1");
    }

    /** Chooses a payment in the list of open ones. */
    private static void open(Page page, String payer) {
        for (int stops = 0; stops < MOST_STOPS; stops++) {
            if ((boolean) page.evaluate("payer => document.activeElement.matches('main a[href*=\"unmatched.xhtml?id=\"]') && document.activeElement.textContent.includes(payer)", payer)) {
                page.keyboard().press("Enter");
                page.waitForURL(Pattern.compile(".*unmatched.xhtml\\?id=.*"));
                assertThat(page.locator(".section-head h2").last()).containsText(payer);
                return;
            }
            page.keyboard().press("Tab");
        }
        throw new AssertionError("the tab key does not lead to the payment of " + payer);
    }

    /** As an impatient person does; the second press finds the payment booked. */
    private static void pressTwice(Page page) {
        page.keyboard().press("Enter");
        page.keyboard().press("Enter");
        page.waitForURL(url -> url.contains("unmatched.xhtml") && !url.contains("id="));
        page.waitForLoadState();
    }

    private static String name(int n) throws SQLException {
        try (Connection all = Product.asSuperuser()) {
            return Sql.only(all, "select last_name from household.household where id = ?::uuid", household(n));
        }
    }

    private static void tabTo(Page page, String selector) {
        for (int stops = 0; stops < MOST_STOPS; stops++) {
            if ((boolean) page.evaluate("selector => document.activeElement.matches(selector)", selector)) {
                return;
            }
            page.keyboard().press("Tab");
        }
        throw new AssertionError("the tab key does not lead to " + selector + " on " + page.url());
    }
}
