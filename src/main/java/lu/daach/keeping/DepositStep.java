package lu.daach.keeping;

import java.time.LocalDate;
import java.util.UUID;
import lu.daach.kernel.Money;

/**
 * A booked step of a deposit.
 *
 * @param reason of a receipt where the money came from ({@code account}, {@code desk}), of a deduction what for; null else
 * @param note null for none
 * @param by who did it
 * @param undone whether its posting was reversed
 */
public record DepositStep(UUID id, DepositStepKind kind, LocalDate on, Money amount, String reason, String note, String by, UUID posting, boolean undone) {
}
