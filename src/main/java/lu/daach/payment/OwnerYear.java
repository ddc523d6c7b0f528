package lu.daach.payment;

import java.math.BigDecimal;
import java.time.Year;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import lu.daach.kernel.Money;

/**
 * An owner's year.
 *
 * @param months all twelve
 * @param exemptPercent of the net rent that is free of income tax
 * @param exempt that part of the rent, before what the owner may deduct
 */
public record OwnerYear(UUID owner, String name, Year year, List<OwnerMonth> months, BigDecimal exemptPercent, Money exempt) {

    public Money rent() {
        return sum(OwnerMonth::rent);
    }

    public Money charges() {
        return sum(OwnerMonth::charges);
    }

    public Money other() {
        return sum(OwnerMonth::other);
    }

    public Money paid() {
        return sum(OwnerMonth::paid);
    }

    public Money taxable() {
        return rent().minus(exempt);
    }

    private Money sum(Function<OwnerMonth, Money> part) {
        return months.stream().map(part).reduce(Money.ZERO, Money::plus);
    }
}
