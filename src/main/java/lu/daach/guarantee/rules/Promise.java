package lu.daach.guarantee.rules;

import java.time.LocalDate;
import lu.daach.rulebook.Source;

/**
 * What the agency promised the owner by the head lease.
 *
 * @param since the first day of the lease
 * @param lastDay of the lease; null while no end is known
 * @param giveBackMonths after the owner has asked for the home
 */
public record Promise(LocalDate since, LocalDate lastDay, boolean rentWhenEmpty, boolean upkeep, boolean goodState, int giveBackMonths) {

    private static final String LEASE = "Bail principal";

    /** Where a part of the promise is written. */
    Source source(String clause) {
        return new Source(LEASE, clause, null, since);
    }

    boolean holds(LocalDate day) {
        return !day.isBefore(since) && (lastDay == null || !day.isAfter(lastDay));
    }
}
