package lu.daach.architecture;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import lu.daach.testing.Browser;
import lu.daach.testing.OnTheServer;
import lu.daach.testing.Product;
import lu.daach.testing.Samples;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Every page of {@code routes.csv} as a reader meets it: axe, one heading, no key in place of a text, nothing wider than the window, its
 * help. Each page in one language, theme and width, in turn; by night each in all of them.
 */
@OnTheServer
class EveryPageIT {

    private static final List<String> LANGUAGES = List.of("fr", "de", "lb", "en");
    private static final List<ColorScheme> THEMES = List.of(ColorScheme.LIGHT, ColorScheme.DARK);
    private static final List<Integer> WIDTHS = List.of(1440, 390);
    private static final int HIGH = 900;

    /** Who looks: the first of them who may. */
    private static final List<String> READERS = List.of("officer", "social", "manager", "admin");

    /** What a page says of itself to a reader who knows nothing of how it is made; empty when all is well. */
    private static final String FAULTS = """
            () => {
              const faults = [];
              const said = document.body.innerText + '\\n' + [...document.querySelectorAll('[aria-label], [title], [placeholder]')]
                  .flatMap(one => [one.getAttribute('aria-label'), one.title, one.placeholder]).join('\\n');
              const raw = said.match(/\\b(MODULES)\\.[a-z][A-Za-z]*\\.[A-Za-z.]+|^null\\b|\\bnull$|\\bundefined\\b|\\bNaN\\b|\\?\\?\\?|#\\{/gm);
              if (raw) { faults.push('says ' + raw.join(', ')); }
              const headings = [...document.querySelectorAll('h1')];
              if (headings.length !== 1 || !headings[0].innerText.trim()) { faults.push(headings.length + ' headings'); }
              if (document.documentElement.scrollWidth > window.innerWidth) { faults.push('is ' + document.documentElement.scrollWidth + ' wide'); }
              if (!document.querySelector('[data-testid=help] p')?.textContent.trim()) { faults.push('has no help'); }
              return faults;
            }""".replace("MODULES", modules());

    /** Colours that change with the theme stand when the page has been drawn again. */
    private static final String DRAWN = """
            () => new Promise(done => {
              setTimeout(done, 1500);
              requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(() => Promise.all(document.getAnimations()
                  .filter(one => one.effect.getComputedTiming().endTime !== Infinity).map(one => one.finished.catch(() => null))).then(done), 50)));
            })""";

    @Test
    void isForEverybodyInTurn() {
        List<Seen> all = new ArrayList<>();
        List<Routes.Route> pages = pages();
        for (int i = 0; i < pages.size(); i++) {
            all.add(new Seen(pages.get(i), LANGUAGES.get(i % 4), List.of(THEMES.get(i / 4 % 2)), List.of(WIDTHS.get(i / 8 % 2))));
        }
        look(all);
    }

    @Test
    @Tag("night")
    void isForEverybodyInEveryLanguageThemeAndWidth() {
        List<Seen> all = new ArrayList<>();
        for (Routes.Route page : pages()) {
            LANGUAGES.forEach(language -> all.add(new Seen(page, language, THEMES, WIDTHS)));
        }
        look(all);
    }

    /** A page as it is looked at, once for every theme and width. */
    private record Seen(Routes.Route page, String language, List<ColorScheme> themes, List<Integer> widths) {

        /** Pages of one reader in one language are looked at one after the other. */
        String together() {
            return LANGUAGES.indexOf(language) + " " + reader(page).orElseThrow();
        }
    }

    private static void look(List<Seen> all) {
        Samples.all();
        List<String> faults = new ArrayList<>();
        try (Browser browser = Browser.open()) {
            Map<String, Page> windows = new TreeMap<>();
            Map<String, List<Seen>> parts = new TreeMap<>();
            all.forEach(seen -> parts.computeIfAbsent(seen.together(), name -> new ArrayList<>()).add(seen));
            try {
                parts.values().forEach(part -> {
                    Page window = windows.computeIfAbsent(reader(part.get(0).page()).orElseThrow(), reader -> browser.signedIn(reader, WIDTHS.get(0), HIGH));
                    speak(window, part.get(0).language());
                    part.forEach(seen -> faults.addAll(faults(window, seen)));
                });
            } finally {
                windows.values().forEach(window -> speak(window, "fr"));
            }
            assertEquals("", String.join("\n", faults));
            browser.assertQuiet();
        }
    }

    private static void speak(Page window, String language) {
        window.setViewportSize(WIDTHS.get(0), HIGH);
        window.navigate(Product.address() + "/administration/settings.xhtml");
        Browser.speak(window, language);
    }

    private static List<String> faults(Page window, Seen seen) {
        List<String> faults = new ArrayList<>();
        String address = seen.page().address(Samples.ofRedange());
        wear(window, seen.themes().get(0));
        Response answer = window.navigate(Product.address() + address);
        String place = seen.language() + " " + address + " ";
        if (answer.status() != 200) {
            return List.of(place + answer.status());
        }
        if (!seen.language().equals(window.getAttribute("html", "lang"))) {
            faults.add(place + "is in another language");
        }
        for (ColorScheme theme : seen.themes()) {
            wear(window, theme);
            for (int width : seen.widths()) {
                window.setViewportSize(width, HIGH);
                window.evaluate(DRAWN);
                ((List<?>) window.evaluate(FAULTS)).forEach(fault -> faults.add(place + width + " " + fault));
                Browser.violations(window).forEach(fault -> faults.add(place + theme + " " + width + " " + fault));
            }
        }
        return faults;
    }

    private static void wear(Page window, ColorScheme theme) {
        window.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(theme).setReducedMotion(ReducedMotion.REDUCE));
    }

    private static String modules() {
        return Source.files("src/main/resources/lu/daach", "messages_fr.properties").stream()
                .map(bundle -> bundle.getParent().getFileName().toString()).collect(Collectors.joining("|"));
    }

    private static List<Routes.Route> pages() {
        return Routes.all().stream().filter(Routes.Route::page).filter(page -> reader(page).isPresent())
                .filter(page -> page.expected().get("stranger") == 303).toList();
    }

    private static Optional<String> reader(Routes.Route page) {
        return READERS.stream().filter(reader -> page.expected().get(reader) == 200).findFirst();
    }
}
