package lu.daach.admission;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import lu.daach.admission.rules.MissingPapers;
import lu.daach.kernel.Sentence;

/**
 * A paper that is wanted.
 *
 * @param kind one of {@link #KINDS}
 * @param about whose or which, 1 to 200 characters; null: the household's. Needed for {@link #OTHER}
 */
public record PaperCard(String kind, String about) {

    /** Any other paper, named by the officer. */
    public static final String OTHER = "other";

    public static final List<String> KINDS = kinds();

    /** The paper by its name, in the reader's language. */
    public Sentence what() {
        return what(kind, about);
    }

    static Sentence what(String kind, String about) {
        if (kind.equals(OTHER)) {
            return Sentence.of("admission.paper.other", about);
        }
        Sentence name = Sentence.of("admission.paper." + kind);
        return about == null ? name : Sentence.of("admission.paperOf", name, about);
    }

    private static List<String> kinds() {
        Set<String> kinds = new TreeSet<>(MissingPapers.kinds());
        kinds.add(OTHER);
        return List.copyOf(kinds);
    }
}
