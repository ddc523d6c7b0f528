package lu.daach.payment.pain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import lu.daach.kernel.Money;

/**
 * What a file says.
 *
 * @param messageId unique for ever, at most 35 signs
 * @param blockId of its one block of payments, unique for ever
 * @param madeAt when the order was released: the same file is the same bytes
 * @param debtorName in the letters of SEPA, at most 70
 * @param debtorIban without blanks
 */
public record CreditTransferFile(String messageId, String blockId, Instant madeAt, LocalDate executionOn, String debtorName,
        String debtorIban, List<CreditTransfer> transfers) {

    public Money sum() {
        return transfers.stream().map(CreditTransfer::amount).reduce(Money.ZERO, Money::plus);
    }
}
