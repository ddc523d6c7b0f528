package lu.daach.organisation;

import com.nulabinc.zxcvbn.Zxcvbn;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import lu.daach.kernel.Faults;

/**
 * Which passwords are good enough: long, and not to be guessed soon. No rule says which characters they hold (NIST SP 800-63B-4).
 */
public final class PasswordPolicy {

    /** Where the password is all there is. */
    static final int SHORTEST = 15;
    static final int SHORTEST_WITH_SECOND_PROOF = 12;
    static final int LONGEST = 128;
    /** Fewer guesses than this and it is on a list, or nearly. */
    private static final double GUESSES = 1e10;
    /** So many signs have to be the person's own. */
    private static final int OWN = 8;
    /** What is looked at for being guessed; the rest can only make it harder. */
    private static final int LOOKED_AT = 64;

    private static final List<String> OF_THIS_HOUSE = List.of("daach", "logement", "wunnen", "social", "sozial", "hauscare", "luxembourg",
            "letzebuerg", "redange", "reiden", "commune", "gemeng", "passwort", "motdepasse", "password");

    private static final Zxcvbn ESTIMATE = new Zxcvbn();

    private PasswordPolicy() {
    }

    /**
     * Adds what is wrong with a password, with what to do about it.
     *
     * @param aboutThem login, names: what a stranger would try first
     */
    public static void check(String password, boolean secondProof, List<String> aboutThem, String pointer, Faults faults) {
        int shortest = secondProof ? SHORTEST_WITH_SECOND_PROOF : SHORTEST;
        int length = password == null ? 0 : password.codePointCount(0, password.length());
        if (length < shortest) {
            faults.add(pointer, "organisation.password.short", shortest);
        } else if (length > LONGEST) {
            faults.add(pointer, "organisation.password.long", LONGEST);
        } else if (guessed(password.substring(0, Math.min(LOOKED_AT, password.length())), words(aboutThem))) {
            faults.add(pointer, "organisation.password.guessed");
        }
    }

    /** Cheap to guess, or little more than words that everybody knows of this person and this house. */
    private static boolean guessed(String password, List<String> known) {
        String own = password.toLowerCase(Locale.ROOT);
        for (String word : known) {
            own = own.replace(word, "");
        }
        return own.replaceAll("[\\s\\p{Punct}]", "").length() < OWN || ESTIMATE.measure(password, known).getGuesses() < GUESSES;
    }

    private static List<String> words(List<String> aboutThem) {
        List<String> words = new ArrayList<>(OF_THIS_HOUSE);
        aboutThem.stream().filter(text -> text != null)
                .flatMap(text -> Arrays.stream(text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+")))
                .filter(word -> word.length() > 2).forEach(words::add);
        return words;
    }
}
