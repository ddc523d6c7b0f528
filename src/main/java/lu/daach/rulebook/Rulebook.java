package lu.daach.rulebook;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** All dated parameters, immutable. Looking a value up costs a walk in a tree of a few dates and one hash. */
public final class Rulebook {

    private final List<Parameter> parameters;
    private final Set<String> keys;
    private final NavigableMap<LocalDate, Edition> editions = new TreeMap<>();

    /** @throws IllegalArgumentException when a key has two values from the same day */
    public Rulebook(Collection<Parameter> parameters) {
        this.parameters = parameters.stream()
                .sorted(Comparator.comparing(Parameter::key).thenComparing(Parameter::from))
                .toList();
        Map<LocalDate, Map<String, Parameter>> changes = new TreeMap<>();
        Set<String> found = new TreeSet<>();
        for (Parameter parameter : this.parameters) {
            found.add(parameter.key());
            if (changes.computeIfAbsent(parameter.from(), day -> new HashMap<>()).put(parameter.key(), parameter) != null) {
                throw new IllegalArgumentException("Two values of " + parameter.key() + " from " + parameter.from());
            }
        }
        this.keys = Set.copyOf(found);
        endings(this.parameters, changes);
        Map<String, Parameter> inForce = new HashMap<>();
        editions.put(LocalDate.MIN, new Edition(LocalDate.MIN, inForce));
        changes.forEach((day, changed) -> {
            changed.forEach((key, parameter) -> {
                if (parameter == null) {
                    inForce.remove(key);
                } else {
                    inForce.put(key, parameter);
                }
            });
            editions.put(day, new Edition(day, inForce));
        });
    }

    /** From the day after its last a value is gone, unless another one begins then. */
    private static void endings(List<Parameter> parameters, Map<LocalDate, Map<String, Parameter>> changes) {
        parameters.stream().filter(parameter -> parameter.until() != null).forEach(parameter ->
                changes.computeIfAbsent(parameter.until().plusDays(1), day -> new HashMap<>()).putIfAbsent(parameter.key(), null));
    }

    /** The national law and the delivered scales, as they stand in the files under {@code law/}; loaded once. */
    public static Rulebook national() {
        return National.RULEBOOK;
    }

    /** The rulebook as it stands on a day; before all law an empty one. */
    public Edition on(LocalDate day) {
        return editions.floorEntry(day).getValue();
    }

    /**
     * The value in force on a day, exact.
     *
     * @throws NoParameter when none is
     */
    public BigDecimal value(String key, LocalDate on) {
        return parameter(key, on).value();
    }

    /**
     * Where the value in force on a day is written.
     *
     * @throws NoParameter when none is in force
     */
    public Source source(String key, LocalDate on) {
        return parameter(key, on).source();
    }

    /** @throws NoParameter when none is in force */
    public Parameter parameter(String key, LocalDate on) {
        return on(on).find(key).orElseThrow(() -> new NoParameter(key, on));
    }

    /** The values in force on a day that nobody has compared with their source for too long. */
    public List<Parameter> unchecked(LocalDate today) {
        return keys.stream().map(key -> on(today).find(key)).flatMap(Optional::stream).filter(parameter -> parameter.unchecked(today)).toList();
    }

    public Set<String> keys() {
        return keys;
    }

    /** Every row, sorted by key and first day. */
    public List<Parameter> parameters() {
        return parameters;
    }

    private static final class National {
        static final Rulebook RULEBOOK = new Rulebook(LawFiles.read());
    }
}
