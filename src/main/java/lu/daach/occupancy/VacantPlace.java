package lu.daach.occupancy;

import java.time.LocalDate;
import java.util.UUID;

/**
 * A place of a dwelling that the agency holds, in which nobody lives today.
 *
 * @param room null when the dwelling is let whole
 * @param capacity persons it is meant for
 * @param since the first day of the vacancy: the day after the last household left, or the first of the head lease
 * @param said whether somebody said the cause; else it follows from works and the last exit
 * @param note null when there is none
 * @param coming the household that moves in next; null when there is none
 * @param comingOn when it does
 */
public record VacantPlace(UUID dwelling, UUID place, String address, String communeCode, String room, int bedrooms, int capacity,
        LocalDate since, VacancyCause cause, boolean said, String note, String coming, LocalDate comingOn) {
}
