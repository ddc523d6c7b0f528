package lu.daach.kernel;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;

/**
 * An amount in EUR with exactly two decimals, negative amounts included.
 *
 * <p>Rounding has one place: {@link #rounded} and {@link #quotient}, half up (half away from zero for negative amounts).
 *
 * @param amount EUR, scale 2, never null
 */
public record Money(BigDecimal amount) implements Comparable<Money> {

    public static final Money ZERO = new Money(new BigDecimal("0.00"));

    /** @throws ArithmeticException when the amount has a part smaller than the cent: it must be rounded by name */
    public Money {
        amount = Objects.requireNonNull(amount, "amount").setScale(2, RoundingMode.UNNECESSARY);
    }

    /** The amount rounded half up to the cent. */
    public static Money rounded(BigDecimal exact) {
        return new Money(exact.setScale(2, RoundingMode.HALF_UP));
    }

    /**
     * The exact quotient rounded half up to the cent, in one step, so that no earlier rounding can shift it.
     *
     * @throws ArithmeticException when the divisor is zero
     */
    public static Money quotient(BigDecimal dividend, BigDecimal divisor) {
        return new Money(dividend.divide(divisor, 2, RoundingMode.HALF_UP));
    }

    /** The amount in so many parts of whole cents: all the same but the last one, which takes what is left. */
    public List<Money> inParts(int count) {
        Money each = new Money(amount.divide(BigDecimal.valueOf(count), 2, RoundingMode.DOWN));
        List<Money> parts = new ArrayList<>(Collections.nCopies(count - 1, each));
        parts.add(minus(new Money(each.amount.multiply(BigDecimal.valueOf(count - 1L)))));
        return parts;
    }

    public Money plus(Money other) {
        return new Money(amount.add(other.amount));
    }

    public Money minus(Money other) {
        return new Money(amount.subtract(other.amount));
    }

    /** The smaller of the two. */
    public Money atMost(Money other) {
        return compareTo(other) <= 0 ? this : other;
    }

    /** The larger of the two. */
    public Money atLeast(Money other) {
        return compareTo(other) >= 0 ? this : other;
    }

    @Override
    public int compareTo(Money other) {
        return amount.compareTo(other.amount);
    }

    /** Plain digits with two decimals and a point, as money is written in JSON: {@code "236.96"}. */
    @Override
    public String toString() {
        return amount.toPlainString();
    }
}
