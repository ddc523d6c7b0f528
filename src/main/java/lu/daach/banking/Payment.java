package lu.daach.banking;

import java.time.LocalDate;
import java.util.UUID;
import lu.daach.kernel.Money;

/**
 * A movement as a person looks at it; what the bank did not say is null.
 *
 * @param amount above zero it came in
 * @param payer the other side's name
 * @param maskedIban the ends of the other side's account
 * @param match the match that stands; null when it is open
 * @param household of that match
 * @param how by what it was matched: {@code reference}, {@code payer}, {@code returned} or {@code person}
 */
public record Payment(UUID id, LocalDate bookedOn, Money amount, String payer, String maskedIban, String reference, String remittance,
        boolean returned, UUID match, UUID household, String householdName, String how) {
}
