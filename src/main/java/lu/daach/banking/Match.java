package lu.daach.banking;

import java.time.LocalDate;
import java.util.UUID;
import lu.daach.kernel.Money;

/**
 * A payment, or a share of it, that stands on a household's account.
 *
 * @param payment of which it is
 * @param bookedOn by the bank
 * @param amount what of it is for this household
 * @param paid the whole payment
 * @param how by what it was matched: {@code reference}, {@code payer}, {@code returned} or {@code person}
 * @param by who matched it; null when the rules did
 */
public record Match(UUID id, UUID payment, LocalDate bookedOn, Money amount, Money paid, String payer, UUID household, String householdName,
        String how, String by) {

    public boolean share() {
        return !amount.equals(paid);
    }
}
