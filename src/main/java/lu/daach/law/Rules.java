package lu.daach.law;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import lu.daach.organisation.Permission;
import lu.daach.organisation.UseCase;
import lu.daach.rulebook.Parameter;
import lu.daach.rulebook.Rulebook;

/** The dated law as it stands in the rulebook, to be read: every parameter with all its values. */
@ApplicationScoped
public class Rules {

    /** A parameter through time: its values in the order of their first days, at least one. */
    public record History(String key, String subject, List<Parameter> values) {
    }

    /** Every parameter, by subject and key. */
    @UseCase(needs = Permission.READ_HOUSEHOLDS)
    public List<History> all() {
        Map<String, List<Parameter>> byKey = new LinkedHashMap<>();
        for (Parameter parameter : Rulebook.national().parameters()) {
            byKey.computeIfAbsent(parameter.key(), key -> new ArrayList<>()).add(parameter);
        }
        return byKey.entrySet().stream().map(one -> new History(one.getKey(), one.getValue().get(0).subject(), one.getValue())).toList();
    }
}
