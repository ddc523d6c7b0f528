package lu.daach.banking;

import java.time.LocalDate;
import java.util.UUID;
import lu.daach.kernel.Money;

/**
 * A movement as a person looks at it; what the bank did not say is null.
 *
 * @param amount above zero it came in
 * @param rest what stands on nobody's account yet
 * @param payer the other side's name
 * @param maskedIban the ends of the other side's account
 */
public record Payment(UUID id, LocalDate bookedOn, Money amount, Money rest, String payer, String maskedIban, String reference, String remittance,
        boolean returned) {

    /** Whether a part of it stands on an account. */
    public boolean inPart() {
        return !rest.equals(amount);
    }
}
