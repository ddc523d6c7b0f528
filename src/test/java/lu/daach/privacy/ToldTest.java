package lu.daach.privacy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lu.daach.kernel.Messages;
import org.junit.jupiter.api.Test;

/** Every column that the data map says a person is told is asked for by the module that keeps it, and has a word. */
class ToldTest {

    private static final Pattern TOLD = Pattern.compile("new Told\\(\"([\\w.]+)\",(.*?)\\)\\)[,)]", Pattern.DOTALL);
    private static final Pattern LITERAL = Pattern.compile("\"((?:[^\"\\\\]|\\\\.)*)\"");

    @Test
    void everyColumnOfTheReportIsAskedFor() throws IOException {
        Map<String, String> asked = asked();
        TreeSet<String> missing = new TreeSet<>();
        long exported = DataMap.all().entrySet().stream().filter(entry -> entry.getValue().export()).peek(entry -> {
            String table = entry.getKey().substring(0, entry.getKey().lastIndexOf('.'));
            String column = entry.getKey().substring(table.length() + 1);
            String sql = asked.getOrDefault(table, "").split(" from " + table)[0];
            if (!Pattern.compile("\\b" + column + "\\b").matcher(sql).find()) {
                missing.add(entry.getKey());
            }
        }).count();
        assertEquals(new TreeSet<String>(), missing);
        assertTrue(exported > 300, "told: " + exported);
    }

    @Test
    void everyPartAndFieldHasAWord() {
        TreeSet<String> missing = new TreeSet<>();
        DataMap.all().forEach((name, entry) -> {
            if (entry.export()) {
                String table = name.substring(0, name.lastIndexOf('.'));
                Stream.of("privacy.part." + table, "privacy.field." + name.substring(table.length() + 1), "privacy.kind." + entry.retention())
                        .filter(key -> !Messages.has(key)).forEach(missing::add);
            }
        });
        assertEquals(new TreeSet<String>(), missing);
    }

    private static Map<String, String> asked() throws IOException {
        Map<String, String> asked = new TreeMap<>();
        try (Stream<Path> files = Files.walk(Path.of("src/main/java/lu/daach"))) {
            for (Path file : files.filter(one -> one.toString().endsWith("Keeper.java")).toList()) {
                Matcher told = TOLD.matcher(Files.readString(file));
                while (told.find()) {
                    List<String> parts = LITERAL.matcher(told.group(2)).results().map(part -> part.group(1)).toList();
                    asked.merge(told.group(1), parts.stream().collect(Collectors.joining()), (one, other) -> one + " " + other);
                }
            }
        }
        return asked;
    }
}
