package lu.daach.payment;

/**
 * From which account the organisation pays.
 *
 * @param iban without blanks
 */
public record Payer(String name, String iban) {
}
