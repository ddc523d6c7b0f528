package lu.daach.policy.rules;

import java.util.ArrayList;
import java.util.List;
import lu.daach.kernel.Money;

/** Hides counts so small that somebody could be recognised, and a second one where the first could be found by subtraction. */
public final class FewHidden {

    /** The smallest count that is told. */
    public static final int LEAST = 5;

    private FewHidden() {
    }

    /** The counts of groups that together make a known sum; null in place of what is hidden. Nobody at all is no group and is told. */
    public static List<Integer> of(List<Integer> counts) {
        List<Integer> told = new ArrayList<>(counts);
        int hidden = 0;
        for (int i = 0; i < counts.size(); i++) {
            if (few(counts.get(i))) {
                told.set(i, null);
                hidden++;
            }
        }
        if (hidden == 1) {
            int smallest = -1;
            for (int i = 0; i < told.size(); i++) {
                if (told.get(i) != null && told.get(i) > 0 && (smallest < 0 || told.get(i) < told.get(smallest))) {
                    smallest = i;
                }
            }
            if (smallest >= 0) {
                told.set(smallest, null);
            }
        }
        return told;
    }

    /**
     * The differences by band, when it is told besides how many pay more, less and the same: each of the three is a sum of its own by which
     * a hidden band could be found.
     *
     * @param counts by {@link Bands#DIFFERENCES}
     * @param same how many pay the same; null where that is hidden
     */
    public static List<Integer> ofDifferences(List<Integer> counts, Integer same) {
        int none = Bands.DIFFERENCES.of(Money.ZERO);
        List<Integer> told = new ArrayList<>(of(counts.subList(0, none)));
        told.add(same);
        told.addAll(of(counts.subList(none + 1, counts.size())));
        return told;
    }

    public static boolean few(int count) {
        return count > 0 && count < LEAST;
    }
}
