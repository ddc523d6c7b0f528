package lu.daach.followup;

import java.time.LocalDate;

/**
 * What property staff may know, as the referent sets it.
 *
 * @param planOnTrack the household keeps to what was agreed
 * @param visitWanted a visit by property staff is welcome
 * @param contactUsFirst the referent is to be called before anything is done
 * @param noLettersUntil the last day on which no letter is to be sent, today or later; null: letters may be sent
 */
public record SignalsCard(boolean planOnTrack, boolean visitWanted, boolean contactUsFirst, LocalDate noLettersUntil) {
}
