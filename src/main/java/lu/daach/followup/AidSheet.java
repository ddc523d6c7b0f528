package lu.daach.followup;

import java.time.LocalDate;
import java.util.UUID;
import lu.daach.kernel.Money;

/**
 * An aid with what became of it.
 *
 * @param number consecutive in the register of the office
 * @param householdName for lists
 * @param monthly by the month, else once
 * @param decideBy the last of the 25 working days
 * @param decidedBy {@code board} or {@code president}; this and everything of the decision null while nothing is decided
 * @param purpose null, as the other motives, where its seal does not open any more
 * @param revokedOn null while it was not taken back
 * @param toConfirm whether the board has still to confirm what the president granted
 * @param confirmation null while it has not spoken, and where it has not to
 * @param paidOutOn of an advance; null while it was not handed over
 */
public record AidSheet(UUID id, int version, int number, UUID household, String householdName, AidKind kind, LocalDate requestedOn,
        Money amount, boolean monthly, String purpose, boolean urgent, LocalDate decideBy, AidStatus status, LocalDate decidedOn,
        String decidedBy, String reason, Money grantedAmount, LocalDate startsOn, LocalDate lastDay, Funding funding,
        LocalDate revokedOn, String revokedReason, boolean toConfirm, AidConfirmation confirmation, LocalDate paidOutOn) {
}
