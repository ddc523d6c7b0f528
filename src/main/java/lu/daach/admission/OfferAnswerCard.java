package lu.daach.admission;

import java.time.LocalDate;
import lu.daach.admission.rules.OfferAnswer;

/**
 * What became of an offer.
 *
 * @param on the day, not in the future; null: today
 * @param refusal the reason, of the closed list; exactly for a refusal
 * @param note in words; null for none
 */
public record OfferAnswerCard(OfferAnswer answer, LocalDate on, String refusal, String note) {

    OfferAnswerCard on(LocalDate day) {
        return new OfferAnswerCard(answer, day, refusal, note);
    }
}
