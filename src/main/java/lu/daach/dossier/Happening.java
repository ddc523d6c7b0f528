package lu.daach.dossier;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Objects;
import lu.daach.kernel.Sentence;

/**
 * One line of a file's timeline.
 *
 * @param on the day it happened, or was due to
 * @param kind what the reader filters by
 * @param what in one sentence
 * @param by who did it, as it was written down then; null when nobody did or it is not known
 * @param path where to read more, below the application's root; null when there is nothing more
 */
public record Happening(LocalDate on, Kind kind, Sentence what, String by, String path) {

    public Happening {
        Objects.requireNonNull(on, "on");
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(what, "what");
    }

    /** The filters of a timeline, each with its icon. */
    public enum Kind {
        CONTRACT("file-text"), DECISION("scale"), MONEY("euro"), LETTER("mail"), CONTACT("phone"), DOCUMENT("paperclip"), CHANGE("pencil"),
        WORKS("wrench");

        private final String icon;

        Kind(String icon) {
            this.icon = icon;
        }

        public String icon() {
            return icon;
        }

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
