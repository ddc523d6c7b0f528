package lu.daach.occupancy.rules;

import java.time.LocalDate;
import java.util.Objects;
import lu.daach.household.rules.HouseholdFacts;
import lu.daach.rulebook.Scheme;

/**
 * What does this household pay for this dwelling under this scheme?
 *
 * @param on       the day whose law and index apply
 * @param dwelling null when no dwelling is chosen yet
 */
public record ParticipationQuestion(Scheme scheme, LocalDate on, HouseholdFacts household, DwellingFacts dwelling) {

    public ParticipationQuestion {
        Objects.requireNonNull(scheme, "scheme");
        Objects.requireNonNull(on, "on");
        Objects.requireNonNull(household, "household");
    }
}
