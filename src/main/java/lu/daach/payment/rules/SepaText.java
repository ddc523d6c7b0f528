package lu.daach.payment.rules;

import java.text.Normalizer;
import java.util.Map;

/**
 * Words as every bank of SEPA takes them: the Latin letters, digits, blank and {@code / - ? : ( ) . , ' +} (EPC217-08), none of them
 * doubled at an edge; accents fall, other signs become a blank.
 */
public final class SepaText {

    /** The longest name of a debtor or creditor. */
    public static final int NAME = 70;
    /** The longest unstructured remittance information. */
    public static final int REMITTANCE = 140;

    private static final String ALLOWED = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789/-?:().,'+ ";
    private static final Map<Character, String> SPELT = Map.ofEntries(Map.entry('ß', "ss"), Map.entry('œ', "oe"), Map.entry('Œ', "OE"),
            Map.entry('æ', "ae"), Map.entry('Æ', "AE"), Map.entry('ø', "o"), Map.entry('Ø', "O"), Map.entry('ł', "l"), Map.entry('Ł', "L"),
            Map.entry('đ', "d"), Map.entry('Đ', "D"), Map.entry('&', "+"), Map.entry('’', "'"), Map.entry('‘', "'"), Map.entry('–', "-"),
            Map.entry('—', "-"));

    private SepaText() {
    }

    /** @return never empty: what has no letter that SEPA knows becomes {@code NOTPROVIDED} */
    public static String of(String words, int longest) {
        StringBuilder plain = new StringBuilder();
        String apart = Normalizer.normalize(words, Normalizer.Form.NFD);
        for (int i = 0; i < apart.length(); i++) {
            char sign = apart.charAt(i);
            if (ALLOWED.indexOf(sign) >= 0) {
                plain.append(sign);
            } else if (SPELT.containsKey(sign)) {
                plain.append(SPELT.get(sign));
            } else if (Character.getType(sign) != Character.NON_SPACING_MARK && !Character.isLowSurrogate(sign)) {
                plain.append(' ');
            }
        }
        String written = plain.toString().replaceAll(" +", " ").replaceAll("/+", "/").replaceAll("^[ /]+", "");
        String cut = written.substring(0, Math.min(longest, written.length())).replaceAll("[ /]+$", "");
        return cut.isEmpty() ? "NOTPROVIDED" : cut;
    }
}
