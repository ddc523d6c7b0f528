package lu.daach.admission.rules;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import lu.daach.rulebook.Edition;
import lu.daach.rulebook.Finding;
import lu.daach.rulebook.NoParameter;
import lu.daach.rulebook.Refusal;
import lu.daach.rulebook.Rulebook;
import lu.daach.rulebook.Ruling;
import lu.daach.rulebook.Scheme;

/**
 * Eligibility under each scheme. Holds the tables prepared for each edition of its rulebook, so that one instance serves many
 * households; safe for many threads.
 */
public final class Eligibility {

    private static final Pattern COMMUNE_CODE = Pattern.compile("\\d{4}");

    private final Rulebook rulebook;
    private final Map<Scheme, SchemeConditions> conditions = new EnumMap<>(Scheme.class);

    public Eligibility(Rulebook rulebook) {
        this.rulebook = rulebook;
        EligibilityRule incomeCeiling = new IncomeCeiling();
        conditions.put(Scheme.LOYER_ABORDABLE, new SchemeConditions(
                List.of(new Adult(), new OtherDwelling(), incomeCeiling, new RightOfStay()),
                List.of()));
        conditions.put(Scheme.AIS, new SchemeConditions(
                List.of(new HousingProblemStated(), incomeCeiling, new FollowUp(), new Project(), new OwnsNothing(),
                        new ValidRightOfStay(), new HealthInsurance(), new Referral()),
                List.of()));
        conditions.put(Scheme.HAUSCARE, new SchemeConditions(
                List.of(new RegionOrMotive(), incomeCeiling, new OtherDwelling(), new RightOfStay(), new Adult()),
                List.of()));
        conditions.put(Scheme.BETREIT_WUNNEN, new SchemeConditions(
                List.of(new Age(), new ValidRightOfStay(), new SocialRights()),
                List.of(new ResidentOfCommune())));
        conditions.put(Scheme.NEIEN_UFANK, new SchemeConditions(
                List.of(new InternationalProtection(), incomeCeiling, new RightOfStay(), new Adult()),
                List.of(new LeavesShelter())));
    }

    /** One result for each scheme asked for, or every reason at once why there is none, each with its pointer into the question. */
    public Ruling<List<SchemeResult>> judge(EligibilityQuestion question) {
        List<Refusal> refusals = new ArrayList<>(question.household().refusals(question.on()));
        refuseCommune(question, refusals);
        Edition law = rulebook.on(question.on());
        List<SchemeResult> results = new ArrayList<>();
        try {
            for (Scheme scheme : question.schemes()) {
                results.add(judge(new Candidate(scheme, question, law)));
            }
        } catch (NoParameter notInForce) {
            refusals.add(Refusal.at("/on", "noParameter", question.on()));
        }
        return refusals.isEmpty() ? Ruling.of(List.copyOf(results)) : Ruling.refused(refusals);
    }

    private SchemeResult judge(Candidate candidate) {
        SchemeConditions scheme = conditions.get(candidate.scheme());
        List<Finding> findings = new ArrayList<>(scheme.rules().size());
        for (EligibilityRule rule : scheme.rules()) {
            findings.add(rule.judge(candidate));
        }
        return SchemeResult.of(candidate.scheme(), findings,
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
