package lu.daach.testing;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Assumptions;

/**
 * A browser in front of the running product: the system's Chromium or Chrome. Where there is none it is installed by the system's
 * own means; where that fails the journeys are not run, which is said loudly and is a failure in CI.
 *
 * <p>Every error that a page writes to its console is kept and fails the journey at its end.
 */
public final class Browser implements AutoCloseable {

    private static final List<String> FLAGS = List.of("--no-sandbox", "--disable-gpu", "--disable-background-networking", "--no-first-run");

    private static final String AXE = axe();

    /** Asks axe itself: its library for Java opens a window for every look, which takes longer than the look. */
    private static final String LOOK = """
            () => axe.run(document, {resultTypes: ['violations'],
                runOnly: {type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']}})
              .then(found => found.violations.map(rule => rule.id + ' ' + rule.nodes.map(node => node.target.join(' ')).join(', ')))""";

    private final Playwright playwright;
    private final com.microsoft.playwright.Browser chromium;
    private final List<String> complaints = new ArrayList<>();

    private Browser(Path executable) {
        playwright = Playwright.create();
        chromium = playwright.chromium().launch(new BrowserType.LaunchOptions().setExecutablePath(executable).setArgs(FLAGS));
    }

    public static Browser open() {
        Optional<Path> executable = find().or(Browser::install);
        if (executable.isEmpty()) {
            System.err.println("*** No Chromium or Chrome on this machine: THE BROWSER JOURNEYS WERE NOT RUN ***");
            Assertions.assertNotEquals("true", System.getenv("CI"), "a browser is needed in CI");
            Assumptions.abort("no browser");
        }
        return new Browser(executable.get());
    }

    /** A window in which that persona has signed in; French unless they chose otherwise. */
    public Page signedIn(String persona, int width, int height) {
        Page page = window(width, height, ColorScheme.LIGHT);
        page.navigate(Product.address() + "/sign-in.xhtml");
        page.fill("#login", persona);
        page.fill("#password", "demo-" + persona + "-2026");
        page.click("#enter");
        page.waitForURL(url -> !url.contains("sign-in"));
        return page;
    }

    public Page window(int width, int height, ColorScheme scheme) {
        BrowserContext context = chromium.newContext(new com.microsoft.playwright.Browser.NewContextOptions()
                .setViewportSize(width, height).setLocale("fr-LU").setColorScheme(scheme));
        Page page = context.newPage();
        page.setDefaultTimeout(20_000);
        page.onConsoleMessage(message -> {
            if (message.type().equals("error")) {
                complaints.add(page.url() + ": " + message.text());
            }
        });
        page.onPageError(error -> complaints.add(page.url() + ": " + error));
        return page;
    }

    /** Looks at the page with axe: no violation of WCAG 2.2 A and AA. */
    public static void assertAccessible(Page page) {
        assertEquals(List.of(), violations(page), page.url());
    }

    /** What axe finds against WCAG 2.2 A and AA: each rule with the places that break it. */
    public static List<String> violations(Page page) {
        if (!(boolean) page.evaluate("() => 'axe' in window")) {
            page.evaluate(AXE);
        }
        return ((List<?>) page.evaluate(LOOK)).stream().map(String::valueOf).toList();
    }

    /** Chooses a language as a person does, in their menu or below the sign-in. */
    public static void speak(Page page, String code) {
        if (page.getByTestId("me").count() > 0) {
            page.getByTestId("me").locator("summary").click();
        }
        page.getByTestId("language-" + code).click();
        page.waitForFunction("code => document.documentElement.lang === code", code);
    }

    /** Fails when any page complained on its console. */
    public void assertQuiet() {
        assertEquals(List.of(), complaints);
    }

    @Override
    public void close() {
        chromium.close();
        playwright.close();
    }

    private static String axe() {
        try (InputStream script = AxeBuilder.class.getResourceAsStream("/axe.min.js")) {
            return new String(script.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Optional<Path> find() {
        return Stream.of("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome", "/usr/bin/google-chrome-stable",
                        "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome")
                .map(Path::of).filter(Files::isExecutable).findFirst();
    }

    private static Optional<Path> install() {
        if (!"root".equals(System.getProperty("user.name")) || !Files.isExecutable(Path.of("/usr/bin/apt-get"))) {
            return Optional.empty();
        }
        try {
            new ProcessBuilder("sh", "-c", "apt-get update -qq && apt-get install -y -qq chromium").inheritIO().start().waitFor();
        } catch (IOException e) {
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return find();
    }
}
