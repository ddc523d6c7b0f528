package lu.daach.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import java.util.regex.Pattern;
import lu.daach.testing.Browser;
import lu.daach.testing.OnTheServer;
import lu.daach.testing.Product;
import org.junit.jupiter.api.Test;

/** The main job in a browser: from an empty dwelling to the first month's rent, by an officer and a manager. */
@OnTheServer
class FiveStepsIT {

    private static final String ADDRESS = "7, rue du Parcours, Beckerich";
    private static final int WIDE = 1440;
    private static final int HIGH = 900;

    @Test
    void fromAnEmptyDwellingToTheFirstMonthsRent() {
        try (Browser browser = Browser.open()) {
            Page officer = browser.signedIn("officer", WIDE, HIGH);
            Browser.assertAccessible(officer);

            open(officer, "/lease/owner.xhtml");
            Browser.assertAccessible(officer);
            officer.click("#save");
            assertThat(officer.getByTestId("error-summary")).isVisible();
            officer.fill("#lastName", "Parcours");
            officer.fill("#firstName", "Odile");
            officer.fill("#iban", "LU28 0019 4006 4475 0000");
            officer.click("#save");
            officer.waitForURL(Pattern.compile(".*owner-file.*"));
            Browser.assertAccessible(officer);

            open(officer, "/dwelling/dwelling.xhtml");
            officer.fill("#address", ADDRESS);
            officer.selectOption("#commune", "0701");
            choose(officer, "kind", 0);
            officer.fill("#surfaceSquareMetres", "65");
            officer.fill("#bedrooms", "2");
            officer.fill("#firstOccupiedOn_input", "01/03/1975");
            choose(officer, "energyRenovated", 1);
            choose(officer, "fittedKitchen", 0);
            choose(officer, "outdoorSpace", 0);
            Browser.assertAccessible(officer);
            officer.click("#save");
            officer.waitForURL(Pattern.compile(".*dwelling-file.*"));
            String dwelling = idOf(officer);
            Browser.assertAccessible(officer);

            open(officer, "/lease/head-lease.xhtml?dwelling=" + dwelling);
            officer.locator("#owner_input").pressSequentially("Parcours");
            officer.locator(".ui-autocomplete-item").first().click();
            officer.fill("#startsOn_input", "01/11/2026");
            officer.fill("#monthlyRent", "900");
            officer.fill("#monthlyCharges", "100");
            Browser.assertAccessible(officer);
            officer.click("#check");
            assertThat(officer.getByTestId("summary")).containsText("Odile");
            officer.click("#save");
            officer.waitForURL(url -> !url.contains("head-lease.xhtml"));

            open(officer, "/household/household.xhtml");
            officer.fill("#lastName", "Wegscheid");
            officer.fill("#members-0-firstName", "Nora");
            officer.fill("#members-0-born_input", "01/05/1990");
            officer.selectOption("#members-0-role", "applicant");
            officer.click("#addIncome");
            officer.fill("#incomes-0-net", "2500");
            officer.selectOption("#incomes-0-member", "a");
            officer.selectOption("#incomes-0-kind", "employment");
            officer.selectOption("#incomes-0-per", "month");
            officer.selectOption("#residence", "0701");
            Browser.assertAccessible(officer);
            officer.click("#save");
            officer.waitForURL(Pattern.compile(".*household-file.*"));
            String household = idOf(officer);
            Browser.assertAccessible(officer);

            open(officer, "/admission/asking.xhtml?household=" + household);
            officer.locator("#schemes input[value=hauscare]").check();
            Browser.assertAccessible(officer);
            officer.click("#check");
            officer.waitForURL(Pattern.compile(".*check.xhtml.*"));
            Browser.assertAccessible(officer);
            officer.click("#submit");
            officer.waitForURL(Pattern.compile(".*decision.*"));
            Browser.assertAccessible(officer);
            officer.selectOption("#scheme", "hauscare");
            choose(officer, "outcome", 0);
            officer.fill("#reason", "Situation connue de l’office social, papiers annoncés.");
            officer.click("#check");
            officer.click("#decide");
            assertThat(officer.getByTestId("decided")).isVisible();

            open(officer, "/occupancy/occupancy.xhtml?household=" + household + "&dwelling=" + dwelling);
            officer.fill("#startsOn_input", "01/12/2026");
            Browser.assertAccessible(officer);
            officer.click("#check");
            assertThat(officer.getByTestId("section-amount")).isVisible();
            Browser.assertAccessible(officer);
            officer.click("#conclude");
            officer.waitForURL(Pattern.compile(".*occupancy-file.*"));
            Browser.assertAccessible(officer);

            open(officer, "/occupancy/occupancy.xhtml?household=" + household + "&dwelling=" + dwelling);
            assertTrue(officer.locator("#place").textContent().lines().noneMatch(line -> line.contains(ADDRESS)),
                    "a place that is taken is not offered again");

            open(officer, "/rentrun/month.xhtml?month=2026-12");
            Browser.assertAccessible(officer);
            officer.click("#prepare");
            assertThat(officer.locator("#book")).hasCount(0);

            Page manager = browser.signedIn("manager", WIDE, HIGH);
            open(manager, "/rentrun/month.xhtml?month=2026-12");
            manager.click("#book");
            manager.locator(".ui-confirmdialog-yes").click();
            assertThat(manager.locator("#book")).hasCount(0);
            open(manager, "/rentrun/household-account.xhtml?household=" + household);
            assertThat(manager.locator("main")).containsText("2026");
            Browser.assertAccessible(manager);
            browser.assertQuiet();
        }
    }

    private static void open(Page page, String path) {
        page.navigate(Product.address() + path);
    }

    /** Chooses the answer at that place of a group of radio buttons. */
    private static void choose(Page page, String group, int place) {
        page.locator("input[type=radio][name='" + group + "']").nth(place).check();
    }

    private static String idOf(Page page) {
        return page.url().replaceAll(".*[?&]id=([0-9a-f-]{36}).*", "$1");
    }
}
