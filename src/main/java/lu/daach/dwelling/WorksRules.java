package lu.daach.dwelling;

import java.util.List;
import lu.daach.kernel.Faults;
import lu.daach.kernel.Period;

/** Works in a dwelling do not overlap: one entry says what is done in it at a time. */
final class WorksRules {

    private WorksRules() {
    }

    static void requireFree(Period period, List<WorksSheet> others, Faults faults) {
        others.stream().filter(other -> other.period().overlaps(period)).findFirst().ifPresent(other -> {
            if (other.lastDay() == null) {
                faults.add("/from", "dwelling.worksOverlapOpen", other.period().startsOn());
            } else {
                faults.add("/from", "dwelling.worksOverlap", other.period().startsOn(), other.lastDay());
            }
        });
    }
}
