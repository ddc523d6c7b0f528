package lu.daach.banking.camt;

import java.math.BigDecimal;

/**
 * What one payer sent or one payee got; everything but the amount may be unknown (null).
 *
 * @param amount EUR, two decimals; above zero it came in, below it went out
 * @param name of the other side
 * @param iban of the other side, without blanks
 * @param endToEnd the payer's own reference
 * @param reference structured reference of the creditor
 * @param remittance what the payer wrote
 * @param returned whether an earlier payment comes back
 * @param reason why it comes back, as the bank codes it; 35 signs at most
 */
public record ReadPart(BigDecimal amount, String name, String iban, String endToEnd, String reference, String remittance,
        boolean returned, String reason) {
}
