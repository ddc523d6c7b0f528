package lu.daach.banking.camt;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/**
 * A booked line of a statement.
 *
 * @param amount EUR, two decimals; above zero it came in, below it went out
 * @param valueOn null where the bank says none
 * @param bankReference by which the bank names the line for ever; null where it names none
 * @param ownReference by which the line is named in its statement; null for none
 * @param additional what the bank writes about it; null for nothing
 * @param parts at least one; their amounts sum to that of the line
 */
public record ReadEntry(BigDecimal amount, LocalDate bookedOn, LocalDate valueOn, boolean reversal, String bankReference,
        String ownReference, String additional, List<ReadPart> parts) {

    public ReadEntry {
        parts = List.copyOf(parts);
    }
}
