package lu.daach.admission.rules;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import lu.daach.household.rules.HousingProblem;
import lu.daach.kernel.Sentence;
import lu.daach.rulebook.Scheme;
import lu.daach.scheme.rules.Preference;
import lu.daach.scheme.rules.TermKey;
import lu.daach.scheme.rules.Terms;

/**
 * The points of an applicant whatever the home, line by line. A scheme may have points of its own (there are no national ones,
 * RGD-LOC art. 3 to 5); for what it has none the body's method counts. Who applies for several schemes gets the points of the one that
 * gives most; where none of them has points of its own, all priorities that are met count together.
 */
public record Scoring(BaseScore base, List<ScoreLine> lines) {

    public Scoring {
        lines = List.copyOf(lines);
    }

    /**
     * @param met    the names of the priorities that are met, by scheme
     * @param terms  what each scheme says on the day
     * @param problem null: not known
     * @param months whole months of waiting
     */
    public static Scoring of(AllocationMethod method, Map<Scheme, List<String>> met, List<Terms> terms, HousingProblem problem, int months) {
        List<Terms> pointed = terms.stream().filter(Terms::pointed).toList();
        if (pointed.isEmpty()) {
            return byMethod(method, met.values().stream().flatMap(List::stream).distinct().toList(), problem, months);
        }
        List<Scoring> each = new ArrayList<>();
        for (Terms one : terms) {
            List<String> own = met.getOrDefault(one.scheme(), List.of());
            each.add(one.pointed() ? byScheme(method, one, own, problem, months) : byMethod(method, own, problem, months));
        }
        return each.stream().max(Comparator.comparing(scoring -> scoring.base().total())).orElseThrow();
    }

    private static Scoring byMethod(AllocationMethod method, List<String> met, HousingProblem problem, int months) {
        BaseScore base = method.base(met.size(), problem, months);
        List<ScoreLine> lines = new ArrayList<>();
        met.forEach(name -> lines.add(priority(name, method.priority())));
        add(lines, base, problem, Math.min(Math.max(0, months), method.monthsMost()));
        return new Scoring(base, lines);
    }

    private static Scoring byScheme(AllocationMethod method, Terms terms, List<String> met, HousingProblem problem, int months) {
        List<ScoreLine> lines = new ArrayList<>();
        lines.add(new ScoreLine(Sentence.of("admission.score.scheme", Sentence.of("admission.scheme." + terms.scheme().code())), 0));
        int priorities = 0;
        for (String name : met) {
            int points = terms.find(TermKey.of(Preference.POINTS + name).orElseThrow()).map(value -> value.intValueExact()).orElse(method.priority());
            priorities += points;
            lines.add(priority(name, points));
        }
        boolean ownUrgency = TermKey.beginning(TermKey.URGENCY).stream().anyMatch(terms::has);
        int urgency = problem == null ? 0 : ownUrgency
                ? TermKey.of(TermKey.URGENCY + problem.code()).flatMap(terms::find).map(value -> value.intValueExact()).orElse(0)
                : method.base(0, problem, 0).urgency();
        boolean ownWaiting = terms.has(TermKey.MONTH_POINTS);
        int counted = Math.min(Math.max(0, months), ownWaiting ? terms.count(TermKey.MONTHS_MOST) : method.monthsMost());
        BaseScore base = new BaseScore(priorities, urgency, counted * (ownWaiting ? terms.count(TermKey.MONTH_POINTS) : method.month()));
        add(lines, base, problem, counted);
        return new Scoring(base, lines);
    }

    private static ScoreLine priority(String name, int points) {
        return new ScoreLine(Sentence.of("admission.score.priority", Sentence.of("admission.priority." + name)), points);
    }

    private static void add(List<ScoreLine> lines, BaseScore base, HousingProblem problem, int months) {
        if (base.urgency() > 0) {
            lines.add(new ScoreLine(Sentence.of("admission.score.urgency", Sentence.of("admission.problem." + problem.code())), base.urgency()));
        }
        lines.add(new ScoreLine(Sentence.of("admission.score.waiting", months), base.waiting()));
    }
}
