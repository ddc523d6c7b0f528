package lu.daach.debit;

import java.time.LocalDate;
import java.util.UUID;
import lu.daach.banking.rules.ReturnReason;
import lu.daach.debit.rules.Turn;
import lu.daach.kernel.Money;
import lu.daach.kernel.Sentence;

/**
 * One debit of a collection.
 *
 * @param name of the household
 * @param mandate its reference
 * @param endToEndId by which the bank names it
 * @param creditedOn null while the bank has not shown it
 * @param returnedOn null unless it went back
 * @param returnReason why, as the bank codes it; null where it said nothing
 */
public record CollectionItem(UUID id, UUID household, String name, int fileNumber, UUID mandateId, String mandate, String maskedIban, Money amount,
        LocalDate dueOn, Turn turn, String endToEndId, LocalDate creditedOn, LocalDate returnedOn, String returnReason) {

    /** Why it went back, in words; null where the bank said nothing. */
    public Sentence back() {
        return ReturnReason.words(returnReason);
    }

    /** How far it is: {@code asked}, {@code credited} or {@code returned}. */
    public String state() {
        return returnedOn != null ? "returned" : creditedOn != null ? "credited" : "asked";
    }
}
