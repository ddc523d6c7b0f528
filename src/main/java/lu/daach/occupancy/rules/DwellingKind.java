package lu.daach.occupancy.rules;

import java.util.Locale;
import java.util.Optional;

/** Apartment or single house: annex III asks more for a house. */
public enum DwellingKind {
    APARTMENT,
    HOUSE;

    /** The name used in REST: {@code apartment} or {@code house}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The kind with exactly this code; empty for null and for every other text. */
    public static Optional<DwellingKind> of(String code) {
        for (DwellingKind kind : values()) {
            if (kind.code().equals(code)) {
                return Optional.of(kind);
            }
        }
        return Optional.empty();
    }
}
