package lu.daach.debit.pain;

import java.time.LocalDate;
import lu.daach.kernel.Money;

/**
 * One debit.
 *
 * @param signedOn when the mandate was signed
 * @param name of the account's holder, in the letters of SEPA
 * @param reference ISO 11649, by which the payment is known again; null for none
 * @param words where there is no reference
 */
public record DirectDebit(String endToEndId, Money amount, String mandate, LocalDate signedOn, String name, String iban, String reference, String words) {
}
