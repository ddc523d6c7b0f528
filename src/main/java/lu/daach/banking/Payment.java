package lu.daach.banking;

import java.time.LocalDate;
import java.util.UUID;
import lu.daach.banking.rules.ReturnReason;
import lu.daach.kernel.Money;
import lu.daach.kernel.Sentence;

/**
 * A movement as a person looks at it; what the bank did not say is null.
 *
 * @param amount above zero it came in
 * @param rest what stands on nobody's account yet
 * @param payer the other side's name
 * @param returnReason why it came back, as the bank codes it
 * @param maskedIban the ends of the other side's account
 */
public record Payment(UUID id, LocalDate bookedOn, Money amount, Money rest, String payer, String maskedIban, String reference, String remittance,
        boolean returned, String returnReason) {

    /** Why it came back, in words; null where the bank said nothing. */
    public Sentence back() {
        return ReturnReason.words(returnReason);
    }

    /** Whether a part of it stands on an account. */
    public boolean inPart() {
        return !rest.equals(amount);
    }
}
