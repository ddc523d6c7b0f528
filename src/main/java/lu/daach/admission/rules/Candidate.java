package lu.daach.admission.rules;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import lu.daach.household.rules.Facts;
import lu.daach.household.rules.HouseholdFacts;
import lu.daach.rulebook.Edition;
import lu.daach.rulebook.Scheme;
import lu.daach.rulebook.Source;

/** A household as a candidate for one scheme: what a rule may look at. */
record Candidate(Scheme scheme, EligibilityQuestion question, Edition law) {

    LocalDate on() {
        return question.on();
    }

    HouseholdFacts household() {
        return question.household();
    }

    Facts facts() {
        return question.household().facts();
    }

    RegionCommunes region() {
        return question.region();
    }

    /** The applicant's age in whole years; empty when no member is the applicant. */
    Optional<Integer> applicantsAge() {
        return household().applicant().map(applicant -> applicant.ageOn(on()));
    }


    /** The scheme's own value for a rule, such as its months of right of stay. */
    int count(String rule) {
        return law.count(key(rule));
    }

    /** The scheme's own value for a rule, exact. */
    BigDecimal value(String rule) {
        return law.value(key(rule));
    }

    Source source(String rule) {
        return law.source(key(rule));
    }

    private String key(String rule) {
        return "eligibility." + scheme.code() + "." + rule;
    }
}
