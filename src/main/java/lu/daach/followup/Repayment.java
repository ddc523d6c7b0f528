package lu.daach.followup;

import java.time.LocalDate;
import java.util.UUID;
import lu.daach.kernel.Money;

/**
 * What came back of an advance on one day.
 *
 * @param posting in the ledger
 * @param undoneOn when it was found to be written down by mistake; null while it counts
 */
public record Repayment(UUID id, LocalDate receivedOn, Money amount, UUID posting, LocalDate undoneOn) {

    public boolean counts() {
        return undoneOn == null;
    }
}
