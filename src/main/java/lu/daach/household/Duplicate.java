package lu.daach.household;

import java.util.List;

/** Two files that may be of one household, with the reasons, the strongest first. */
public record Duplicate(HouseholdLine one, HouseholdLine other, List<Likeness> reasons) {

    public Duplicate {
        reasons = List.copyOf(reasons);
    }
}
