package lu.daach.occupancy;

import java.time.LocalDate;
import java.util.UUID;

/**
 * Which contracts are looked for; null means: whatever.
 *
 * @param activeOn running on that day
 */
public record OccupancyFilter(LocalDate activeOn, UUID household, UUID dwelling) {

    public static final OccupancyFilter ALL = new OccupancyFilter(null, null, null);
}
