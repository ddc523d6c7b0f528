package lu.daach.household.rules;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Objects;
import lu.daach.kernel.Period;

/**
 * An income as it is on file, with the time for which it is stated.
 *
 * @param net    EUR for each {@code per}
 * @param period half-open; {@link LocalDate#MIN} stands for since ever
 * @param newContract whether it comes from a new employer or a changed contract: what was earned before says nothing of it
 */
public record DatedIncome(String member, IncomeKind kind, BigDecimal net, Per per, Period period, boolean newContract) {

    public DatedIncome {
        Objects.requireNonNull(member, "member");
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(net, "net");
        Objects.requireNonNull(per, "per");
        Objects.requireNonNull(period, "period");
    }

    boolean on(LocalDate day) {
        return period.contains(day);
    }

    /** EUR by the year, exact, before alimony paid is deducted. */
    BigDecimal yearly() {
        return per.yearly(net);
    }
}
