package lu.daach.charges;

import java.time.LocalDate;
import java.util.UUID;
import lu.daach.charges.rules.DivisionKey;
import lu.daach.kernel.Money;

/**
 * A cost on file.
 *
 * @param occupancy whose it is alone; null for all
 * @param enteredBy the name
 * @param withdrawnWhy null: it stands
 */
public record CostLine(UUID id, UUID dwelling, CostKind kind, LocalDate firstDay, LocalDate lastDay, Money amount, DivisionKey key, UUID occupancy, String proof,
        String enteredBy, String withdrawnWhy) {

    public boolean stands() {
        return withdrawnWhy == null;
    }
}
