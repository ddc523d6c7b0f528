package lu.daach.browser;

import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.time.Duration;
import lu.daach.testing.Browser;
import lu.daach.testing.OnTheServer;
import lu.daach.testing.Product;
import lu.daach.testing.Rest;
import lu.daach.testing.Samples;
import lu.daach.testing.Started;
import org.junit.jupiter.api.Test;

/** A visit on a phone: from the caseload to a saved note, with the network cut in the middle. */
@OnTheServer
class KitchenTableIT {

    private static void says(Page page, String words) {
        Started.await(Duration.ofSeconds(20), words, () -> page.textContent("#note-state").contains(words));
    }

    @Test
    void aNoteSurvivesTheNetworkAndTheSession() {
        String household = Rest.as("social").post("/households", Samples.ofRedange().householdBody()).json().getString("id");
        String address = Product.address() + "/followup/notes.xhtml?household=" + household;
        try (Browser browser = Browser.open()) {
            Page page = browser.signedIn("social", 390, 844);
            page.navigate(address);
            Browser.assertAccessible(page);
            page.check("[data-testid=kind-call]");
            page.fill("#note-shared", "Appel dans la cuisine");
            says(page, "Brouillon gardé");
            page.context().setOffline(true);
            page.fill("#note-confidential", "Dit tout bas");
            says(page, "Pas de réseau");
            page.click("[data-testid=save-note]");
            says(page, "part dès");
            page.context().setOffline(false);
            says(page, "Note enregistrée");
            assertTrue(page.textContent("[data-testid=timeline]").contains("Dit tout bas"));

            page.fill("#note-shared", "Après la session");
            page.context().clearCookies();
            says(page, "session est terminée");
            Page again = page.context().newPage();
            again.navigate(Product.address() + "/sign-in.xhtml");
            again.fill("#login", "social");
            again.fill("#password", "demo-social-2026");
            again.click("#enter");
            again.waitForURL(url -> !url.contains("sign-in"));
            page.click("[data-testid=save-note]");
            says(page, "Note enregistrée");
            assertTrue(page.textContent("[data-testid=timeline]").contains("Après la session"));
        }
    }

    @Test
    void itsPagesAreForEverybody() {
        String household = Rest.as("social").post("/households", Samples.ofRedange().householdBody()).json().getString("id");
        Rest.as("social").post("/households/" + household + "/notes",
                "{\"kind\": \"visit\", \"on\": \"2026-11-10\", \"shared\": \"a\", \"confidential\": \"b\", \"nextContactOn\": \"2026-11-12\"}");
        try (Browser browser = Browser.open()) {
            Page page = browser.signedIn("social", 1440, 900);
            for (ColorScheme scheme : new ColorScheme[] {ColorScheme.LIGHT, ColorScheme.DARK}) {
                page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
                for (String address : new String[] {"follow-ups.xhtml", "notes.xhtml?household=" + household, "signals.xhtml?household=" + household,
                    "hand-over.xhtml?household=" + household}) {
                    page.navigate(Product.address() + "/followup/" + address);
                    Browser.assertAccessible(page);
                }
            }
            browser.assertQuiet();
        }
    }
}
