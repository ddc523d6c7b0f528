package lu.daach.dossier;

import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import lu.daach.kernel.Sentence;

/**
 * Something that somebody must have done by a day.
 *
 * @param on the last day to do it, this day included
 * @param kind a short code that is filtered by, with a text under {@code dossier.due.<kind>}: {@code review}, {@code lease-end},
 *     {@code notice-window}, {@code contract-end}, {@code application}, …
 * @param what in one sentence
 * @param path where to do it, below the application's root
 * @param who the person whom it waits for; null when it waits for anybody with the right to do it
 */
public record Due(LocalDate on, String kind, Sentence what, String path, UUID who) {

    public Due {
        Objects.requireNonNull(on, "on");
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(what, "what");
        Objects.requireNonNull(path, "path");
    }
}
