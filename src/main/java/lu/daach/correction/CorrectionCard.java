package lu.daach.correction;

import java.time.LocalDate;

/**
 * Late news as it is booked.
 *
 * @param since from which day on changes of the file are looked at
 * @param toldOn when it became known; null: not written down
 * @param reason what became known, in the words of the person who books it
 * @param digest of the proposal that was seen
 */
public record CorrectionCard(LocalDate since, LocalDate toldOn, String reason, String digest) {
}
