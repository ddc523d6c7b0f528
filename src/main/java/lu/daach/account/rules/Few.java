package lu.daach.account.rules;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * Which lines are too small to be told to readers who may not know names: a sum over few contracts tells what single households
 * pay, and from that what they earn.
 */
public final class Few {

    /** As with counts of persons (contract.md 3.3). */
    public static final long LEAST = 5;

    private Few() {
    }

    /**
     * The keys that are put together. Where together they are still too few, the next smallest joins them, so that nothing is
     * found by subtraction; where nothing else is left, all are in it.
     *
     * @param contracts of each key; one without any tells of nobody, yet hides the others
     */
    public static List<String> together(Map<String, Long> contracts) {
        List<String> rising = new ArrayList<>(contracts.keySet());
        rising.sort(Comparator.comparing((String key) -> contracts.get(key)).thenComparing(Comparator.naturalOrder()));
        List<String> together = new ArrayList<>();
        long sum = 0;
        for (String key : rising) {
            boolean small = contracts.get(key) < LEAST;
            if (!small && (together.isEmpty() || sum >= LEAST)) {
                break;
            }
            together.add(key);
            sum += contracts.get(key);
        }
        return together;
    }

    /** Whether what was put together may be told. */
    public static boolean enough(Map<String, Long> contracts, List<String> together) {
        return together.stream().mapToLong(contracts::get).sum() >= LEAST;
    }
}
