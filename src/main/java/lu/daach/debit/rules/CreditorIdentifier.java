package lu.daach.debit.rules;

import java.math.BigInteger;
import java.util.regex.Pattern;

/**
 * The number by which SEPA knows who collects (EPC262-08): country, two check digits by ISO 7064 mod 97-10, three signs for the
 * creditor's own business, which do not count, and the national part.
 */
public final class CreditorIdentifier {

    private static final Pattern FORM = Pattern.compile("[A-Z]{2}[0-9]{2}[A-Z0-9]{3}[A-Z0-9]{1,28}");
    private static final int CHECK = 4;
    private static final int NATIONAL = 7;
    private static final int RADIX = 36;
    private static final BigInteger MODULUS = BigInteger.valueOf(97);

    private CreditorIdentifier() {
    }

    /** @param identifier without blanks; null is none */
    public static boolean isValid(String identifier) {
        if (identifier == null || !FORM.matcher(identifier).matches()) {
            return false;
        }
        StringBuilder digits = new StringBuilder();
        (identifier.substring(NATIONAL) + identifier.substring(0, CHECK)).chars().forEach(sign -> digits.append(Character.digit(sign, RADIX)));
        return new BigInteger(digits.toString()).mod(MODULUS).equals(BigInteger.ONE);
    }

}
