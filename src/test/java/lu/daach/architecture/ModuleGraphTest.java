package lu.daach.architecture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClass;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import lu.daach.kernel.Module;
import org.junit.jupiter.api.Test;

/** The graph that each module declares on its package is the one in the code, both ways, and has no cycle. */
class ModuleGraphTest {

    private static final Pattern DRAWN = Pattern.compile("^\\| `(\\w+)` \\|[^|]*\\| ([^|]*) \\|$", Pattern.MULTILINE);

    private final Map<String, Set<String>> declared = declared();

    @Test
    void whatIsUsedIsDeclaredAndWhatIsDeclaredIsUsed() {
        Map<String, Set<String>> used = new TreeMap<>();
        declared.keySet().forEach(module -> used.put(module, new TreeSet<>()));
        for (JavaClass code : Source.classes()) {
            if (code.getSimpleName().equals("package-info")) {
                continue;
            }
            String from = Source.module(code.getPackageName());
            code.getDirectDependenciesFromSelf().stream()
                    .map(dependency -> dependency.getTargetClass().getBaseComponentType().getPackageName())
                    .filter(name -> name.startsWith(Source.ROOT))
                    .map(Source::module)
                    .filter(to -> !to.equals(from))
                    .forEach(to -> used.computeIfAbsent(from, module -> new TreeSet<>()).add(to));
        }
        // The kernel's own annotation stands on every package and is no use in that sense.
        declared.values().forEach(uses -> uses.remove("kernel"));
        used.values().forEach(uses -> uses.remove("kernel"));
        assertEquals(lines(declared), lines(used));
    }

    @Test
    void noModuleUsesItselfByWayOfOthers() {
        for (String module : declared.keySet()) {
            Set<String> reached = new TreeSet<>();
            Deque<String> open = new ArrayDeque<>(declared.get(module));
            while (!open.isEmpty()) {
                String next = open.pop();
                if (reached.add(next)) {
                    open.addAll(declared.getOrDefault(next, Set.of()));
                }
            }
            assertTrue(!reached.contains(module), module + " uses itself by way of " + reached);
        }
    }

    @Test
    void theDrawnGraphIsTheDeclaredOne() {
        Map<String, Set<String>> drawn = new TreeMap<>();
        Matcher row = DRAWN.matcher(Source.text(Path.of("docs/architecture.md")));
        while (row.find()) {
            Set<String> uses = new TreeSet<>(Arrays.asList(row.group(2).strip().split("[ ,]+")));
            uses.removeAll(Set.of("", "–"));
            drawn.put(row.group(1), uses);
        }
        assertEquals(lines(declared), lines(drawn));
    }

    private static String lines(Map<String, Set<String>> graph) {
        StringBuilder lines = new StringBuilder();
        new TreeMap<>(graph).forEach((module, uses) -> lines.append(module).append(" -> ").append(uses).append('\n'));
        return lines.toString();
    }

    private static Map<String, Set<String>> declared() {
        Map<String, Set<String>> graph = new TreeMap<>();
        for (JavaClass code : Source.classes()) {
            String module = Source.module(code.getPackageName());
            if (code.getSimpleName().equals("package-info") && code.getPackageName().equals(Source.ROOT + module)) {
                Module annotation = code.getPackage().getAnnotationOfType(Module.class);
                graph.put(module, new TreeSet<>(Arrays.asList(annotation.uses())));
            }
        }
        Set<String> all = new TreeSet<>();
        Source.classes().forEach(code -> all.add(Source.module(code.getPackageName())));
        assertEquals(all, graph.keySet(), "every module says on its package what it uses");
        return graph;
    }
}
