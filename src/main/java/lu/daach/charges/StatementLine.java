package lu.daach.charges;

import java.time.LocalDate;
import java.util.UUID;
import lu.daach.kernel.Money;

/**
 * A yearly account in a list.
 *
 * @param lastDay included
 * @param agency what nobody who lived there bears
 */
public record StatementLine(UUID id, UUID dwelling, String address, LocalDate firstDay, LocalDate lastDay, StatementState state, Money cost, Money agency,
        Money advances, int households) {
}
