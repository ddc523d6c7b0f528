package lu.daach.admission.rules;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import lu.daach.rulebook.Finding;
import lu.daach.rulebook.Verdict;

/** Which papers would answer what the rules do not know. */
public final class MissingPapers {

    /** The paper for an income. */
    public static final String INCOME = "income";

    private static final Map<String, String> BY_RULE = Map.ofEntries(Map.entry("incomeCeiling", INCOME), Map.entry("adult", "identity"),
            Map.entry("age", "identity"), Map.entry("rightOfStay", "right-of-stay"), Map.entry("validRightOfStay", "right-of-stay"),
            Map.entry("otherDwelling", "property"), Map.entry("ownsNothing", "property"), Map.entry("healthInsurance", "health-insurance"),
            Map.entry("regionOrMotive", "residence"), Map.entry("internationalProtection", "protection"),
            Map.entry("socialRights", "social-rights"), Map.entry("referral", "referral"), Map.entry("housingProblem", "housing-problem"),
            Map.entry("followUp", "agreement"), Map.entry("project", "agreement"));

    private MissingPapers() {
    }

    /** The kinds of paper, in the order of the findings, each once. */
    public static List<String> of(List<SchemeResult> results) {
        Set<String> kinds = new LinkedHashSet<>();
        for (SchemeResult result : results) {
            for (Finding finding : result.findings()) {
                if (finding.verdict() == Verdict.UNKNOWN && BY_RULE.containsKey(finding.rule())) {
                    kinds.add(BY_RULE.get(finding.rule()));
                }
            }
        }
        return List.copyOf(kinds);
    }

    /** Every kind that can be asked for by rule. */
    public static Set<String> kinds() {
        return Set.copyOf(BY_RULE.values());
    }
}
