package lu.daach.scheme.rules;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import lu.daach.rulebook.NoParameter;
import lu.daach.rulebook.Scheme;
import lu.daach.rulebook.Source;

/**
 * What a version of a scheme says under the law of a day: every figure with its source. A term whose figure stands in the law is
 * chosen also on days on which the law has none; asking for it says so then.
 */
public final class Terms {

    private final SchemeVersion version;
    private final LocalDate on;
    private final Map<String, Term> terms;
    private final List<String> chosen;

    Terms(SchemeVersion version, LocalDate on, Map<String, Term> terms, List<String> chosen) {
        this.version = version;
        this.on = on;
        this.terms = Map.copyOf(terms);
        this.chosen = List.copyOf(chosen);
    }

    public Scheme scheme() {
        return version.scheme();
    }

    /** Whether it is one of the five delivered schemes as they are, and not a version of the organisation's own. */
    public boolean delivered() {
        return version.delivered();
    }

    /** The first day of the version. */
    public LocalDate from() {
        return version.from();
    }

    /** Whether the version speaks of it. */
    public boolean has(TermKey key) {
        return chosen.contains(key.key());
    }

    /** @throws NoParameter when it is taken from the law, and the law has no value on the day */
    public BigDecimal value(TermKey key) {
        return term(key.key()).value();
    }

    public Optional<BigDecimal> find(TermKey key) {
        return has(key) ? Optional.of(value(key)) : Optional.empty();
    }

    /** As {@link #find}; empty also where the law has no value on the day. */
    public Optional<BigDecimal> inForce(TermKey key) {
        return Optional.ofNullable(terms.get(key.key())).map(Term::value);
    }

    /** @throws NoParameter as {@link #value} */
    public int count(TermKey key) {
        return value(key).intValueExact();
    }

    /** @throws NoParameter as {@link #value} */
    public Source source(TermKey key) {
        return term(key.key()).source();
    }

    /** Where a condition is written. @throws NoParameter as {@link #value} */
    public Source source(Condition condition) {
        return term(condition.keys().get(0)).source();
    }

    /** All figures that are in force, in the version's order. */
    public List<Term> all() {
        return chosen.stream().map(terms::get).filter(Objects::nonNull).toList();
    }

    /** In the version's order. */
    public List<Condition> conditions() {
        Set<Condition> conditions = new LinkedHashSet<>();
        chosen.forEach(key -> Condition.ofKey(key).ifPresent(conditions::add));
        return List.copyOf(conditions);
    }

    /** Whether another version asks the same of a candidate: the same conditions with the same figures. */
    public boolean asksTheSame(Terms other) {
        return asked().equals(other.asked());
    }

    /** What is asked of a candidate, with its figure; empty where the law has none on the day. */
    private Map<String, Optional<BigDecimal>> asked() {
        return chosen.stream().filter(key -> key.startsWith(Condition.PREFIX) || key.startsWith(TermKey.CEILING_TABLE))
                .collect(Collectors.toMap(key -> key, key -> Optional.ofNullable(terms.get(key)).map(term -> term.value().stripTrailingZeros())));
    }

    /** In the version's order. */
    public List<Preference> preferences() {
        return chosen.stream().flatMap(key -> Preference.ofKey(key).stream()).toList();
    }

    /** Whether the scheme has points of its own by which its applicants are put in order. */
    public boolean pointed() {
        return Arrays.stream(TermKey.values()).anyMatch(key -> key.key().startsWith("points.") && has(key));
    }

    private Term term(String key) {
        Term term = terms.get(key);
        if (term == null) {
            throw new NoParameter(version.scheme().code() + "." + key, on);
        }
        return term;
    }
}
