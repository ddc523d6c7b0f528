package lu.daach.correction.rules;

import java.math.BigDecimal;
import lu.daach.kernel.Money;

/**
 * In how many parts a debt that came up late is proposed to be paid: as many months as were corrected, a year at most. Nothing in
 * the law says so; the household may ask for others.
 *
 * @param count 0 when nothing is owed
 * @param each  all parts but the last; null when nothing is owed
 * @param last  what remains for the last one; null when nothing is owed
 */
public record Instalments(int count, Money each, Money last) {

    private static final int MOST = 12;

    /** @param owed above zero by the household, below zero to it */
    public static Instalments of(Money owed, int months) {
        if (owed.compareTo(Money.ZERO) <= 0) {
            return new Instalments(0, null, null);
        }
        int cents = owed.amount().movePointRight(2).intValueExact();
        int count = Math.max(1, Math.min(Math.min(MOST, months), cents));
        Money each = new Money(BigDecimal.valueOf(cents / count, 2));
        Money last = owed.minus(new Money(each.amount().multiply(BigDecimal.valueOf(count - 1L))));
        return new Instalments(count, each, last);
    }
}
