package lu.daach.keeping;

import java.time.LocalDate;
import java.util.UUID;
import lu.daach.kernel.Money;

/**
 * Savings that were given out.
 *
 * @param amount that became payable to the household
 * @param setOff that covered what it owed
 * @param reason null for none
 * @param undone whether its posting was reversed
 */
public record SavingsRelease(UUID id, ReleaseKind kind, LocalDate on, Money amount, Money setOff, String reason, String by, UUID posting, boolean undone) {

    public Money total() {
        return amount.plus(setOff);
    }
}
