package lu.daach.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.List;
import java.util.regex.Pattern;
import lu.daach.organisation.Demonstration;
import lu.daach.testing.Browser;
import lu.daach.testing.OnTheServer;
import lu.daach.testing.Product;
import lu.daach.testing.Rest;
import lu.daach.testing.Samples;
import org.junit.jupiter.api.Test;

/** Days of two social workers: the open desk on a phone, a household that passes from one to the other, and the pages in four languages. */
@OnTheServer
class FollowUpJourneysIT {

    private static final List<String> LANGUAGES = List.of("de", "lb", "en", "fr");

    private static void open(Page page, String address) {
        page.navigate(Product.address() + "/followup/" + address);
    }

    @Test
    void somebodyAtTheOpenDeskBecomesAFileOnAPhone() {
        try (Browser browser = Browser.open()) {
            Page page = browser.signedIn("social", 390, 844);
            open(page, "drop-in.xhtml");
            page.fill("#name", "Mina Haile");
            page.check("input[name=need][value=housing]");
            page.selectOption("#language", "ti");
            page.check("#interpreter");
            page.check("input[name=next][value=file]");
            page.click("#take");
            page.waitForURL(Pattern.compile(".*drop-in-file.*"));
            assertThat(page.locator("#lastName")).hasValue("Haile");
            page.fill("#born_input", "04/03/1998");
            page.click("#open");
            page.waitForURL(Pattern.compile(".*notes.xhtml.*"));
            assertThat(page.locator("h1")).containsText("Haile");
            browser.assertQuiet();
        }
    }

    @Test
    void aHouseholdIsAskedForAndAnswered() {
        String household = Rest.as("social").post("/households", Samples.ofRedange().householdBody().replace("\"Sample\"", "\"Reichtum\"")).json().getString("id");
        try (Browser browser = Browser.open()) {
            Page page = browser.signedIn("social", 1440, 900);
            open(page, "notes.xhtml?household=" + household);
            page.click("[data-testid=handOver]");
            page.selectOption("#worker", Demonstration.id("staff/social2").toString());
            page.fill("#message", "Parle portugais");
            page.click("#save");
            assertThat(page.getByTestId("waiting")).containsText("Parle portugais");
            browser.assertQuiet();
        }
        try (Browser browser = Browser.open()) {
            Page page = browser.signedIn("social2", 390, 844);
            page.navigate(Product.address() + "/desk/due.xhtml?kind=hand-over");
            page.locator("a[href*='" + household + "']").first().click();
            page.waitForURL(Pattern.compile(".*hand-over.xhtml.*"));
            page.locator("input[name=answer][value=accepted]").check();
            page.click("#reply");
            page.waitForURL(Pattern.compile(".*notes.xhtml.*"));
            assertTrue(Rest.as("social2").get("/households/" + household).json().getString("referent").equals(Demonstration.id("staff/social2").toString()));
            browser.assertQuiet();
        }
    }

    @Test
    void itsPagesSpeakFourLanguagesToEverybody() {
        String household = Samples.ofRedange().budgeted();
        String dropIn = Samples.ofRedange().dropIn();
        try (Browser browser = Browser.open()) {
            for (String language : LANGUAGES) {
                Page page = browser.signedIn("social", language.equals("fr") ? 1440 : 390, 900);
                Browser.speak(page, language);
                page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(language.equals("en") ? ColorScheme.DARK : ColorScheme.LIGHT));
                for (String address : List.of("drop-in.xhtml", "drop-in-file.xhtml?id=" + dropIn, "hand-over.xhtml?household=" + household,
                        "calendar-feed.xhtml", "closing.xhtml?household=" + household, "paths.xhtml", "budget.xhtml?household=" + household,
                        "budget-paper.xhtml?household=" + household, "creditor-letter.xhtml?debt=0&household=" + household,
                        "move-on.xhtml?household=" + household, "readers.xhtml?household=" + household)) {
                    open(page, address);
                    Browser.assertAccessible(page);
                }
                page.close();
            }
            browser.assertQuiet();
        }
    }
}
