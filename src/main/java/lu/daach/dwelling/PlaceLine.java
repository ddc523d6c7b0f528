package lu.daach.dwelling;

import java.util.UUID;

/**
 * What one household can be given.
 *
 * @param label as people call it; {@link #WHOLE} where the dwelling is let whole
 * @param capacity for how many people
 */
public record PlaceLine(UUID id, UUID dwelling, String label, int bedrooms, int capacity) {

    /** Stands for the one place of a dwelling that is let whole; pages show words in its stead. */
    public static final String WHOLE = "–";
}
