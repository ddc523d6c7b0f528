package lu.daach.scheme.rules;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** The rules of admission that a scheme may choose from, each with the figures it needs. What they judge stands with the judging. */
public enum Condition {
    REGION_OR_MOTIVE("regionOrMotive"),
    HOUSING_PROBLEM("housingProblem"),
    INTERNATIONAL_PROTECTION("internationalProtection"),
    INCOME_CEILING("incomeCeiling", TermKey.CEILING_SHARE),
    OTHER_DWELLING("otherDwelling", TermKey.OTHER_DWELLING),
    OWNS_NOTHING("ownsNothing"),
    RIGHT_OF_STAY("rightOfStay", TermKey.RIGHT_OF_STAY),
    /** Asks only that the right is valid on the day; published under the name {@code rightOfStay} too. */
    VALID_RIGHT_OF_STAY("validRightOfStay"),
    ADULT("adult", TermKey.ADULT),
    AGE("age", TermKey.AGE_FROM, TermKey.AGE_BEFORE),
    FOLLOW_UP("followUp"),
    PROJECT("project"),
    HEALTH_INSURANCE("healthInsurance"),
    REFERRAL("referral"),
    SOCIAL_RIGHTS("socialRights");

    /** The beginning of the keys of terms that choose a condition. */
    public static final String PREFIX = "condition.";

    private final String code;
    private final List<TermKey> figures;

    Condition(String code, TermKey... figures) {
        this.code = code;
        this.figures = List.of(figures);
    }

    public String code() {
        return code;
    }

    /** The terms by which it is chosen: its figures, or the one that says yes. */
    public List<String> keys() {
        return figures.isEmpty() ? List.of(PREFIX + code) : figures.stream().map(TermKey::key).collect(Collectors.toList());
    }

    /** Empty where it needs no figure. */
    public List<TermKey> figures() {
        return figures;
    }

    /** The condition to which a term belongs; empty when it belongs to none. */
    public static Optional<Condition> ofKey(String key) {
        return Arrays.stream(values()).filter(condition -> condition.keys().contains(key)).findFirst();
    }
}
