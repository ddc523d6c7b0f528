package lu.daach.dwelling;

import java.util.UUID;

/**
 * What is written of a place.
 *
 * @param id of the place that is kept and changed; null for a new one
 * @param label as people call it, for example {@code Chambre 2}; 1 to 60 characters
 * @param bedrooms 0 to 50
 * @param capacity for how many people, 1 to 50
 */
public record PlaceCard(UUID id, String label, Integer bedrooms, Integer capacity) {
}
