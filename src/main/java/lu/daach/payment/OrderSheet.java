package lu.daach.payment;

import java.util.List;

/**
 * A payment order with its payments.
 *
 * @param messageId by which the bank knows the file
 * @param debtorName whose account is charged
 * @param payments by name
 * @param fileHash the SHA-256 of the file in hexadecimal digits; null while none was made
 */
public record OrderSheet(OrderLine line, String messageId, String debtorName, String maskedDebtorIban, List<PaymentLine> payments,
        String fileHash) {
}
