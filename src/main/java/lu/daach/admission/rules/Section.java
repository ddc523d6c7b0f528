package lu.daach.admission.rules;

import java.util.Locale;
import java.util.Set;

/** The parts of an application that are done one after the other, each with the rules that look at it. */
public enum Section {
    PERSONS("adult", "age"),
    INCOMES("incomeCeiling"),
    SITUATION("regionOrMotive", "otherDwelling", "ownsNothing", "rightOfStay", "validRightOfStay", "healthInsurance", "housingProblem",
            "internationalProtection", "socialRights", "referral"),
    PAPERS(),
    CONSENT("followUp", "project");

    private final Set<String> rules;

    Section(String... rules) {
        this.rules = Set.of(rules);
    }

    /** Whether a rule looks at this part. */
    public boolean has(String rule) {
        return rules.contains(rule);
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
