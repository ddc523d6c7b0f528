package lu.daach.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.regex.Pattern;
import lu.daach.testing.Browser;
import lu.daach.testing.OnTheServer;
import lu.daach.testing.Product;
import lu.daach.testing.Rest;
import lu.daach.testing.Samples;
import org.junit.jupiter.api.Test;

/** Four journeys without a mouse: only keys are pressed, and wherever the focus stops it can be seen. */
@OnTheServer
class KeyboardIT {

    private static final int WIDE = 1440;
    private static final int HIGH = 900;

    /** No page has more places to stop at before what is looked for. */
    private static final int MOST_STOPS = 150;

    /** Whether what has the focus, or the label around it, is drawn with a line of its own; the parts of a date are drawn by the browser. */
    private static final String SEEN = """
            () => {
              const at = document.activeElement;
              return at === document.body || at.type === 'date' || [at, ...(at.closest('label')?.querySelectorAll('*') ?? [])]
                  .some(one => getComputedStyle(one).outlineStyle !== 'none');
            }""";

    @Test
    void aSocialWorkerFindsAHouseholdAndWritesANote() {
        Rest.as("social").post("/households", Samples.ofRedange().householdBody().replace("\"Sample\"", "\"Tastenweg\""));
        try (Browser browser = Browser.open()) {
            Page page = signedIn(browser, "social");
            page.keyboard().press("/");
            type(page, "Tastenweg");
            assertThat(page.locator("#search-list [role=option]").first()).containsText("Tastenweg");
            page.keyboard().press("ArrowDown");
            page.keyboard().press("Enter");
            page.waitForURL(Pattern.compile(".*household-file.*"));

            tabTo(page, "main a[href*='notes.xhtml']");
            page.keyboard().press("Enter");
            page.waitForURL(Pattern.compile(".*notes.xhtml.*"));
            tabTo(page, "[name=kind]");
            page.keyboard().press("Space");
            tabTo(page, "#note-shared");
            type(page, "Écrit sans souris");
            tabTo(page, "[data-testid=save-note]");
            page.keyboard().press("Enter");
            assertThat(page.getByTestId("timeline")).containsText("Écrit sans souris");
            browser.assertQuiet();
        }
    }

    @Test
    void anOfficerGoesFromTheirDayToWhatIsDueAndBack() {
        try (Browser browser = Browser.open()) {
            Page page = signedIn(browser, "officer");
            page.keyboard().press("Tab");
            assertEquals("skip", focused(page, "className"), "the first stop leads past the frame");
            page.keyboard().press("Enter");
            tabTo(page, "[aria-labelledby=next-title] .what a");
            page.keyboard().press("Enter");
            page.waitForURL(url -> !url.endsWith("/") && !url.contains("index.xhtml"));
            assertThat(page.getByTestId("title")).not().isEmpty();
            tabTo(page, ".rail a[href$='/index.xhtml']");
            page.keyboard().press("Enter");
            page.waitForURL(url -> url.contains("index.xhtml"));
            assertThat(page.locator("#next-title")).isVisible();
            browser.assertQuiet();
        }
    }

    @Test
    void anOfficerAddsAnOwnerAndMendsAnError() {
        try (Browser browser = Browser.open()) {
            Page page = signedIn(browser, "officer");
            tabTo(page, ".rail a[href$='/lease/owners.xhtml']");
            page.keyboard().press("Enter");
            page.waitForURL(Pattern.compile(".*owners.xhtml.*"));
            tabTo(page, "main a[href*='owner.xhtml']");
            page.keyboard().press("Enter");
            page.waitForURL(Pattern.compile(".*/owner.xhtml.*"));

            tabTo(page, "#lastName");
            type(page, "Tasteneigen");
            page.keyboard().press("Enter");
            page.waitForFunction("() => document.activeElement.id === 'error-summary'");
            tabTo(page, "#error-summary a");
            page.keyboard().press("Enter");
            assertEquals("firstName", focused(page, "id"), "the summary leads to the field");
            type(page, "Klara");
            page.keyboard().press("Enter");
            page.waitForURL(Pattern.compile(".*owner-file.*"));
            assertThat(page.getByTestId("title")).containsText("Tasteneigen");
            browser.assertQuiet();
        }
    }

    @Test
    void aColleagueTakesSomebodyDownAtTheOpenDesk() {
        try (Browser browser = Browser.open()) {
            Page page = signedIn(browser, "social2");
            tabTo(page, "a[href$='follow-ups.xhtml']");
            page.keyboard().press("Enter");
            page.waitForURL(Pattern.compile(".*follow-ups.xhtml.*"));
            tabTo(page, "[data-testid=dropIn]");
            page.keyboard().press("Enter");
            page.waitForURL(Pattern.compile(".*drop-in.xhtml.*"));
            tabTo(page, "#name");
            type(page, "Ada Tasten");
            tabTo(page, "[name=need]");
            page.keyboard().press("Space");
            tabTo(page, "[name=next]");
            page.keyboard().press("Space");
            tabTo(page, "#take");
            page.keyboard().press("Enter");
            assertThat(page.locator("#list")).containsText("Ada Tasten");
            browser.assertQuiet();
        }
    }

    private static Page signedIn(Browser browser, String persona) {
        Page page = browser.window(WIDE, HIGH, ColorScheme.LIGHT);
        page.navigate(Product.address() + "/sign-in.xhtml");
        tabTo(page, "#login");
        type(page, persona);
        tabTo(page, "#password");
        type(page, "demo-" + persona + "-2026");
        page.keyboard().press("Enter");
        page.waitForURL(url -> !url.contains("sign-in"));
        return page;
    }

    private static void type(Page page, String words) {
        page.keyboard().insertText(words);
    }

    /** Goes on with the tab key until the focus is there; every stop on the way shows that it has it. */
    private static void tabTo(Page page, String selector) {
        for (int stops = 0; stops < MOST_STOPS; stops++) {
            if ((boolean) page.evaluate("selector => document.activeElement.matches(selector)", selector)) {
                return;
            }
            page.keyboard().press("Tab");
            assertTrue((boolean) page.evaluate(SEEN), () -> "the focus cannot be seen at "
                    + page.evaluate("() => document.activeElement.outerHTML.slice(0, 200)"));
        }
        throw new AssertionError("the tab key does not lead to " + selector + " on " + page.url());
    }

    private static Object focused(Page page, String property) {
        return page.evaluate("property => document.activeElement[property]", property);
    }
}
