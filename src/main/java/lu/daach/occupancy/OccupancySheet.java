package lu.daach.occupancy;

import java.time.LocalDate;
import java.util.UUID;
import lu.daach.kernel.Money;
import lu.daach.rulebook.Scheme;

/**
 * A contract as it stands on the day it is looked at.
 *
 * @param lastDay null when open-ended
 * @param monthly EUR a month on that day; null when not assessed
 * @param savings EUR a month put aside; null when not assessed
 */
public record OccupancySheet(UUID id, int version, UUID household, String householdName, UUID dwelling, String address, UUID place,
        String placeLabel, String letting, String communeCode, Scheme scheme, LocalDate startsOn, LocalDate lastDay, Money monthly,
        Money savings, OccupancyStatus status, String longerStayReason) {

    /** Whether the place is a room of a dwelling that is let by rooms. */
    public boolean room() {
        return "rooms".equals(letting);
    }
}
