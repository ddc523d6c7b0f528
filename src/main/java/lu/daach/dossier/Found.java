package lu.daach.dossier;

import java.util.Objects;

/**
 * One answer of the search.
 *
 * @param title how the file is called: a name, an address
 * @param detail what tells it from others of the same name; may be empty
 * @param likeness from 0 to 1, what the answers of all modules are ordered by: 1 for the very thing, less for what merely resembles it
 */
public record Found(Subject subject, String title, String detail, double likeness) {

    public Found {
        Objects.requireNonNull(subject, "subject");
        Objects.requireNonNull(title, "title");
        Objects.requireNonNull(detail, "detail");
    }
}
