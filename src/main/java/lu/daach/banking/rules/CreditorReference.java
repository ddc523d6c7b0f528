package lu.daach.banking.rules;

import java.math.BigInteger;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The structured creditor reference of ISO 11649: RF, two check digits, up to 21 letters and digits. */
public final class CreditorReference {

    private static final Pattern FORM = Pattern.compile("RF[0-9]{2}[A-Z0-9]{1,21}");
    private static final Pattern BEGINNING = Pattern.compile("RF[\\s\\u00a0.-]?(?=[0-9])", Pattern.CASE_INSENSITIVE);
    private static final BigInteger MODULUS = BigInteger.valueOf(97);
    private static final int HEAD = 4;
    private static final int SHORTEST_OURS = 12;
    private static final int LONGEST_OURS = 16;
    private static final int GROUP = 4;

    private CreditorReference() {
    }

    /** Whether form and check digits are right. */
    public static boolean isValid(String reference) {
        if (reference == null || !FORM.matcher(reference).matches()) {
            return false;
        }
        StringBuilder digits = new StringBuilder();
        for (char sign : (reference.substring(HEAD) + reference.substring(0, HEAD)).toCharArray()) {
            digits.append(Character.getNumericValue(sign));
        }
        return new BigInteger(digits.toString()).mod(MODULUS).intValue() == 1;
    }

    /** As people read it, in groups of four. */
    public static String grouped(String reference) {
        return reference.replaceAll("(.{" + GROUP + "})(?=.)", "$1 ");
    }

    private static boolean isBetween(char sign) {
        return Character.isWhitespace(sign) || Character.isSpaceChar(sign) || sign == '-' || sign == '.';
    }

    /** Every reference in the form of ours that may be meant in a text, with blanks, dots or dashes between its digits or without. */
    public static Set<String> within(String text) {
        Set<String> found = new LinkedHashSet<>();
        if (text == null) {
            return found;
        }
        Matcher beginning = BEGINNING.matcher(text);
        while (beginning.find()) {
            StringBuilder candidate = new StringBuilder("RF");
            for (int i = beginning.end(); i < text.length() && candidate.length() < LONGEST_OURS; i++) {
                char sign = text.charAt(i);
                if (sign >= '0' && sign <= '9') {
                    candidate.append(sign);
                    String whole = candidate.toString().toUpperCase(Locale.ROOT);
                    if (whole.length() >= SHORTEST_OURS && isValid(whole)) {
                        found.add(whole);
                    }
                } else if (!isBetween(sign)) {
                    break;
                }
            }
        }
        return found;
    }
}
