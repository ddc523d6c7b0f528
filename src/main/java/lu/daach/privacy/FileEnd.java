package lu.daach.privacy;

import java.time.LocalDate;
import java.util.UUID;

/**
 * Until when a file is kept, and by what.
 *
 * @param kind the use that keeps it longest; its years are in {@link RetentionKind}
 * @param lastUse null while it is in use
 * @param over the first day on which nothing keeps it; null while it is in use
 */
record FileEnd(UUID household, String kind, LocalDate lastUse, LocalDate over) {

    /** The one of both that keeps the file longer. */
    FileEnd longer(FileEnd other) {
        return over == null ? this : other.over == null || other.over.isAfter(over) ? other : this;
    }
}
