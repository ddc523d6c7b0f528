package lu.daach.banking.rules;

import java.math.BigDecimal;

/**
 * What the QR code of a credit transfer says (European Payments Council, EPC069-12, version 002): one fact a line, the structured
 * reference of ISO 11649 in the tenth.
 */
public final class EpcPayment {

    private static final int LONGEST_NAME = 70;
    private static final BigDecimal MOST = new BigDecimal("999999999.99");
    private static final String LINE = "\n";

    private EpcPayment() {
    }

    /**
     * @param name of whom is paid, cut to 70 signs
     * @param iban without blanks
     * @param amount EUR, at least a cent
     * @param reference ISO 11649, without blanks
     * @throws IllegalArgumentException when the amount or the reference cannot stand in such a code
     */
    public static String text(String name, String iban, BigDecimal amount, String reference) {
        if (amount.signum() <= 0 || amount.compareTo(MOST) > 0 || !CreditorReference.isValid(reference)) {
            throw new IllegalArgumentException(amount + " with " + reference + " cannot be asked for");
        }
        String plain = name.replaceAll("\\s+", " ").strip();
        String payee = plain.substring(0, plain.offsetByCodePoints(0, Math.min(LONGEST_NAME, plain.codePointCount(0, plain.length()))));
        return String.join(LINE, "BCD", "002", "1", "SCT", "", payee, iban, "EUR" + amount.setScale(2).toPlainString(), "", reference);
    }
}
