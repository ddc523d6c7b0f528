package lu.daach.keeping;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * How the agency goes about deposits and savings from a day on.
 *
 * @param depositMonths so many participations are asked as a deposit where nothing else is agreed
 * @param earlyPercent so much of the savings may be given out before the household leaves
 * @param decidedBy null for the delivered rules
 */
public record KeepingRule(LocalDate appliesFrom, BigDecimal depositMonths, BigDecimal earlyPercent, String decidedBy) {
}
