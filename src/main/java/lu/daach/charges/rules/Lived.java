package lu.daach.charges.rules;

import java.util.List;
import java.util.UUID;
import lu.daach.kernel.Period;

/**
 * A household in a place of the dwelling.
 *
 * @param space of the place: how many people it is for
 * @param persons the time for which each person belongs to the household
 */
public record Lived(UUID occupancy, UUID household, Period period, int space, List<Period> persons) {
}
