package lu.daach.household.rules;

import java.math.BigDecimal;
import java.util.Objects;

/**
 * An income of one member, as it counts now.
 *
 * @param member the id of the member who has (or, for alimony paid, pays) it
 * @param net    EUR net for each {@code per}, at least 0, also for alimony paid
 */
public record Income(String member, IncomeKind kind, BigDecimal net, Per per) {

    public Income {
        Objects.requireNonNull(member, "member");
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(net, "net");
        Objects.requireNonNull(per, "per");
    }

    /** EUR by the year, exact; negative for alimony paid, which is deducted. */
    public BigDecimal yearly() {
        BigDecimal year = per.yearly(net);
        return kind == IncomeKind.ALIMONY_PAID ? year.negate() : year;
    }
}
