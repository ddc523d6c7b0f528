package lu.daach.followup;

import java.time.LocalDate;
import java.util.List;

/**
 * How an accompaniment ends.
 *
 * @param outcome one of {@link #OUTCOMES}
 * @param destination where the household goes: one of {@link #DESTINATIONS}, the paths by which success is counted
 * @param remark for the office alone, sealed; null for nothing
 */
public record ClosingCard(LocalDate on, String outcome, String destination, String remark) {

    public static final List<String> OUTCOMES = List.of("reached", "partly", "broken-off", "passed-on", "deceased");
    public static final List<String> DESTINATIONS = List.of("private", "fonds-du-logement", "snhbm", "own-home", "stays", "family", "institution",
            "abroad", "unknown");
    public static final List<String> RESULTS = List.of("stands", "difficulty", "housing-lost", "not-reached", "refused");
    public static final int LONGEST_REMARK = 2000;

    boolean deceased() {
        return "deceased".equals(outcome);
    }
}
