package lu.daach.occupancy;

import java.time.LocalDate;

/**
 * Why a place stands empty, as somebody says it.
 *
 * @param lastDay null: until something else is said
 * @param note needed with {@link VacancyCause#OTHER}
 */
public record VacancyCauseCard(VacancyCause cause, LocalDate from, LocalDate lastDay, String note) {
}
