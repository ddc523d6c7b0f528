package lu.daach.report;

import java.time.YearMonth;
import lu.daach.report.rules.Days;

/**
 * One commune in one month.
 *
 * @param commune its code
 * @param dwellings how many were in the pool on at least one of the month's days up to today
 * @param places the places of these dwellings
 */
public record OccupancyRow(String commune, YearMonth month, long dwellings, long places, Days days) {
}
