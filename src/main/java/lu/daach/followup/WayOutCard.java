package lu.daach.followup;

import java.time.LocalDate;
import java.util.List;

/**
 * A step on the way out as it is written down.
 *
 * @param kind one of {@link #KINDS}
 * @param what was looked at, the number of an application, or the reason why the household asks to stay longer
 * @param nextOn when somebody asks how it stands; null for never
 * @param until for a request to stay longer the last day that is asked for; null for all else, and where the contract has no end
 */
public record WayOutCard(String kind, LocalDate on, String what, LocalDate nextOn, LocalDate until) {

    public static final List<String> KINDS = List.of("search", "fonds-du-logement", "snhbm", "extension");
    public static final List<String> ANSWERS = List.of("accepted", "refused", "withdrawn");
    public static final int LONGEST = 500;
}
