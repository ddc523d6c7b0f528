package lu.daach.scheme.rules;

import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import lu.daach.rulebook.Scheme;

/** The schemes of an organisation over time: on each day one version of each, the delivered one where it has set none. Immutable. */
public final class SchemeBook {

    private static final SchemeBook DELIVERED = new SchemeBook(List.of());

    private final Map<Scheme, NavigableMap<LocalDate, SchemeVersion>> versions = new EnumMap<>(Scheme.class);

    /** @throws IllegalArgumentException when two versions of a scheme begin on the same day */
    public SchemeBook(Collection<SchemeVersion> own) {
        for (Scheme scheme : Scheme.values()) {
            NavigableMap<LocalDate, SchemeVersion> over = new TreeMap<>();
            SchemeVersion delivered = DeliveredSchemes.of(scheme);
            over.put(delivered.from(), delivered);
            versions.put(scheme, over);
        }
        for (SchemeVersion version : own) {
            if (versions.get(version.scheme()).put(version.from(), version) != null) {
                throw new IllegalArgumentException("Two versions of " + version.scheme() + " from " + version.from());
            }
        }
    }

    /** The five schemes as they are delivered, and nothing else. */
    public static SchemeBook delivered() {
        return DELIVERED;
    }

    /** The version that answers for a day. */
    public SchemeVersion on(Scheme scheme, LocalDate day) {
        return versions.get(scheme).floorEntry(day).getValue();
    }

    /** How many versions there are, the delivered ones with them. */
    public int count() {
        return versions.values().stream().mapToInt(Map::size).sum();
    }

    /** The version before another one's first day; null before the delivered one. */
    public SchemeVersion before(Scheme scheme, LocalDate day) {
        Map.Entry<LocalDate, SchemeVersion> before = versions.get(scheme).lowerEntry(day);
        return before == null ? null : before.getValue();
    }

    /** This book with one more version; it takes the place of one that begins on the same day. */
    public SchemeBook with(SchemeVersion version) {
        SchemeBook book = new SchemeBook(List.of());
        versions.forEach((scheme, over) -> book.versions.get(scheme).putAll(over));
        book.versions.get(version.scheme()).put(version.from(), version);
        return book;
    }
}
