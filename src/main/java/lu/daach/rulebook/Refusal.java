package lu.daach.rulebook;

import java.util.List;
import java.util.Objects;
import lu.daach.kernel.Messages;
import lu.daach.kernel.Sentence;

/**
 * Why a question cannot be answered, at one place of it: what REST publishes as one error of a 422.
 *
 * @param pointer RFC 6901 pointer into the request document, such as {@code /household/members/1/born}
 * @param key     what is wrong, such as {@code bornAfter}
 * @param args    what the message's places are filled with
 */
public record Refusal(String pointer, String key, List<Object> args) {

    /** The modules whose rules refuse, in the order in which they are asked for the message. */
    private static final List<String> MODULES = List.of("rulebook", "household", "occupancy", "admission");

    public Refusal {
        Objects.requireNonNull(pointer, "pointer");
        Objects.requireNonNull(key, "key");
        args = List.copyOf(args);
    }

    public static Refusal at(String pointer, String key, Object... args) {
        return new Refusal(pointer, key, List.of(args));
    }

    /**
     * The message for the reader: {@code <module>.refusal.<key>} of the first module that has it, in the order rulebook,
     * household, occupancy, admission. A key has one meaning over all of them.
     *
     * @throws IllegalStateException when no module knows the key
     */
    public Sentence sentence() {
        for (String module : MODULES) {
            String message = module + ".refusal." + key;
            if (Messages.has(message)) {
                return new Sentence(message, args);
            }
        }
        throw new IllegalStateException("No message for the refusal " + key);
    }
}
