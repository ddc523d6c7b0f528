package lu.daach.architecture;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every text stands in four languages, sorted, with the same places to fill, and can be formatted. */
class MessagesTest {

    private static final List<String> LANGUAGES = List.of("fr", "de", "lb", "en");

    @TestFactory
    List<DynamicTest> aModuleSpeaksFourLanguages() {
        return Source.files("src/main/resources/lu/daach", "messages_fr.properties").stream()
                .map(Path::getParent)
                .map(folder -> DynamicTest.dynamicTest(folder.getFileName().toString(), () -> check(folder)))
                .toList();
    }

    @Test
    void noKeyIsUsedThatHasNoText() {
        List<String> missing = new ArrayList<>();
        var key = java.util.regex.Pattern.compile("\"((?:api|kernel|organisation|dwelling|household|lease|admission|occupancy|ledger|rentrun|payment|exchange|desk|page)"
                + "\\.[a-zA-Z][A-Za-z.]*[A-Za-z])\"");
        for (Path file : Source.files("src/main/java", ".java")) {
            var found = key.matcher(Source.text(file));
            while (found.find()) {
                String candidate = found.group(1);
                boolean sql = Source.text(file).contains("implements FileKeeper") || Source.text(file).contains("." + candidate + ".") || candidate.matches(".*\\.(xhtml|html|properties)");
                if (!sql && !begun(candidate)) {
                    missing.add(file.getFileName() + ": " + candidate);
                }
            }
        }
        assertEquals(List.of(), missing);
    }

    /** Whether there is such a text, or some whose keys begin like that: the rest is added where it is used. */
    private static boolean begun(String key) {
        Path french = Path.of("src/main/resources/lu/daach", key.substring(0, key.indexOf('.')), "messages_fr.properties");
        return Source.text(french).lines().anyMatch(line -> line.startsWith(key));
    }

    private static void check(Path folder) {
        Map<String, Map<String, String>> texts = new TreeMap<>();
        for (String language : LANGUAGES) {
            List<String> lines = Source.text(folder.resolve("messages_" + language + ".properties")).lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#")).toList();
            Map<String, String> own = new TreeMap<>();
            lines.forEach(line -> own.put(line.substring(0, line.indexOf('=')).strip(), line.substring(line.indexOf('=') + 1).strip()));
            assertEquals(lines.size(), own.size(), language + " says a key twice");
            texts.put(language, own);
        }
        List<String> problems = new ArrayList<>();
        for (String language : LANGUAGES) {
            assertEquals(texts.get("fr").keySet(), texts.get(language).keySet(), language);
            texts.get(language).forEach((key, text) -> {
                String place = language + " " + key;
                if (text.isEmpty()) {
                    problems.add(place + " is empty");
                }
                if (text.contains("'")) {
                    problems.add(place + " has a straight apostrophe");
                }
                if (text.contains("!") || text.contains("???")) {
                    problems.add(place + " shouts");
                }
                if (!key.startsWith(folder.getFileName() + ".")) {
                    problems.add(place + " is of another module");
                }
                if (!places(text).equals(places(texts.get("fr").get(key)))) {
                    problems.add(place + " fills other places than French: " + places(text));
                }
                try {
                    new MessageFormat(text).format(new Object[] {1, 2, 3, 4, 5, 6, 7, 8, 9});
                } catch (IllegalArgumentException e) {
                    problems.add(place + " cannot be formatted: " + e.getMessage());
                }
            });
        }
        assertEquals(List.of(), problems);
    }

    private static TreeSet<String> places(String text) {
        TreeSet<String> places = new TreeSet<>();
        var place = java.util.regex.Pattern.compile("\\{(\\d)").matcher(text);
        while (place.find()) {
            places.add(place.group(1));
        }
        return places;
    }
}
