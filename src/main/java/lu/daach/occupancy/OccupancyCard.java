package lu.daach.occupancy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import lu.daach.rulebook.Scheme;

/**
 * The contract to be concluded.
 *
 * @param place null for a dwelling let whole
 * @param lastDay null: as long as the scheme allows
 * @param monthly EUR a month where another amount than the assessed one is agreed; null: as assessed
 * @param savings EUR a month put aside, agreed with {@code monthly}; null: as assessed
 * @param reason why longer than the scheme's longest stay; null when it is not longer
 */
public record OccupancyCard(UUID household, UUID dwelling, UUID place, Scheme scheme, LocalDate startsOn, LocalDate lastDay,
        BigDecimal monthly, BigDecimal savings, String reason) {
}
