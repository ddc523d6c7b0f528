package lu.daach.admission;

import java.util.Map;
import lu.daach.admission.rules.Freshness;

/**
 * How the waiting list stands.
 *
 * @param byFreshness how many are how fresh, also where none is
 * @param byBedrooms how many need how many bedrooms, fewest first
 * @param priority how many have a priority or an urgency
 */
public record WaitingStanding(int waiting, Map<Freshness, Integer> byFreshness, Map<Integer, Integer> byBedrooms, int priority) {

    public int fresh() {
        return byFreshness.get(Freshness.FRESH);
    }

    /** Share of those nobody has heard of for long, in whole percent, half up; 0 when nobody waits. */
    public int stalePercent() {
        int stale = waiting - fresh();
        return waiting == 0 ? 0 : (stale * 200 + waiting) / (2 * waiting);
    }
}
