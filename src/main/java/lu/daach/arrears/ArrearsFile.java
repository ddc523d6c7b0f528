package lu.daach.arrears;

import java.time.LocalDate;
import java.util.List;
import lu.daach.arrears.rules.Ladder;
import lu.daach.arrears.rules.Standing;
import lu.daach.kernel.Money;

/**
 * All about the arrears of one household.
 *
 * @param line as in the list
 * @param months what is open, the earliest first
 * @param steps the last first; plans, stops and write-offs too
 */
public record ArrearsFile(ArrearsLine line, Ladder ladder, List<Standing.Open> months, List<StepDone> steps, List<Plan> plans, List<Stop> stops, List<WriteOff> writeOffs) {

    /** What is open of the months whose due day has passed, the earliest first. */
    public List<Standing.Open> due(LocalDate today) {
        return months.stream().filter(month -> ladder.due(month.asked()).isBefore(today) && month.open().signum() > 0).toList();
    }

    /** The plan that runs; null for none. */
    public Plan plan() {
        return plans.stream().filter(Plan::running).findFirst().orElse(null);
    }

    /** The request nobody decided on yet; null for none. */
    public WriteOff asked() {
        return writeOffs.stream().filter(WriteOff::open).findFirst().orElse(null);
    }

    /** The step of that place that was taken since the oldest open month was due; null for none. */
    public StepDone taken(int position) {
        LocalDate since = line.standing().oldest();
        return since == null ? null : steps.stream().filter(step -> step.position() == position && !step.on().isBefore(since)).findFirst().orElse(null);
    }

    /** What is open of months whose due day has not passed. */
    public Money coming() {
        return months.stream().map(month -> new Money(month.open())).reduce(Money.ZERO, Money::plus).minus(line.owed());
    }
}
