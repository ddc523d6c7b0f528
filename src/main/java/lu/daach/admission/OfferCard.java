package lu.daach.admission;

import java.time.LocalDate;
import java.util.UUID;

/**
 * A place to be proposed.
 *
 * @param startsOn from when the household could have it; null: today
 * @param answerBy the last day for the answer; null: as the method has it
 * @param reason why out of the order of the ranking; null in order
 * @param seen the digest of the ranking that was looked at, see {@link Ranking#digest}; null: not checked
 */
public record OfferCard(UUID place, LocalDate startsOn, LocalDate answerBy, String reason, String seen) {

    OfferCard on(LocalDate starts, LocalDate answer) {
        return new OfferCard(place, starts, answer, reason, seen);
    }
}
