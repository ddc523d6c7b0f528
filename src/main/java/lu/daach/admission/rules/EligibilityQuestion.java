package lu.daach.admission.rules;

import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.Objects;
import java.util.Set;
import lu.daach.household.rules.HouseholdFacts;
import lu.daach.rulebook.Scheme;

/**
 * For which schemes is this household eligible?
 *
 * @param on      the day of the request: its law, index and ages apply
 * @param schemes judged in the set's own order; empty means all
 * @param region  the communes of the region that asks
 */
public record EligibilityQuestion(LocalDate on, Set<Scheme> schemes, HouseholdFacts household, RegionCommunes region) {

    public EligibilityQuestion {
        Objects.requireNonNull(on, "on");
        Objects.requireNonNull(household, "household");
        Objects.requireNonNull(region, "region");
        schemes = Collections.unmodifiableSet(schemes.isEmpty() ? EnumSet.allOf(Scheme.class) : new LinkedHashSet<>(schemes));
    }
}
