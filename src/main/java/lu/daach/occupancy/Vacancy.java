package lu.daach.occupancy;

import java.util.UUID;

/**
 * A place that nobody has on a day.
 *
 * @param room null when the dwelling is let whole
 * @param capacity persons it is meant for
 */
public record Vacancy(UUID dwelling, UUID place, String address, String communeCode, String room, int bedrooms, int capacity) {
}
