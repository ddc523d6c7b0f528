package lu.daach.arrears.rules;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * How arrears are gone about.
 *
 * @param dueDay of the month by which it is to be paid, this day included
 * @param tolerance what is let be, this amount included; EUR
 * @param steps in their order
 */
public record Ladder(int dueDay, BigDecimal tolerance, List<Step> steps) {

    public Ladder {
        steps = List.copyOf(steps);
    }

    /**
     * @param position from 1
     * @param afterDays counted from the due day of the oldest open month
     */
    public record Step(int position, StepKind kind, int afterDays) {
    }

    /**
     * The steps in the order of their days; on the same day in the order of their kinds, so that a voice comes before a letter.
     *
     * @param days after which each kind of step comes; kinds that are not in it are no steps
     */
    public static List<Step> steps(Map<StepKind, Integer> days) {
        List<Map.Entry<StepKind, Integer>> inOrder = days.entrySet().stream()
                .sorted(Map.Entry.<StepKind, Integer>comparingByValue().thenComparing(Map.Entry.comparingByKey())).toList();
        List<Step> steps = new ArrayList<>();
        inOrder.forEach(one -> steps.add(new Step(steps.size() + 1, one.getKey(), one.getValue())));
        return steps;
    }

    /** The last day to pay what was asked for on that day. */
    public LocalDate due(LocalDate asked) {
        return asked.withDayOfMonth(dueDay);
    }

    /** The place of a kind of step; after all others when the ladder does not have it. */
    public int position(StepKind kind) {
        return steps.stream().filter(step -> step.kind() == kind).map(Step::position).findFirst().orElse(steps.size() + 1);
    }
}
