package lu.daach.policy.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import lu.daach.admission.rules.Eligibility;
import lu.daach.occupancy.rules.Participation;
import lu.daach.rulebook.Parameter;
import lu.daach.rulebook.Rulebook;
import lu.daach.rulebook.Scheme;
import lu.daach.scheme.rules.SchemeBook;

/**
 * Rules as they are, or as they might be. Keeps what it has prepared, so that one instance reckons a whole pool.
 *
 * @param touched the schemes that are otherwise than today: contracts under them are assessed anew
 */
public record Variant(Rulebook law, Participation participation, Eligibility eligibility, SchemeBook book, Set<Scheme> touched) {

    public Variant {
        touched = Set.copyOf(touched);
    }

    public static Variant of(Rulebook law, SchemeBook book, Set<Scheme> touched) {
        return new Variant(law, new Participation(law), new Eligibility(law), book, touched);
    }

    /** Whether another one asks something else of the candidates of a scheme on a day. */
    boolean admitsOtherwise(Variant other, Scheme scheme, LocalDate on) {
        return law != other.law || !eligibility.asksTheSame(scheme, on, book, other.book);
    }

    /** The law with these values in place of those of the same key and day. */
    public static Rulebook amended(Rulebook law, List<Parameter> others) {
        Set<String> replaced = new HashSet<>();
        others.forEach(other -> replaced.add(other.key() + other.from()));
        List<Parameter> all = new ArrayList<>(others);
        law.parameters().stream().filter(parameter -> !replaced.contains(parameter.key() + parameter.from())).forEach(all::add);
        return new Rulebook(all);
    }
}
