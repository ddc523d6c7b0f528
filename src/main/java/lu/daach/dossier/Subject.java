package lu.daach.dossier;

import java.io.Serializable;
import java.util.Objects;
import java.util.UUID;

/** One thing that a file is kept of. */
public record Subject(SubjectKind kind, UUID id) implements Serializable {

    public Subject {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(id, "id");
    }

    /** The address of its file below the application's root. */
    public String path() {
        return kind.path(id);
    }
}
