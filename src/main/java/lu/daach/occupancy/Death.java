package lu.daach.occupancy;

import java.time.LocalDate;

/**
 * The death of somebody of the household.
 *
 * @param deceased the name as it was then
 * @param successor who lived there and goes on with the contract; null: nobody
 */
public record Death(LocalDate diedOn, String deceased, String successor) {
}
