package lu.daach.occupancy;

import java.math.BigDecimal;
import lu.daach.kernel.Money;
import lu.daach.occupancy.rules.Assessment;

/**
 * What will be charged each month: as assessed, or as agreed.
 *
 * @param agreedOtherwise whether people agreed on something else than was assessed
 */
public record Amounts(Money monthly, Money gross, Money savings, boolean agreedOtherwise) {

    /**
     * @param assessed null when there is no assessment, because a fact is not known
     * @param monthly the amount agreed; null: as assessed, and then there must be an assessment
     * @param savings the share agreed; null: as assessed, or none
     */
    static Amounts of(Assessment assessed, BigDecimal monthly, BigDecimal savings) {
        Money assessedSavings = assessed == null ? Money.ZERO : assessed.savings();
        Money charged = monthly == null ? assessed.monthly() : new Money(monthly);
        Money aside = savings == null ? assessedSavings : new Money(savings);
        boolean otherwise = assessed == null || !charged.equals(assessed.monthly()) || !aside.equals(assessedSavings);
        return new Amounts(charged, assessed == null ? charged : assessed.gross(), aside, otherwise);
    }
}
