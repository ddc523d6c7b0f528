package lu.daach.architecture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The table of docs/reliability.md names every row of money, crash, walls and confidence, and tests that exist. */
class ReliabilityTest {

    private static final Pattern ROW = Pattern.compile("(?m)^\\| ([ABDE][0-9]+) \\|(.*)$");
    private static final Pattern TEST = Pattern.compile("`(\\w+(?:IT|Test))(?:\\.(\\w+))?`");
    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

    private final String table = Source.text(Path.of("docs/reliability.md"));

    @Test
    void everyRowIsThereOnce() {
        List<String> rows = new ArrayList<>();
        Matcher row = ROW.matcher(table);
        while (row.find()) {
            rows.add(row.group(1));
        }
        List<String> all = new ArrayList<>();
        Map.of("A", 12, "B", 8, "D", 8, "E", 8).entrySet().stream().sorted(Map.Entry.comparingByKey())
                .forEach(group -> IntStream.rangeClosed(1, group.getValue()).forEach(i -> all.add(group.getKey() + i)));
        assertEquals(all, rows);
    }

    @Test
    void everyTestThatIsNamedExists() {
        Set<String> wrong = new TreeSet<>();
        Matcher test = TEST.matcher(table);
        while (test.find()) {
            List<Path> found = Source.files("src/test/java", ".java").stream().filter(file -> file.getFileName().toString().equals(test.group(1) + ".java")).toList();
            String text = found.stream().map(Source::text).collect(Collectors.joining());
            if (found.isEmpty() || test.group(2) != null && !Pattern.compile("void " + test.group(2) + "\\(").matcher(text).find()) {
                wrong.add(test.group());
            }
        }
        assertEquals(Set.of(), wrong);
    }

    /** A number without a day, or neither a number nor the word that it is not shown, says nothing. */
    @Test
    void everyRowSaysWhatItReachedAndWhen() {
        Matcher row = ROW.matcher(table);
        while (row.find()) {
            assertTrue(DAY.matcher(row.group(2)).find() || row.group(2).contains("not shown"), row.group());
        }
    }
}
