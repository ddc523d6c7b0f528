package lu.daach.policy.rules;

import java.time.LocalDate;
import java.time.YearMonth;
import lu.daach.admission.rules.RegionCommunes;

/**
 * Everybody whom a scheme concerns in a month.
 *
 * @param tenants those who live in the pool; gone through once, so that they may come as they are read
 * @param waiting those who apply; gone through once, after the others
 */
public record PoolOfHouseholds(YearMonth month, Iterable<Tenant> tenants, Iterable<Waiting> waiting, RegionCommunes region) {

    /** The day by whose rules the month is reckoned. */
    public LocalDate on() {
        return month.atDay(1);
    }
}
