package lu.daach.admission.rules;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import lu.daach.rulebook.Edition;
import lu.daach.scheme.rules.Condition;
import lu.daach.scheme.rules.Preference;
import lu.daach.scheme.rules.Terms;

/** The conditions and priorities that a version of a scheme has chosen, in its order, prepared for one edition of the law. */
record SchemeConditions(Terms terms, List<EligibilityRule> rules, List<PriorityRule> priorities) {

    private static final Map<Condition, BiFunction<Terms, Edition, EligibilityRule>> RULES = new EnumMap<>(Map.ofEntries(
            Map.entry(Condition.REGION_OR_MOTIVE, (terms, law) -> new RegionOrMotive()),
            Map.entry(Condition.HOUSING_PROBLEM, (terms, law) -> new HousingProblemStated()),
            Map.entry(Condition.INTERNATIONAL_PROTECTION, (terms, law) -> new InternationalProtection()),
            Map.entry(Condition.INCOME_CEILING, IncomeCeiling::new),
            Map.entry(Condition.OTHER_DWELLING, (terms, law) -> new OtherDwelling(terms)),
            Map.entry(Condition.OWNS_NOTHING, (terms, law) -> new OwnsNothing()),
            Map.entry(Condition.RIGHT_OF_STAY, (terms, law) -> new RightOfStay(terms)),
            Map.entry(Condition.VALID_RIGHT_OF_STAY, (terms, law) -> new ValidRightOfStay()),
            Map.entry(Condition.ADULT, (terms, law) -> new Adult()),
            Map.entry(Condition.AGE, (terms, law) -> new Age()),
            Map.entry(Condition.FOLLOW_UP, (terms, law) -> new FollowUp()),
            Map.entry(Condition.PROJECT, (terms, law) -> new Project()),
            Map.entry(Condition.HEALTH_INSURANCE, (terms, law) -> new HealthInsurance()),
            Map.entry(Condition.REFERRAL, (terms, law) -> new Referral()),
            Map.entry(Condition.SOCIAL_RIGHTS, (terms, law) -> new SocialRights())));

    private static final Map<Preference, Supplier<PriorityRule>> PRIORITIES = new EnumMap<>(Map.of(
            Preference.RESIDENT_OF_COMMUNE, ResidentOfCommune::new,
            Preference.LEAVES_SHELTER, LeavesShelter::new));

    /** @throws lu.daach.rulebook.NoParameter when the law has no value yet that a condition needs */
    static SchemeConditions of(Terms terms, Edition law) {
        return new SchemeConditions(terms, terms.conditions().stream().map(condition -> RULES.get(condition).apply(terms, law)).toList(),
                terms.preferences().stream().map(preference -> PRIORITIES.get(preference).get()).toList());
    }
}
