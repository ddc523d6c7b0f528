package lu.daach.followup.rules;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What has to be reached on the way out, counted back from the last day of the stay. The stay is meant to be short (three years at most under
 * most conventions), and a place of the Fonds du Logement or the SNHBM takes a year and more: whoever begins in the last months is late.
 */
public final class Milestones {

    /** Months before the end by which each is to be reached. */
    private static final Map<String, Integer> MONTHS = Map.of("savoir-loger", 24, "language", 18, "work", 18, "fonds-du-logement", 12, "snhbm", 12,
            "search", 9, "home-found", 3);
    private static final List<String> ORDER = List.of("savoir-loger", "language", "work", "fonds-du-logement", "snhbm", "search", "home-found");

    /** Days before an end that came all at once (an owner takes the home back) by which each step of a rehousing is to be done. */
    private static final List<BackStep> REHOUSING = List.of(new BackStep("explain", "office", 150), new BackStep("apply", "both", 140),
            new BackStep("search", "household", 120), new BackStep("internal", "office", 110), new BackStep("visit", "household", 75),
            new BackStep("sign", "both", 45), new BackStep("move", "household", 14), new BackStep("state", "both", 3), new BackStep("keys", "household", 0));

    private Milestones() {
    }

    /**
     * @param code of the milestone
     * @param reached whether there is evidence for it
     */
    public record Milestone(String code, LocalDate by, boolean reached) {

        public boolean late(LocalDate today) {
            return !reached && by.isBefore(today);
        }
    }

    /** @param by who takes the step: household, office or both */
    public record BackStep(String code, String by, int daysBefore) {

        /** The day of the step; what would have been in the past is to be done now. */
        public LocalDate on(LocalDate last, LocalDate today) {
            LocalDate planned = last.minusDays(daysBefore);
            return planned.isBefore(today) ? today : planned;
        }
    }

    /** @param reached the codes for which there is evidence */
    public static List<Milestone> before(LocalDate last, Set<String> reached) {
        return ORDER.stream().map(code -> new Milestone(code, last.minusMonths(MONTHS.get(code)), reached.contains(code))).toList();
    }

    /** In the order in which they are taken. */
    public static List<BackStep> rehousing() {
        return REHOUSING;
    }

    public static List<String> codes() {
        return ORDER;
    }
}
