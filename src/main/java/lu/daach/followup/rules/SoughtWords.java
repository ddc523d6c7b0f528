package lu.daach.followup.rules;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** Words that somebody looks for in what was written down: each has to be there, accents and capitals aside, also as a part of a word. */
public final class SoughtWords {

    /** Fewer letters would be in nearly every note. */
    public static final int SHORTEST = 3;
    public static final int LONGEST = 100;

    private static final char FIRST_WITH_ACCENT = 128;
    private static final int BEFORE = 60;
    private static final int EXCERPT = 220;

    private final List<String> words;

    private SoughtWords(List<String> words) {
        this.words = words;
    }

    /** @param asked as somebody typed it; null for nothing */
    public static SoughtWords of(String asked) {
        String plain = asked == null ? "" : plain(asked).strip();
        return new SoughtWords(Arrays.stream(plain.split("\\s+")).filter(word -> !word.isEmpty()).distinct().toList());
    }

    /** Whether there is enough to look for: a word of three letters at least. */
    public boolean enough() {
        return words.stream().anyMatch(word -> word.length() >= SHORTEST);
    }

    /** Whether every word is in one of the texts; a null one holds nothing. */
    public boolean in(String... texts) {
        List<String> plain = Arrays.stream(texts).filter(text -> text != null).map(SoughtWords::plain).toList();
        return !words.isEmpty() && words.stream().allMatch(word -> plain.stream().anyMatch(text -> text.contains(word)));
    }

    /**
     * What stands around the first word that is in a text, in the letters of the text.
     *
     * @return null when none of the words is in it, or the text is null
     */
    public String around(String text) {
        if (text == null) {
            return null;
        }
        Plain plain = new Plain(text);
        int first = words.stream().mapToInt(plain.text::indexOf).filter(at -> at >= 0).min().orElse(-1);
        if (first < 0) {
            return null;
        }
        int from = edge(text, Math.max(0, plain.origin.get(first) - BEFORE));
        int to = Math.min(text.length(), from + EXCERPT);
        return (from > 0 ? "… " : "") + text.substring(from, to).strip() + (to < text.length() ? " …" : "");
    }

    private static String plain(String written) {
        StringBuilder letters = new StringBuilder(written.length());
        for (int i = 0; i < written.length(); i++) {
            simple(written.charAt(i), letters);
        }
        return letters.toString();
    }

    /** Adds a letter without its accent and as a small one; most are simple already. */
    private static void simple(char letter, StringBuilder letters) {
        if (letter < FIRST_WITH_ACCENT) {
            letters.append(Character.toLowerCase(letter));
            return;
        }
        String parts = Normalizer.normalize(String.valueOf(letter), Normalizer.Form.NFKD).toLowerCase(Locale.ROOT)
                .replace("ß", "ss").replace("œ", "oe").replace("æ", "ae");
        for (int k = 0; k < parts.length(); k++) {
            if (Character.getType(parts.charAt(k)) != Character.NON_SPACING_MARK) {
                letters.append(parts.charAt(k));
            }
        }
    }

    /** The beginning of the word after a place that may lie within one. */
    private static int edge(String text, int place) {
        int space = place == 0 ? -1 : text.indexOf(' ', place);
        return place == 0 || space < 0 || space - place > BEFORE / 2 ? place : space + 1;
    }

    /** A text without accents and capitals, and for each of its letters the place where it stood. */
    private static final class Plain {

        private final String text;
        private final List<Integer> origin = new ArrayList<>();

        Plain(String written) {
            StringBuilder letters = new StringBuilder(written.length());
            for (int i = 0; i < written.length(); i++) {
                int before = letters.length();
                simple(written.charAt(i), letters);
                for (int k = before; k < letters.length(); k++) {
                    origin.add(i);
                }
            }
            text = letters.toString();
        }
    }
}
