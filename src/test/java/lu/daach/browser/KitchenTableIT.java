package lu.daach.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import jakarta.json.JsonObject;
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

    /**
     * From who sits there to a note that is saved, at the pace of a thumb: a second before each tap, a quarter of one for each letter. What is held is the
     * number of taps; how long it took is printed.
     */
    @Test
    void fromTheIntakeToASavedNoteWithTheNetworkCut() {
        String shared = "Chauffage en panne, deux enfants toussent.";
        String confidential = "Peur d’être expulsée.";
        try (Browser browser = Browser.open()) {
            Page page = browser.signedIn("social", 390, 844);
            page.navigate(Product.address() + "/followup/drop-in.xhtml");
            Thumb thumb = new Thumb(page);
            long begun = System.nanoTime();
            thumb.types("#name", "Ivana Petrovska");
            thumb.taps("input[name=need][value=housing]");
            thumb.taps("input[name=next][value=file]");
            thumb.taps("[data-testid=take]");
            page.waitForURL("**/drop-in-file.xhtml*");
            assertTrue(page.inputValue("#lastName").equals("Petrovska") && page.inputValue("#firstName").equals("Ivana"), "the name is not typed twice");
            thumb.types("#born_input", "14/02/1991");
            thumb.taps("[data-testid=open]");
            page.waitForURL("**/notes.xhtml*");
            String household = page.url().replaceFirst(".*household=([^&]*).*", "$1");
            thumb.taps("[data-testid=kind-visit]");
            thumb.types("#note-shared", shared);
            says(page, "Brouillon gardé");
            page.context().setOffline(true);
            thumb.types("#note-confidential", confidential);
            says(page, "Pas de réseau");
            thumb.taps("[data-testid=save-note]");
            says(page, "part dès");
            page.context().setOffline(false);
            says(page, "Note enregistrée");
            System.out.printf("A visit at 390 pixels, intake to saved note: %d taps, %d letters, %.1f s%n", thumb.taps, thumb.letters, (System.nanoTime() - begun) / 1e9);
            assertTrue(thumb.taps <= 10, thumb.taps + " taps");
            JsonObject notes = Rest.as("social").get("/households/" + household + "/notes").json();
            assertEquals(1, notes.getInt("total"), "written once");
            JsonObject note = notes.getJsonArray("items").getJsonObject(0);
            assertEquals(shared, note.getString("shared"));
            assertEquals(confidential, note.getString("confidential"));
            assertEquals(390, ((Number) page.evaluate("document.documentElement.scrollWidth")).intValue(), "nothing hangs over");
        }
    }

    /** A thumb on a telephone. */
    private static final class Thumb {

        private static final double BEFORE_A_TAP = 1000;
        private static final double A_LETTER = 250;

        private final Page page;
        private int taps;
        private int letters;

        Thumb(Page page) {
            this.page = page;
        }

        void taps(String what) {
            page.waitForTimeout(BEFORE_A_TAP);
            page.locator(what).first().click();
            taps++;
        }

        void types(String where, String words) {
            taps(where);
            page.locator(where).pressSequentially(words, new Locator.PressSequentiallyOptions().setDelay(A_LETTER).setTimeout(60_000));
            letters += words.length();
        }
    }

    @Test
    void itsPagesAreForEverybody() {
        String household = Rest.as("social").post("/households", Samples.ofRedange().householdBody()).json().getString("id");
        Rest.as("social").post("/households/" + household + "/notes",
                "{\"kind\": \"visit\", \"on\": \"2026-11-10\", \"shared\": \"a\", \"confidential\": \"b\", \"nextContactOn\": \"2026-11-12\"}");
        String intake = Rest.as("social").post("/drop-ins", Samples.dropInBody()).json().getString("id");
        try (Browser browser = Browser.open()) {
            Page page = browser.signedIn("social", 1440, 900);
            for (ColorScheme scheme : new ColorScheme[] {ColorScheme.LIGHT, ColorScheme.DARK}) {
                page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
                for (String address : new String[] {"follow-ups.xhtml", "notes.xhtml?household=" + household, "signals.xhtml?household=" + household,
                    "hand-over.xhtml?household=" + household, "note-search.xhtml", "drop-in-file.xhtml?id=" + intake}) {
                    page.navigate(Product.address() + "/followup/" + address);
                    Browser.assertAccessible(page);
                }
            }
            browser.assertQuiet();
        }
    }
}
