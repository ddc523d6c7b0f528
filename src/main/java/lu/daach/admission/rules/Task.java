package lu.daach.admission.rules;

import lu.daach.kernel.Sentence;

/**
 * How far one part of an application is.
 *
 * @param why in a sentence what is there, what is missing, or why nothing is needed
 */
public record Task(Section section, State state, Sentence why) {

    /** How far it is. */
    public enum State {
        DONE, TODO, NEEDLESS
    }

    static Task done(Section section, String key, Object... args) {
        return new Task(section, State.DONE, Sentence.of(key, args));
    }

    static Task todo(Section section, String key, Object... args) {
        return new Task(section, State.TODO, Sentence.of(key, args));
    }

    static Task needless(Section section, String key) {
        return new Task(section, State.NEEDLESS, Sentence.of(key));
    }
}
