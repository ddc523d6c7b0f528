package lu.daach.occupancy;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import lu.daach.rulebook.NoParameter;
import lu.daach.rulebook.Rulebook;
import lu.daach.rulebook.Scheme;

/**
 * How long a household may stay under a scheme: three years where it is a help on the way (L-ABO art. 49), without limit in
 * affordable letting (art. 64).
 */
@ApplicationScoped
class StayLimit {

    private final Rulebook rulebook = Rulebook.national();

    /** The last day of the longest stay; null when the scheme has no limit. */
    LocalDate lastDay(Scheme scheme, LocalDate startsOn) {
        try {
            int months = rulebook.value("stay." + scheme.code() + ".months", startsOn).intValueExact();
            return startsOn.plusMonths(months).minusDays(1);
        } catch (NoParameter e) {
            return null;
        }
    }
}
