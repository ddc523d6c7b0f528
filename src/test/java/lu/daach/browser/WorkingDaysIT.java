package lu.daach.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import lu.daach.testing.Browser;
import lu.daach.testing.OnTheServer;
import lu.daach.testing.Product;
import lu.daach.testing.Rest;
import lu.daach.testing.Samples;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A working day of each persona at a desk and on a phone. On the way every page is kept as a picture in {@code target/pictures}, so that
 * it can be looked at, and may be no wider than the window.
 */
@OnTheServer
class WorkingDaysIT {

    private static final Path PICTURES = Path.of("target/pictures");

    private static int height(int width) {
        return width > 700 ? 900 : 844;
    }

    private static void open(Page page, String path) {
        page.navigate(Product.address() + path);
    }

    /** Keeps a picture and holds the page to the window. */
    private static void seen(Page page, int width, String name) {
        page.screenshot(new Page.ScreenshotOptions().setFullPage(true).setPath(PICTURES.resolve(name + "-" + width + ".png")));
        int wide = (int) page.evaluate("() => document.documentElement.scrollWidth");
        assertTrue(wide <= width, name + " is " + wide + " wide in a window of " + width);
    }

    /** Goes to a place as a person does: in the rail, or in the bar below on a phone. */
    private static void place(Page page, String words) {
        page.locator("nav a", new Page.LocatorOptions().setHasText(words)).locator("visible=true").first().click();
    }

    @ParameterizedTest
    @ValueSource(ints = {1440, 390})
    void anOfficersDay(int width) throws Exception {
        try (Browser browser = Browser.open()) {
            Page page = browser.signedIn("officer", width, height(width));
            seen(page, width, "officer-1-day");
            place(page, "Ménages");
            page.waitForURL(Pattern.compile(".*households.xhtml.*"));
            seen(page, width, "officer-2-households");

            Page.WaitForDownloadOptions soon = new Page.WaitForDownloadOptions().setTimeout(20_000);
            List<String> chosen = List.of(Samples.ofRedange().freshHousehold(), Samples.ofRedange().freshHousehold());
            open(page, "/household/households.xhtml?q=" + Rest.as("officer").get("/households/" + chosen.get(0)).json().getString("lastName"));
            chosen.forEach(id -> page.locator("input.choose[value='" + id + "']").check());
            seen(page, width, "officer-3-chosen");
            Download file = page.waitForDownload(soon, () -> page.getByTestId("takeXlsx").click());
            assertTrue(Files.size(file.path()) > 1000);
            page.selectOption("[data-testid=assignee]", new com.microsoft.playwright.options.SelectOption().setIndex(1));
            page.getByTestId("assign").click();
            page.waitForURL(Pattern.compile(".*households.xhtml.*"));
            assertThat(page.locator("main")).containsText("Les dossiers choisis sont confiés");
            for (String id : chosen) {
                assertFalse(Rest.as("officer").get("/households/" + id).json().isNull("referent"), id);
            }
            open(page, "/household/households.xhtml");
            page.getByTestId("assign").click();
            assertThat(page.locator("main")).containsText("Choisissez de 1 à 200 ménages");
            seen(page, width, "officer-4-nothing-chosen");

            page.locator("a.open").first().click();
            page.waitForURL(Pattern.compile(".*household-file.*"));
            seen(page, width, "officer-5-household");
            open(page, "/admission/applications.xhtml?status=submitted");
            seen(page, width, "officer-6-applications");
            page.locator("a.open").first().click();
            page.waitForURL(Pattern.compile(".*application.xhtml.*"));
            seen(page, width, "officer-7-application");
            open(page, "/occupancy/reviews.xhtml");
            seen(page, width, "officer-8-reviews");
            open(page, "/rentrun/months.xhtml");
            seen(page, width, "officer-9-months");
            browser.assertQuiet();
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1440, 390})
    void aManagersDay(int width) {
        try (Browser browser = Browser.open()) {
            Page page = browser.signedIn("manager", width, height(width));
            seen(page, width, "manager-1-day");
            for (String path : List.of("/rentrun/months.xhtml", "/occupancy/vacancies.xhtml", "/lease/radar.xhtml", "/report/reports.xhtml",
                    "/letter/letters.xhtml", "/lease/head-leases.xhtml")) {
                open(page, path);
                seen(page, width, "manager" + path.replace('/', '-').replace(".xhtml", ""));
            }
            browser.assertQuiet();
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1440, 390})
    void aSocialWorkersDay(int width) {
        try (Browser browser = Browser.open()) {
            Page page = browser.signedIn("social", width, height(width));
            seen(page, width, "social-1-day");
            open(page, "/followup/follow-ups.xhtml");
            seen(page, width, "social-2-caseload");
            page.locator("a.open").first().click();
            page.waitForLoadState();
            seen(page, width, "social-3-file");
            open(page, "/followup/aids.xhtml");
            seen(page, width, "social-4-aids");
            browser.assertQuiet();
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1440, 390})
    void aReviewersDay(int width) {
        try (Browser browser = Browser.open()) {
            Page page = browser.signedIn("syndicate", width, height(width));
            seen(page, width, "syndicate-1-day");
            open(page, "/report/occupancy.xhtml");
            seen(page, width, "syndicate-2-occupancy");
            open(page, "/report/people.xhtml");
            seen(page, width, "syndicate-3-people");
            assertEquals(0, page.locator("a[href*=household-file]").count());
            browser.assertQuiet();
        }
    }
}
