package lu.daach.guarantee;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import lu.daach.guarantee.rules.ClaimKind;
import lu.daach.guarantee.rules.Damage;

/**
 * What is claimed.
 *
 * @param household whose debt or damage it is; null where there is none or nobody knows
 * @param firstDay of the empty days, the months or the delay; of damage the day on which it was found
 * @param lastDay itself included; the day of return where a home was given back late
 * @param items of damage; else none
 */
public record ClaimCard(ClaimKind kind, UUID headLease, UUID household, LocalDate firstDay, LocalDate lastDay, String description,
        List<Damage.Item> items) {

    public ClaimCard {
        items = items == null ? List.of() : List.copyOf(items);
    }
}
