package lu.daach.rentrun;

import java.util.UUID;
import lu.daach.kernel.Money;

/**
 * What a household owes, and what is kept for it.
 *
 * @param charges owed by the household; below zero it has paid ahead
 * @param savings kept for the household
 */
public record HouseholdAccount(UUID household, String name, Money charges, Money savings) {

    /** Whether anything is or was put aside. */
    public boolean saving() {
        return !savings.equals(Money.ZERO);
    }
}
