package lu.daach.banking.camt;

import java.math.BigDecimal;

/**
 * How far a file, a block of it or one payment is, as a bank's report says it.
 *
 * @param place where it stands
 * @param about the id that it speaks of: of the file, of the block, of the payment end to end; null where a payment is named by none
 * @param status as the bank writes it; null where it says none of its own
 * @param code the bank's reason, four letters or digits; null where it gave none of that kind
 * @param words what it wrote beside it; empty for nothing
 * @param amount of the payment as the bank read it, EUR; null where it does not repeat it
 */
public record ReadStatus(Place place, String about, String status, String code, String words, BigDecimal amount) {

    /** Whether nothing of it is paid: rejected, or cancelled before it was made. */
    public boolean refused() {
        return "RJCT".equals(status) || "CANC".equals(status);
    }
}
