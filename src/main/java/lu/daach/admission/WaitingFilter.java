package lu.daach.admission;

import lu.daach.admission.rules.Freshness;
import lu.daach.rulebook.Scheme;

/**
 * Who is looked for on the waiting list.
 *
 * @param words of the household's names or its file number; null or blank for all
 * @param commune who would move there, so also who named none; null for all
 * @param bedrooms who needs so many; null for all
 * @param scheme who asks for it; null for all
 * @param freshness null for all
 */
public record WaitingFilter(String words, String commune, Integer bedrooms, Scheme scheme, Freshness freshness) {

    public static final WaitingFilter ALL = new WaitingFilter(null, null, null, null, null);

    boolean takes(QueueLine line) {
        return (commune == null || line.wanted().isEmpty() || line.wanted().contains(commune))
                && (bedrooms == null || line.bedrooms() == bedrooms)
                && (scheme == null || line.schemes().contains(scheme))
                && (freshness == null || line.freshness() == freshness);
    }
}
