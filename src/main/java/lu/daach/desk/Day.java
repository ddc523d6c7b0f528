package lu.daach.desk;

import java.util.List;
import lu.daach.occupancy.Vacancy;
import lu.daach.rentrun.MonthSummary;

/**
 * What waits on a day.
 *
 * @param applicationsToDecide submitted and not decided
 * @param applicationsWaiting accepted and without a home
 * @param leasesEnding head leases that end within 90 days; null for who may not see leases
 * @param vacancies places that can be given to somebody today
 * @param lastMonth the last month that was prepared or booked; null for who may not see it, or when there is none
 */
public record Day(long applicationsToDecide, long applicationsWaiting, Long leasesEnding, List<Vacancy> vacancies, MonthSummary lastMonth) {
}
