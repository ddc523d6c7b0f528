package lu.daach.occupancy.rules;

import java.math.BigDecimal;
import lu.daach.kernel.Money;

/**
 * The gross rent of annex III.
 *
 * @param zone   where the income lies between the thresholds
 * @param rate   in percent, for reading: rounded to four decimals; the amounts come from the exact rate
 * @param capped whether the cap lowered the rent
 * @param year   EUR by the year, cap included
 * @param month  EUR by the month, cap included, from the exact year
 */
record GrossRent(Zone zone, BigDecimal rate, boolean capped, Money year, Money month) {

    /** Where an income lies. */
    enum Zone {
        LOWEST,
        RISING,
        HIGHEST
    }
}
