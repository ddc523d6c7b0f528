package lu.daach.admission;

import java.time.LocalDate;
import java.util.UUID;
import lu.daach.admission.rules.OfferAnswer;
import lu.daach.dwelling.PlaceLine;

/**
 * An offer as it stands.
 *
 * @param label of the place, see {@link PlaceLine}
 * @param offeredBy the name of the person
 * @param answer null: none so far
 * @param refusal code of the reason; null where it was not refused
 * @param counts whether it counts against the household
 * @param closedOn since when it does not hold the place any more; null: it does
 * @param placing where the household stood in the ranking, from 1; null: it was no candidate
 * @param exceptionReason why out of order; null in order
 * @param exceptionBy the name of the manager; null in order
 */
public record OfferSheet(UUID id, int version, UUID application, UUID dwelling, UUID place, String address, String label, LocalDate startsOn,
        LocalDate offeredOn, String offeredBy, LocalDate answerBy, OfferAnswer answer, LocalDate answeredOn, String refusal, String note,
        boolean counts, LocalDate closedOn, Integer placing, String exceptionReason, String exceptionBy) {

    /** Whether it holds the place. */
    public boolean open() {
        return closedOn == null;
    }

    public boolean late(LocalDate today) {
        return answer == null && today.isAfter(answerBy);
    }

    /** The room; empty where the dwelling is let whole. */
    public String room() {
        return PlaceLine.WHOLE.equals(label) ? "" : label;
    }
}
