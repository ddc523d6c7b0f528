package lu.daach.admission.rules;

import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;

/**
 * Who waits for a home, as the ranking sees them.
 *
 * @param people how many would live there
 * @param bedrooms how many they need
 * @param since the day from which waiting counts
 * @param commune where they live now; null: not known
 * @param wanted codes of the communes they would move to; empty: anywhere
 * @param asleep nobody has answered for long, see {@link Freshness}
 * @param offered a home is offered to them already
 */
public record Applicant(UUID application, int people, int bedrooms, BaseScore base, LocalDate since, String commune, Set<String> wanted,
        boolean asleep, boolean offered) {

    public Applicant {
        wanted = Set.copyOf(wanted);
    }
}
