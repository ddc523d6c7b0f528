package lu.daach.debit;

import java.time.LocalDate;
import java.util.List;

/**
 * A collection with its debits, in the order of their days.
 *
 * @param messageId by which the bank knows the file
 * @param fileHash the SHA-256 of the file in hexadecimal digits; null while none was made
 */
public record CollectionSheet(CollectionLine line, String messageId, Creditor creditor, List<CollectionItem> items, String fileHash) {

    /** The first day on which something is debited. */
    public LocalDate firstDay() {
        return items.get(0).dueOn();
    }

    /** The last day on which the households may be told. */
    public LocalDate tellUntil() {
        return firstDay().minusDays(creditor.noticeDays());
    }
}
