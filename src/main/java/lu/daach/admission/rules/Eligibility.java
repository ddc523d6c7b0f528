package lu.daach.admission.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import lu.daach.household.rules.HouseholdFacts;
import lu.daach.rulebook.Edition;
import lu.daach.rulebook.Finding;
import lu.daach.rulebook.NoParameter;
import lu.daach.rulebook.Refusal;
import lu.daach.rulebook.Rulebook;
import lu.daach.rulebook.Ruling;
import lu.daach.rulebook.Scheme;
import lu.daach.rulebook.Verdict;
import lu.daach.scheme.rules.SchemeBook;
import lu.daach.scheme.rules.SchemeVersion;

/**
 * Eligibility under each scheme. Holds what it has prepared of each version of a scheme for each edition of its rulebook, so that one
 * instance serves many households; safe for many threads.
 */
public final class Eligibility {

    private static final Pattern COMMUNE_CODE = Pattern.compile("\\d{4}");

    private final Rulebook rulebook;
    private final Map<Edition, Map<SchemeVersion, SchemeConditions>> prepared = new ConcurrentHashMap<>();

    public Eligibility(Rulebook rulebook) {
        this.rulebook = rulebook;
    }

    /** As the other one, by the schemes as they are delivered. */
    public Ruling<List<SchemeResult>> judge(EligibilityQuestion question) {
        return judge(question, SchemeBook.delivered());
    }

    /**
     * One result for each scheme asked for, or every reason at once why there is none, each with its pointer into the question.
     *
     * @param book the schemes of the organisation that asks
     */
    public Ruling<List<SchemeResult>> judge(EligibilityQuestion question, SchemeBook book) {
        List<Refusal> refusals = new ArrayList<>(question.household().refusals(question.on()));
        refuseCommune(question, refusals);
        Edition law = rulebook.on(question.on());
        List<SchemeResult> results = new ArrayList<>();
        try {
            for (Scheme scheme : question.schemes()) {
                results.add(judge(question, conditions(book.on(scheme, question.on()), law)));
            }
        } catch (NoParameter notInForce) {
            refusals.add(Refusal.at("/on", "noParameter", question.on()));
        }
        return refusals.isEmpty() ? Ruling.of(List.copyOf(results)) : Ruling.refused(refusals);
    }

    /**
     * The outcome of {@link #judge} for one scheme alone, without its findings.
     *
     * @param household that does not contradict itself on the day
     * @throws NoParameter when the law has no value yet that a condition needs
     */
    public SchemeResult.Outcome outcome(Scheme scheme, LocalDate on, HouseholdFacts household, RegionCommunes region, SchemeBook book) {
        SchemeConditions conditions = conditions(book.on(scheme, on), rulebook.on(on));
        Candidate candidate = new Candidate(on, household, region, conditions.terms());
        Verdict all = Verdict.MET;
        for (EligibilityRule rule : conditions.rules()) {
            all = all.and(rule.verdict(candidate));
        }
        return SchemeResult.outcome(all);
    }

    /** Whether two sets of schemes ask the same of a candidate under this law on a day, whatever else they say. */
    public boolean asksTheSame(Scheme scheme, LocalDate on, SchemeBook one, SchemeBook other) {
        SchemeVersion version = one.on(scheme, on);
        SchemeVersion second = other.on(scheme, on);
        Edition law = rulebook.on(on);
        return version == second || conditions(version, law).terms().asksTheSame(conditions(second, law).terms());
    }

    private SchemeConditions conditions(SchemeVersion version, Edition law) {
        Map<SchemeVersion, SchemeConditions> known = prepared.get(law);
        SchemeConditions conditions = known == null ? null : known.get(version);
        return conditions != null ? conditions : prepared.computeIfAbsent(law, edition -> new ConcurrentHashMap<>())
                .computeIfAbsent(version, one -> SchemeConditions.of(one.under(law), law));
    }

    private static SchemeResult judge(EligibilityQuestion question, SchemeConditions scheme) {
        Candidate candidate = new Candidate(question.on(), question.household(), question.region(), scheme.terms());
        List<Finding> findings = new ArrayList<>(scheme.rules().size());
        for (EligibilityRule rule : scheme.rules()) {
            findings.add(rule.judge(candidate));
        }
        return SchemeResult.of(scheme.terms().scheme(), findings,
                scheme.priorities().stream().map(priority -> priority.judge(candidate)).toList());
    }

    private static void refuseCommune(EligibilityQuestion question, List<Refusal> refusals) {
        String code = question.household().facts().communeOfResidence();
        String pointer = "/household/facts/communeOfResidence";
        if (code == null) {
            return;
        }
        if (!COMMUNE_CODE.matcher(code).matches()) {
            refusals.add(Refusal.at(pointer, "communeCode"));
        } else if (question.region().contains(code) && !question.region().inForce(code, question.on())) {
            refusals.add(Refusal.at(pointer, "communeNotInForce", code, question.on()));
        }
    }
}
