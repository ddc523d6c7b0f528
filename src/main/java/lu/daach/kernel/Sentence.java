package lu.daach.kernel;

import java.util.List;
import java.util.Objects;

/**
 * A text not yet in a language: what is kept with a decision, so that every reader gets it in his own words.
 *
 * @param key  a message key, its first segment the module
 * @param args what the pattern's places are filled with, none of them null; see {@link Messages#text} for how each kind is written
 */
public record Sentence(String key, List<Object> args) {

    public Sentence {
        Objects.requireNonNull(key, "key");
        args = List.copyOf(args);
    }

    public static Sentence of(String key, Object... args) {
        return new Sentence(key, List.of(args));
    }

    public String in(Language language) {
        return Messages.text(language, key, args.toArray());
    }
}
