package lu.daach.charges;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * A contract in a dwelling, with its advances.
 *
 * @param lastDay null for no end
 * @param advances the latest first
 */
public record TenantLine(UUID occupancy, UUID household, String name, UUID dwelling, String address, String place, LocalDate startsOn, LocalDate lastDay,
        List<AdvanceLine> advances) {
}
