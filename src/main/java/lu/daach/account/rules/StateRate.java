package lu.daach.account.rules;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import lu.daach.kernel.Money;

/**
 * What the State pays for a dwelling in social rental management (L-ABO art. 49 al. 3; domain.md 1.2), nominal and not indexed.
 *
 * @param from the first day on which it counts
 * @param first a month for a dwelling with one running contract
 * @param further a month for each further contract in the same dwelling
 */
public record StateRate(LocalDate from, Money first, Money further) {

    /**
     * For one dwelling and month. The law is silent on begun months: a contract that runs on any day of the month counts whole; places
     * that change their household within the month count once. Without a contract nothing is paid.
     *
     * @param rates in any order
     * @param contracts how many places of the dwelling had a running contract
     * @return nothing before the first rate
     */
    public static Money of(YearMonth month, int contracts, List<StateRate> rates) {
        StateRate rate = null;
        for (StateRate one : rates) {
            if (!one.from.isAfter(month.atDay(1)) && (rate == null || one.from.isAfter(rate.from))) {
                rate = one;
            }
        }
        if (rate == null || contracts < 1) {
            return Money.ZERO;
        }
        Money sum = rate.first;
        for (int more = 1; more < contracts; more++) {
            sum = sum.plus(rate.further);
        }
        return sum;
    }
}
