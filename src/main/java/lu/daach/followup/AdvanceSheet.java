package lu.daach.followup;

import java.time.LocalDate;
import java.util.List;
import lu.daach.kernel.Money;

/**
 * How an advance comes back.
 *
 * @param paidOutOn null while it was not handed over; nothing is owed before
 * @param repaid what came back so far
 * @param owed what the ledger says is still to come back
 * @param repayments the last one first, those that were undone too
 */
public record AdvanceSheet(LocalDate paidOutOn, Money repaid, Money owed, List<Instalment> schedule, List<Repayment> repayments) {
}
