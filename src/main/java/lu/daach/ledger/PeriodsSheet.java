package lu.daach.ledger;

import java.time.YearMonth;
import java.util.List;

/**
 * Which months take postings.
 *
 * @param closedUntil the last closed month; null when nothing is closed
 * @param asked that somebody asks for closed months to be open again; null when nobody does
 * @param steps all that was done, the last first
 */
public record PeriodsSheet(YearMonth closedUntil, PeriodStep asked, List<PeriodStep> steps) {
}
