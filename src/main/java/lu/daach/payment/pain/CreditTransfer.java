package lu.daach.payment.pain;

import lu.daach.kernel.Money;

/**
 * One payment of a file.
 *
 * @param endToEndId unique for ever, at most 35 signs
 * @param name of who is paid, in the letters of SEPA, at most 70
 * @param iban without blanks
 * @param remittance what it is for, in the letters of SEPA, at most 140
 */
public record CreditTransfer(String endToEndId, String name, String iban, Money amount, String remittance) {
}
