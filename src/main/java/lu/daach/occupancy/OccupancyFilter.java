package lu.daach.occupancy;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import lu.daach.kernel.Typed;
import lu.daach.rulebook.Scheme;

/**
 * Which contracts are looked for; null means: whatever.
 *
 * @param activeOn running on that day
 * @param words in the name of the household or the address
 * @param status as it stands today
 * @param commune code
 * @param endsUntil ends from today until that day
 * @param reviewUntil runs today, with a review due on that day or earlier
 * @param onNotice true: only those with a notice under way
 * @param exitReason a code of {@link ExitReason}, or {@code missing}
 * @param destination a code of {@link Destination}, or {@code missing}
 * @param leftIn ended in that year
 */
public record OccupancyFilter(LocalDate activeOn, UUID household, UUID dwelling, String words, OccupancyStatus status, Scheme scheme,
        String commune, LocalDate endsUntil, LocalDate reviewUntil, boolean onNotice, String exitReason, String destination, Integer leftIn) {

    private static final String USUAL_WINDOW = "90";
    private static final String ENDING_WINDOW = "180";

    public static final OccupancyFilter ALL = new OccupancyFilter(null, null, null);

    public OccupancyFilter(LocalDate activeOn, UUID household, UUID dwelling) {
        this(activeOn, household, dwelling, null, null, null, null, null, null, false, null, null, null);
    }

    /**
     * The filter that the parameters of a list's address mean; what cannot be meant is left out.
     *
     * @param parameters {@code q}, {@code status}, {@code scheme}, {@code commune}, {@code activeOn}, {@code ending} and {@code review}
     *     (days from today; {@code overdue}: until yesterday), {@code notice}, {@code reason}, {@code destination}, {@code year}
     */
    public static OccupancyFilter of(Map<String, String> parameters, LocalDate today) {
        Function<String, String> given = name -> {
            return Typed.given(parameters.get(name));
        };
        String reason = given.apply("reason");
        String destination = given.apply("destination");
        return new OccupancyFilter(day(given.apply("activeOn")), null, null, given.apply("q"), OccupancyStatus.of(given.apply("status")),
                Scheme.of(given.apply("scheme")).orElse(null), given.apply("commune"), until(given.apply("ending"), today),
                until(given.apply("review"), today), given.apply("notice") != null, reason, destination, year(given.apply("year")));
    }

    /** As {@link #of}, for the work list of reviews: without a window, those that are due within ninety days. */
    public static OccupancyFilter reviewsDue(Map<String, String> parameters, LocalDate today) {
        Map<String, String> due = new HashMap<>(parameters);
        String window = due.get("review");
        if (until(window, today) == null) {
            due.put("review", USUAL_WINDOW);
        }
        return of(due, today);
    }

    /**
     * As {@link #of}, for the list of contracts with its views.
     *
     * @param parameters also {@code show}: a status, {@code notice}, {@code ending}, {@code all}; without it those that run, or, where a day
     *     or a window is asked for, whatever
     */
    public static OccupancyFilter listed(Map<String, String> parameters, LocalDate today) {
        Map<String, String> meant = new HashMap<>(parameters);
        String show = parameters.get("show");
        boolean other = meant.get("activeOn") != null && !meant.get("activeOn").isBlank()
                || meant.get("ending") != null && !meant.get("ending").isBlank();
        switch (show == null || show.isBlank() ? "" : show) {
            case "planned", "ended", "running" -> meant.put("status", show);
            case "notice" -> meant.put("notice", "yes");
            case "ending" -> meant.put("ending", ENDING_WINDOW);
            case "all" -> meant.remove("status");
            default -> meant.put("status", other ? "" : "running");
        }
        return of(meant, today);
    }

    /** As {@link #of}, for the list of contracts that have ended. */
    public static OccupancyFilter ended(Map<String, String> parameters, LocalDate today) {
        Map<String, String> meant = new HashMap<>(parameters);
        meant.put("status", "ended");
        return of(meant, today);
    }

    private static LocalDate until(String days, LocalDate today) {
        if ("overdue".equals(days)) {
            return today.minusDays(1);
        }
        return days == null || !days.matches("[0-9]{1,4}") ? null : today.plusDays(Integer.parseInt(days));
    }

    private static LocalDate day(String written) {
        try {
            LocalDate day = written == null ? null : LocalDate.parse(written);
            return day == null || day.getYear() < 1900 || day.getYear() > 2199 ? null : day;
        } catch (DateTimeParseException e) {
            return null;
        }
    }

    private static Integer year(String written) {
        return written == null || !written.matches("(19|20|21)[0-9]{2}") ? null : Integer.valueOf(written);
    }
}
