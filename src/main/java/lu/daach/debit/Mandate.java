package lu.daach.debit;

import java.time.LocalDate;
import java.util.UUID;
import lu.daach.banking.rules.ReturnReason;
import lu.daach.debit.rules.MandateState;
import lu.daach.debit.rules.Turn;
import lu.daach.kernel.Sentence;

/**
 * A mandate as people see it.
 *
 * @param reference for ever, and unique
 * @param maskedIban the ends of the account's number
 * @param lastUsed the day of the last debit by it; null for none
 * @param returnReason of the last debit that came back, as the bank codes it; null where it said nothing
 * @param heldSince when a debit came back; null when none did or somebody has looked at it
 * @param by who wrote it down
 */
public record Mandate(UUID id, UUID household, String name, int fileNumber, String reference, String holder, String maskedIban, LocalDate signedOn,
        int dueDay, LocalDate lastUsed, LocalDate heldSince, LocalDate revokedOn, String by, String returnReason) {

    /** Why the last debit came back, in words; null where the bank said nothing. */
    public Sentence back() {
        return ReturnReason.words(returnReason);
    }

    public MandateState state(LocalDate today) {
        return MandateState.of(signedOn, lastUsed, heldSince, revokedOn, today);
    }

    /** Of the next debit. */
    public Turn next() {
        return Turn.of(lastUsed != null);
    }
}
