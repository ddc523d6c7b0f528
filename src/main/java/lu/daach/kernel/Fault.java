package lu.daach.kernel;

import java.util.List;

/**
 * Something in what a person or program sent that has to be changed.
 *
 * @param pointer where, as RFC 6901 pointer into what was sent; empty for the whole
 * @param key the name of the message, in the bundle of the module that names its first segment
 * @param args the message's arguments, formatted for the reader's language when the message is read
 */
public record Fault(String pointer, String key, List<Object> args) {

    public Fault {
        args = List.copyOf(args);
    }

    public static Fault at(String pointer, String key, Object... args) {
        return new Fault(pointer, key, List.of(args));
    }

    public String message(Language language) {
        return new Sentence(key, args).in(language);
    }
}
