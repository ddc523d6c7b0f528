package lu.daach.admission.rules;

import java.time.LocalDate;
import java.util.Optional;
import lu.daach.household.rules.Facts;
import lu.daach.household.rules.HouseholdFacts;
import lu.daach.rulebook.Source;
import lu.daach.scheme.rules.Condition;
import lu.daach.scheme.rules.TermKey;
import lu.daach.scheme.rules.Terms;

/** A household as a candidate for one scheme: what a rule may look at. @param terms what the scheme says on the day */
record Candidate(LocalDate on, HouseholdFacts household, RegionCommunes region, Terms terms) {

    Facts facts() {
        return household.facts();
    }

    /** The applicant's age in whole years; empty when no member is the applicant. */
    Optional<Integer> applicantsAge() {
        return household().applicant().map(applicant -> applicant.ageOn(on()));
    }

    /** The scheme's own value for a rule, such as its months of right of stay. */
    int count(TermKey key) {
        return terms.count(key);
    }

    /** Where the scheme's condition is written. */
    Source source(Condition condition) {
        return terms.source(condition);
    }
}
