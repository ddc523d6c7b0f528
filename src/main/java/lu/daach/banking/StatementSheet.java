package lu.daach.banking;

import java.time.LocalDate;
import java.util.UUID;
import lu.daach.kernel.Money;

/**
 * A statement that was received.
 *
 * @param number as the bank counts it, else as it names it
 * @param until its last day
 * @param entries the booked lines that came with it for the first time
 * @param unmatched movements of it that came in and stand on no household's account
 */
public record StatementSheet(UUID id, String iban, String number, LocalDate from, LocalDate until, Money opening, Money closing,
        boolean parked, long entries, long unmatched) {

    /** As programs read it. */
    public String state() {
        return parked ? "parked" : "imported";
    }
}
