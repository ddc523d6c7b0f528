package lu.daach.admission.rules;

import java.util.EnumMap;
import java.util.Map;
import lu.daach.household.rules.HousingProblem;
import lu.daach.rulebook.Edition;

/**
 * The points by which candidates for a home are ranked. There are no national points: each body writes its method, and this is the
 * one delivered (RGD-LOC art. 3 to 5, L-ABO art. 57 and 58 for what it looks at).
 *
 * @param spareRooms so many bedrooms more than needed are still offered
 * @param exact for a home with as many bedrooms as needed
 * @param spare for one with more
 * @param priority for each priority of a scheme that is met
 * @param month for each whole month of waiting, up to {@code monthsMost}
 * @param near for living in the commune of the home
 * @param urgency by housing problem; not known: nothing
 */
public record AllocationMethod(BedroomNeed need, int spareRooms, int exact, int spare, int priority, int month, int monthsMost, int near,
        Map<HousingProblem, Integer> urgency) {

    private static final String POINTS = "attribution.points.";

    public AllocationMethod {
        urgency = Map.copyOf(urgency);
    }

    /** @throws lu.daach.rulebook.NoParameter when there is no method on the day of the edition */
    public static AllocationMethod of(Edition law) {
        Map<HousingProblem, Integer> urgency = new EnumMap<>(HousingProblem.class);
        for (HousingProblem problem : HousingProblem.values()) {
            urgency.put(problem, law.count("attribution.urgency." + problem.code()));
        }
        return new AllocationMethod(BedroomNeed.of(law), law.count("attribution.bedrooms.spare"), law.count(POINTS + "exact"),
                law.count(POINTS + "spare"), law.count(POINTS + "priority"), law.count(POINTS + "month"), law.count(POINTS + "monthsMost"),
                law.count(POINTS + "near"), urgency);
    }

    /**
     * What a household has whatever the home.
     *
     * @param priorities how many are met
     * @param problem null: not known
     * @param months whole months of waiting
     */
    public BaseScore base(int priorities, HousingProblem problem, int months) {
        return new BaseScore(priorities * priority, problem == null ? 0 : urgency.get(problem), Math.min(Math.max(0, months), monthsMost) * month);
    }
}
