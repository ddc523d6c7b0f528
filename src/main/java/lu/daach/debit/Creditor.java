package lu.daach.debit;

/**
 * Who collects.
 *
 * @param iban one of the agency's own accounts, without blanks
 * @param identifier by which SEPA knows the creditor, without blanks
 * @param noticeDays so many days before a debit a household is told
 */
public record Creditor(String name, String iban, String identifier, int noticeDays) {
}
