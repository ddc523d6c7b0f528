package lu.daach.occupancy;

import java.time.LocalDate;

/**
 * The death of somebody of the household.
 *
 * @param person the member's key
 * @param successor the key of the member who goes on with the contract; null: nobody
 */
public record DeathCard(LocalDate diedOn, String person, String successor) {
}
