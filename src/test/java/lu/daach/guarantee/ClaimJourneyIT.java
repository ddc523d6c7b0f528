package lu.daach.guarantee;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.regex.Pattern;
import lu.daach.organisation.Demonstration;
import lu.daach.testing.Browser;
import lu.daach.testing.OnTheServer;
import lu.daach.testing.Product;
import lu.daach.testing.Sql;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A claim by hand, at a desk and on a phone: proposed with a double click, decided with a double click, reloaded and gone back to; one of each. */
@OnTheServer
class ClaimJourneyIT {

    @ParameterizedTest
    @CsvSource({"1440, 27", "390, 28"})
    void proposedAndDecidedOnce(int width, int lease) throws SQLException {
        String said = "Porte fendue, fenêtre de " + width;
        try (Browser browser = Browser.open()) {
            Page officer = browser.signedIn("officer", width, 900);
            officer.navigate(Product.address() + "/guarantee/claim.xhtml?headLease=" + Demonstration.id("head-lease/" + lease));
            officer.locator("input[type=radio][value=damage]").check();
            officer.locator("[id='items-0-room']").waitFor();
            officer.locator("[id=firstDay_input]").fill("10/11/2026");
            officer.locator("[id=lastDay_input]").fill("10/11/2026");
            officer.fill("#description", said);
            officer.locator("[id='items-0-room']").fill("Cuisine");
            officer.locator("[id='items-0-element']").selectOption("door");
            officer.locator("[id='items-0-what']").fill("Porte fendue");
            officer.locator("[id='items-0-cost']").fill("250");
            Browser.assertAccessible(officer);
            officer.getByTestId("save").dblclick();
            officer.waitForURL(Pattern.compile(".*claim-file.*"));
            String file = officer.url();
            assertThat(officer.locator("main")).containsText("une autre personne décide");
            Browser.assertAccessible(officer);
            officer.goBack();
            officer.reload();
            assertEquals(1, claims(said));

            Page manager = browser.signedIn("manager", width, 900);
            manager.navigate(file);
            manager.fill("#reason", "Vu sur place.");
            assertTrue((int) manager.evaluate("() => document.documentElement.scrollWidth") <= width);
            manager.getByTestId("decide").dblclick();
            assertThat(manager.locator("h1")).containsText("Dégâts");
            assertThat(manager.locator("main")).containsText("Accordé");
            manager.reload();
            manager.goBack();
            manager.navigate(file);
            Browser.assertAccessible(manager);
            browser.assertQuiet();
        }
        try (Connection connection = Product.asSuperuser()) {
            assertEquals(1, Sql.count(connection, "select count(*) from ledger.posting p join guarantee.claim c on p.cause = 'guarantee/damage/' || c.id"
                    + " where c.description = ?", said));
        }
    }

    private static long claims(String said) throws SQLException {
        try (Connection connection = Product.asSuperuser()) {
            return Sql.count(connection, "select count(*) from guarantee.claim where description = ?", said);
        }
    }
}
