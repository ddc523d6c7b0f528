package lu.daach.followup;

import java.time.LocalDate;
import java.util.UUID;

/**
 * What the follow-up lets property staff know of a household, and nothing else.
 *
 * @param version to be named by a change; 0 when nothing was ever set
 * @param noLettersUntil null when letters may be sent today
 * @param setOn null when nothing was ever set
 * @param referentName whom to call; null: nobody yet
 */
public record SignalsSheet(UUID household, int version, boolean planOnTrack, boolean visitWanted, boolean contactUsFirst,
        LocalDate noLettersUntil, LocalDate setOn, String referentName) {

    /** Whether there is anything to be told. */
    public boolean any() {
        return planOnTrack || visitWanted || contactUsFirst || noLettersUntil != null;
    }
}
