package lu.daach.exchange.rules;

import java.text.Normalizer;
import java.util.Locale;

/** A word as it is compared: without accents, capitals, blanks and signs. */
public final class PlainWord {

    private PlainWord() {
    }

    /** @return letters and digits only; empty where there are none, or for null */
    public static String of(String written) {
        if (written == null) {
            return "";
        }
        String apart = Normalizer.normalize(written.toLowerCase(Locale.ROOT).replace("ß", "ss").replace("œ", "oe").replace("æ", "ae"),
                Normalizer.Form.NFKD);
        StringBuilder plain = new StringBuilder(apart.length());
        apart.codePoints().filter(Character::isLetterOrDigit).forEach(plain::appendCodePoint);
        return plain.toString();
    }
}
