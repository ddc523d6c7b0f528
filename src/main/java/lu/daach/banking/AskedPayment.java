package lu.daach.banking;

import lu.daach.kernel.Money;

/**
 * What a household is asked to pay now, as its bank wants to know it.
 *
 * @param payee name of the account
 * @param reference ISO 11649, without blanks
 */
public record AskedPayment(String payee, String iban, Money amount, String reference) {
}
