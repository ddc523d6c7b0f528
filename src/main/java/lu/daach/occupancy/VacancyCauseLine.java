package lu.daach.occupancy;

import java.time.LocalDate;
import java.util.UUID;

/**
 * A cause that was said for a place.
 *
 * @param lastDay null: until something else is said
 */
public record VacancyCauseLine(UUID id, VacancyCause cause, LocalDate from, LocalDate lastDay, String note) {
}
