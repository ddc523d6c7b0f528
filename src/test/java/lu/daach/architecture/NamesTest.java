package lu.daach.architecture;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.tngtech.archunit.core.domain.JavaClass;
import jakarta.inject.Named;
import jakarta.persistence.Entity;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Beans of pages and entities have one space of names over all modules: the server does not start when two share one. */
class NamesTest {

    @Test
    void noTwoBeansOfPagesShareAName() {
        assertEquals(Map.of(), shared(Named.class, true));
    }

    @Test
    void noTwoEntitiesShareAName() {
        assertEquals(Map.of(), shared(Entity.class, false));
    }

    private static Map<String, List<String>> shared(Class<? extends java.lang.annotation.Annotation> annotation, boolean bean) {
        Map<String, List<String>> byName = new TreeMap<>();
        for (JavaClass code : Source.classes()) {
            if (code.isAnnotatedWith(annotation)) {
                String given = (String) code.getAnnotationOfType(annotation.getName()).get(bean ? "value" : "name").orElse("");
                String simple = code.getSimpleName();
                String derived = bean ? Character.toLowerCase(simple.charAt(0)) + simple.substring(1) : simple;
                byName.computeIfAbsent(given.isEmpty() ? derived : given, name -> new ArrayList<>()).add(code.getName());
            }
        }
        byName.values().removeIf(classes -> classes.size() == 1);
        return byName;
    }
}
