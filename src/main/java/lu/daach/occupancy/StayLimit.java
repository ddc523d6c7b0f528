package lu.daach.occupancy;

import java.time.LocalDate;
import lu.daach.rulebook.Rulebook;
import lu.daach.rulebook.Scheme;
import lu.daach.scheme.rules.SchemeBook;
import lu.daach.scheme.rules.TermKey;

/**
 * How long a household may stay under a scheme: three years where it is a help on the way (L-ABO art. 49), without limit in
 * affordable letting (art. 64), or what the organisation has set.
 */
final class StayLimit {

    private static final Rulebook RULEBOOK = Rulebook.national();

    private StayLimit() {
    }

    /** The last day of the longest stay; null when the scheme has no limit. */
    static LocalDate lastDay(SchemeBook book, Scheme scheme, LocalDate startsOn) {
        return book.on(scheme, startsOn).under(RULEBOOK.on(startsOn)).inForce(TermKey.STAY)
                .map(months -> startsOn.plusMonths(months.intValueExact()).minusDays(1)).orElse(null);
    }
}
