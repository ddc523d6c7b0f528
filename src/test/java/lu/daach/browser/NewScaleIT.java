package lu.daach.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.LoadState;
import java.util.regex.Pattern;
import lu.daach.testing.Browser;
import lu.daach.testing.OnTheServer;
import lu.daach.testing.Product;
import org.junit.jupiter.api.Test;

/**
 * HausCaRe's scale changes by screen from next January on, in the second region: an officer drafts it, tries it on the pool, a manager
 * puts it in force; December stays, and January's preparation comes to what was tried.
 */
@OnTheServer
class NewScaleIT {

    private static final int WIDE = 1440;
    private static final int HIGH = 900;

    @Test
    void aNewScaleFromJanuary() {
        try (Browser browser = Browser.open()) {
            Page officer = browser.signedIn("officer-b", WIDE, HIGH);
            Browser.speak(officer, "fr");
            String decemberBefore = participations(officer, "2026-12");
            String januaryBefore = participations(officer, "2027-01");

            open(officer, "/scheme/schemes.xhtml");
            Browser.assertAccessible(officer);
            officer.getByTestId("draft-hauscare").click();
            officer.waitForURL(Pattern.compile(".*draft.xhtml.*"));
            Browser.assertAccessible(officer);
            officer.fill("#startsOn_input", "15/01/2027");
            officer.fill("#basis", "Décision du comité du 12 novembre 2026");
            officer.fill("#terms-participation-annex3", "80");
            officer.fill("#terms-participation-flat", "100");
            officer.click("#save");
            assertThat(officer.getByTestId("error-summary")).isVisible();
            assertThat(officer.locator("#startsOn-error")).not().isEmpty();
            officer.fill("#startsOn_input", "01/01/2027");
            officer.fill("#terms-participation-flat", "");
            officer.click("#save");
            officer.waitForURL(Pattern.compile(".*version.xhtml.*"));
            Browser.assertAccessible(officer);
            assertThat(officer.getByTestId("differences")).containsText("80");
            String version = idOf(officer);

            officer.click("#try");
            officer.waitForURL(Pattern.compile(".*simulations.xhtml.*"));
            Browser.assertAccessible(officer);
            officer.fill("#name", "Quatre cinquièmes");
            officer.click("#try");
            officer.waitForURL(Pattern.compile(".*simulation.xhtml.*"));
            assertThat(officer.getByTestId("rent-run")).isVisible();
            officer.waitForLoadState(LoadState.LOAD);
            Browser.assertAccessible(officer);
            String tried = digits(officer.locator("[data-testid=rent-run] tr.total .amount").textContent());
            assertEquals(januaryBefore, digits(officer.locator("[data-testid=rent-run] tr:first-child .amount").textContent()));
            assertTrue(officer.getByTestId("activate").count() == 0, "an officer does not put it in force");
            for (String language : new String[] {"de", "lb", "en", "fr"}) {
                Browser.speak(officer, language);
                Browser.assertAccessible(officer);
            }
            String simulation = idOf(officer);

            Page manager = browser.signedIn("manager-b", WIDE, HIGH);
            open(manager, "/policy/simulation.xhtml?id=" + simulation);
            manager.getByTestId("activate").click();
            manager.waitForURL(Pattern.compile(".*activation.xhtml.*"));
            Browser.assertAccessible(manager);
            manager.getByTestId("activate").click();
            manager.locator(".ui-confirmdialog-yes").click();
            manager.waitForURL(Pattern.compile(".*version.xhtml\\?id=" + version + ".*"));
            Browser.assertAccessible(manager);

            assertEquals(decemberBefore, participations(officer, "2026-12"));
            assertEquals(tried, participations(officer, "2027-01"));
            assertTrue(!tried.equals(januaryBefore), "the scale changed nothing");
            browser.assertQuiet();
        }
    }

    private static String participations(Page page, String month) {
        open(page, "/rentrun/month.xhtml?month=" + month);
        return digits(page.locator("[data-testid=fact-participations] .money").first().textContent());
    }

    private static String digits(String amount) {
        return amount.replaceAll("[^0-9]", "");
    }

    private static String idOf(Page page) {
        return page.url().replaceAll(".*[?&]id=([0-9a-f-]+).*", "$1");
    }

    private static void open(Page page, String path) {
        page.navigate(Product.address() + path);
    }
}
