package lu.daach.architecture;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import lu.daach.kernel.Messages;
import org.junit.jupiter.api.Test;

/** What holds for every page and fragment. */
class ViewsTest {

    private static final String PAGES = "src/main/webapp";
    private static final Pattern INCLUDE = Pattern.compile("<ui:(?:include|composition|decorate)[^>]*?(?:src|template)=\"([^\"]*)\"");
    private static final Pattern KEY = Pattern.compile("\\bt\\['([A-Za-z0-9.]+)'\\]|\\bt\\.(?:of|has)\\('([A-Za-z0-9.]+)'");
    private static final Pattern HERE = Pattern.compile("\\bt\\.here\\['([A-Za-z0-9.]+)'\\]|\\bt\\.here\\.(?:of|all)\\('([A-Za-z0-9.]+)'");
    private static final Pattern LABELLED = Pattern.compile("<d:(field|action|column|section|fact|filter|empty)\\b([^>]*)>");
    private static final Pattern EMPTY = Pattern.compile("\\bemptyKey=\"([A-Za-z0-9.]+)\"|<d:empty key=\"([A-Za-z0-9.]+)\"");
    private static final Pattern FORBIDDEN = Pattern.compile("escape=\"false\"|<f:ajax|<h:commandLink|<ui:debug|transient=\"true\""
            + "|style=\"|\\bon(?:click|change|submit|load|keydown|keyup|blur|focus)=\"|<p:dataExporter|<script");
    private static final Pattern WORDS = Pattern.compile("[\\p{L}]{3,}");

    @Test
    void includesAndTemplatesAreLiteral() {
        assertNone(INCLUDE, match -> match.group(1).contains("#{") || match.group(1).contains("${"));
    }

    @Test
    void nothingThatTheContentPolicyOrTheGuardsForbid() {
        assertNone(FORBIDDEN, match -> true);
    }

    @Test
    void everyKeyOfAPageHasATextInFourLanguages() {
        List<String> missing = new ArrayList<>();
        for (Path view : views()) {
            String text = withoutComments(Source.text(view));
            Matcher whole = KEY.matcher(text);
            while (whole.find()) {
                String key = whole.group(1) == null ? whole.group(2) : whole.group(1);
                if (!key.endsWith(".") && !Messages.has(key)) {
                    missing.add(view + ": " + key);
                }
            }
            if (!view.toString().contains("WEB-INF")) {
                keysOfPage(view, text).stream().filter(key -> !Messages.has(key)).forEach(key -> missing.add(view + ": " + key));
            }
        }
        assertEquals(List.of(), missing);
    }

    @Test
    void everyPageHasItsHelp() {
        assertEquals(List.of(), views().stream().filter(view -> !view.toString().contains("WEB-INF"))
                .filter(view -> !Messages.has(prefix(view) + "help")).toList());
    }

    @Test
    void noPageSpeaksOneLanguageOnly() {
        List<String> literal = new ArrayList<>();
        for (Path view : views()) {
            String text = withoutComments(Source.text(view)).replaceAll("(?s)#\\{.*?\\}", "").replaceAll("(?s)<[^>]*>", "\n");
            text.lines().filter(line -> WORDS.matcher(line).find() && !line.strip().equals("Daach") && !line.strip().equals("· Daach"))
                    .forEach(line -> literal.add(view + ": " + line.strip()));
        }
        assertEquals(List.of(), literal);
    }

    private static List<String> keysOfPage(Path view, String text) {
        String prefix = prefix(view);
        List<String> keys = new ArrayList<>();
        Matcher here = HERE.matcher(text);
        while (here.find()) {
            keys.add(prefix + (here.group(1) == null ? here.group(2) : here.group(1)));
        }
        Matcher labelled = LABELLED.matcher(text);
        while (labelled.find()) {
            String attributes = labelled.group(2);
            String name = attribute(attributes, switch (labelled.group(1)) {
                case "field", "action" -> "id";
                case "filter" -> "name";
                default -> "key";
            });
            boolean ownLabel = attributes.contains(" label=") || attributes.contains(" heading=");
            if (name != null && !name.contains("#{") && !ownLabel) {
                keys.add(prefix + name);
            }
        }
        Matcher empty = EMPTY.matcher(text);
        while (empty.find()) {
            String key = prefix + (empty.group(1) == null ? empty.group(2) : empty.group(1));
            keys.add(key);
            keys.add(key + ".how");
        }
        return keys;
    }

    private static String attribute(String attributes, String name) {
        Matcher found = Pattern.compile("\\b" + name + "=\"([^\"]*)\"").matcher(attributes);
        return found.find() ? found.group(1) : null;
    }

    /** As the product derives it: path of the page, hyphens as capitals; a page at the root belongs to the desk. */
    private static String prefix(Path view) {
        String path = Path.of(PAGES).relativize(view).toString().replace('\\', '/').replaceAll("\\.xhtml$", "");
        String inModule = path.contains("/") ? path : "desk/" + path;
        return Pattern.compile("-(\\w)").matcher(inModule).replaceAll(match -> match.group(1).toUpperCase(java.util.Locale.ROOT))
                .replace('/', '.') + ".";
    }

    private static List<Path> views() {
        return Source.files(PAGES, ".xhtml");
    }

    private static String withoutComments(String text) {
        return text.replaceAll("(?s)<!--.*?-->", "");
    }

    private static void assertNone(Pattern pattern, java.util.function.Predicate<Matcher> wrong) {
        List<String> found = new ArrayList<>();
        for (Path view : views()) {
            Matcher match = pattern.matcher(withoutComments(Source.text(view)));
            while (match.find()) {
                if (wrong.test(match)) {
                    found.add(view + ": " + match.group());
                }
            }
        }
        assertEquals(List.of(), found);
    }
}
