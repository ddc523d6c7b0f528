package lu.daach.occupancy;

import java.time.LocalDate;
import lu.daach.kernel.Money;
import lu.daach.rulebook.Source;

/**
 * What comes of a request for papers that stays without an answer (L-ABO art. 61).
 *
 * @param answerBy the last day for an answer when the household is asked today
 * @param most     EUR a month up to which a flat amount may be set then; null where the scheme has no such limit, or nothing could be worked out
 */
public record Unanswered(LocalDate answerBy, Money most, Source source) {
}
