package lu.daach.rulebook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lu.daach.household.rules.HousingProblem;
import lu.daach.household.rules.Motive;
import lu.daach.kernel.Language;
import lu.daach.kernel.Messages;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The texts of the rules: the same in four languages, none missing, none left over, every pattern good. */
class RuleMessagesTest {

    private static final Pattern PLACE = Pattern.compile("\\{(\\d+)");
    private static final Pattern LITERAL = Pattern.compile("\"([^\"]*)\"");

    @ParameterizedTest
    @ValueSource(strings = {"rulebook", "household", "occupancy", "admission"})
    void four_languages_have_the_same_keys_and_places(String module) throws IOException {
        Properties french = bundle(module, Language.FR);
        assertFalse(french.isEmpty());
        for (Language language : Language.values()) {
            Properties texts = bundle(module, language);
            assertEquals(new TreeSet<>(french.stringPropertyNames()), new TreeSet<>(texts.stringPropertyNames()), language.code());
            for (String key : texts.stringPropertyNames()) {
                String text = texts.getProperty(key);
                assertTrue(key.startsWith(module + "."), key);
                assertEquals(places(french.getProperty(key)), places(text), key + " " + language);
                assertFalse(text.contains("'") || text.contains("!") || text.isBlank(), key + " " + language);
                new MessageFormat(text, language.locale()).format(new Object[] {2, 2, 2, 2});
            }
        }
    }

    /**
     * Keys are written whole in the rules, or as a beginning which they complete by a name, a verdict, a code or a count. Texts of
     * pages and facades share the bundles; whether those are used, the tests of the architecture tell.
     */
    @ParameterizedTest
    @ValueSource(strings = {"rulebook", "household", "occupancy", "admission"})
    void no_text_is_left_over(String module) throws IOException {
        Set<String> literals = rulesLiterals();
        Set<String> endings = new HashSet<>(literals);
        Stream.of(Verdict.values()).forEach(verdict -> endings.add(verdict.name()));
        Stream.of(Scheme.values()).forEach(scheme -> endings.add(scheme.code()));
        Stream.of(HousingProblem.values()).forEach(problem -> endings.add(problem.code()));
        Stream.of(Motive.values()).forEach(motive -> endings.add(motive.code()));
        List<String> leftOver = new ArrayList<>();
        for (String key : bundle(module, Language.FR).stringPropertyNames()) {
            int dot = key.lastIndexOf('.');
            String ending = key.substring(dot + 1);
            String beginning = key.substring(0, dot).replace(".UNKNOWN", "");
            String subject = beginning.substring(beginning.lastIndexOf('.') + 1);
            boolean begun = Stream.of(beginning, beginning + ".", "." + subject + ".", subject).anyMatch(literals::contains);
            boolean ended = endings.contains(ending) || endings.contains("." + ending);
            boolean counted = literals.contains(key.replaceAll("\\d$", ""));
            if (ofTheRules(key, literals) && !literals.contains(key) && !counted && !(begun && ended)) {
                leftOver.add(key);
            }
        }
        assertEquals(List.of(), leftOver);
    }

    /** Whether the second part of the key is one that the rules speak of: a rule, a refusal, a fact. */
    private static boolean ofTheRules(String key, Set<String> literals) {
        String[] parts = key.split("\\.");
        return parts.length > 2 && (literals.stream().anyMatch(literal -> literal.startsWith(parts[0] + "." + parts[1] + "."))
                || parts[0].equals("admission") && literals.contains(parts[1]));
    }

    @Test
    void every_key_written_whole_in_the_rules_has_a_text() throws IOException {
        List<String> missing = rulesLiterals().stream()
                .filter(literal -> literal.matches("(rulebook|household|occupancy|admission)\\.\\w+\\.[\\w.-]*\\w"))
                .filter(literal -> !Messages.has(literal) && !Messages.has(literal + ".UNKNOWN") && !Messages.has(literal + "1"))
                .toList();
        assertEquals(List.of(), missing);
    }

    @Test
    void every_refusal_has_a_sentence() throws IOException {
        Set<String> keys = new HashSet<>();
        Matcher refusal = Pattern.compile("Refusal\\.at\\([^;]*?, \"(\\w+)\"", Pattern.DOTALL).matcher(sources());
        while (refusal.find()) {
            keys.add(refusal.group(1));
        }
        assertTrue(keys.size() >= 10, () -> "found only " + keys);
        for (String key : keys) {
            String sentence = Refusal.at("/x", key, "1", "2").sentence().in(Language.LB);
            assertFalse(sentence.isBlank(), key);
        }
    }

    private static Set<String> rulesLiterals() throws IOException {
        Matcher literal = LITERAL.matcher(sources());
        Set<String> literals = new HashSet<>();
        while (literal.find()) {
            literals.add(literal.group(1));
        }
        return literals;
    }

    private static String sources() throws IOException {
        StringBuilder all = new StringBuilder();
        for (String place : List.of("rulebook", "household/rules", "occupancy/rules", "admission/rules")) {
            try (Stream<Path> files = Files.walk(Path.of("src/main/java/lu/daach", place.split("/")))) {
                for (Path file : files.filter(path -> path.toString().endsWith(".java")).toList()) {
                    all.append(Files.readString(file)).append('\n');
                }
            }
        }
        return all.toString();
    }

    private static Set<String> places(String text) {
        return PLACE.matcher(text).results().map(found -> found.group(1)).collect(Collectors.toCollection(TreeSet::new));
    }

    private static Properties bundle(String module, Language language) throws IOException {
        String path = "/lu/daach/" + module + "/messages_" + language.code() + ".properties";
        try (InputStream in = Messages.class.getResourceAsStream(path)) {
            Properties texts = new Properties();
            texts.load(new InputStreamReader(in, StandardCharsets.UTF_8));
            return texts;
        }
    }
}
