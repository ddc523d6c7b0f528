package lu.daach.guarantee;

import java.time.LocalDate;

/**
 * How the agency goes about claims, from a day on.
 *
 * @param decideDays somebody decides within so many days
 * @param ceilingMonths damage is answered for up to so many months of rent and charges; null: whatever it costs
 */
public record ClaimSetting(LocalDate appliesFrom, int decideDays, Integer ceilingMonths) {
}
