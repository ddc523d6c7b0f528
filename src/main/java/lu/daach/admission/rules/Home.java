package lu.daach.admission.rules;

/**
 * A home to be given, as far as the ranking asks.
 *
 * @param bedrooms of the place; a studio without one counts as one
 * @param capacity for how many people
 * @param commune its code
 */
public record Home(int bedrooms, int capacity, String commune) {

    public Home {
        bedrooms = Math.max(1, bedrooms);
    }
}
