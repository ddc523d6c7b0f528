package lu.daach.household.rules;

/**
 * How many adults and children a scale counts.
 *
 * @param adults   at least 0
 * @param children at least 0
 */
public record Headcount(int adults, int children) {

    public Headcount {
        if (adults < 0 || children < 0) {
            throw new IllegalArgumentException("Nobody counts less than zero: " + adults + ", " + children);
        }
    }
}
