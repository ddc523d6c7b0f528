package lu.daach.kernel;

import java.time.LocalDate;
import java.util.Objects;

/**
 * Days from {@code startsOn} up to, but without, {@code endsBefore}.
 *
 * @param startsOn   the first day, never null
 * @param endsBefore the first day that is no longer part of it; null means without end
 */
public record Period(LocalDate startsOn, LocalDate endsBefore) {

    /** @throws IllegalArgumentException when it would hold no day at all */
    public Period {
        Objects.requireNonNull(startsOn, "startsOn");
        if (endsBefore != null && !startsOn.isBefore(endsBefore)) {
            throw new IllegalArgumentException("A period starts before it ends: " + startsOn + " to " + endsBefore);
        }
    }

    public static Period from(LocalDate startsOn) {
        return new Period(startsOn, null);
    }

    public boolean contains(LocalDate day) {
        return !day.isBefore(startsOn) && (endsBefore == null || day.isBefore(endsBefore));
    }

    /** Whether at least one day is part of both. */
    public boolean overlaps(Period other) {
        return (other.endsBefore == null || startsOn.isBefore(other.endsBefore))
                && (endsBefore == null || other.startsOn.isBefore(endsBefore));
    }
}
