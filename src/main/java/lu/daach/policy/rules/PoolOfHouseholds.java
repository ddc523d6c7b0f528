package lu.daach.policy.rules;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import lu.daach.admission.rules.RegionCommunes;

/** Everybody whom a scheme concerns in a month: those who live in the pool, and those who apply. */
public record PoolOfHouseholds(YearMonth month, List<Tenant> tenants, List<Waiting> waiting, RegionCommunes region) {

    /** The day by whose rules the month is reckoned. */
    public LocalDate on() {
        return month.atDay(1);
    }

    public int size() {
        return tenants.size() + waiting.size();
    }
}
