package lu.daach.desk;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Parts a text where it holds what was looked for, accents and capitals aside. */
final class Highlight {

    private Highlight() {
    }

    /**
     * The parts of a text in their order.
     *
     * @param words as typed
     */
    static List<FoundPart> parts(String text, String words) {
        StringBuilder folded = new StringBuilder();
        List<Integer> from = new ArrayList<>();
        for (int i = 0; i < text.length(); i++) {
            String plain = plain(text.substring(i, i + 1));
            folded.append(plain);
            for (int k = 0; k < plain.length(); k++) {
                from.add(i);
            }
        }
        boolean[] hit = new boolean[text.length()];
        for (String word : plain(words).split("[\\s,;()/.'’-]+")) {
            for (int at = word.length() < 2 ? -1 : folded.indexOf(word); at >= 0; at = folded.indexOf(word, at + 1)) {
                for (int k = at; k < at + word.length(); k++) {
                    hit[from.get(k)] = true;
                }
            }
        }
        List<FoundPart> parts = new ArrayList<>();
        int start = 0;
        for (int i = 1; i <= text.length(); i++) {
            if (i == text.length() || hit[i] != hit[start]) {
                parts.add(new FoundPart(text.substring(start, i), hit[start]));
                start = i;
            }
        }
        return parts;
    }

    private static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFD).replaceAll("\\p{M}+", "").replace("ß", "ss").replace("œ", "oe")
                .replace("æ", "ae").toLowerCase(Locale.ROOT);
    }
}
