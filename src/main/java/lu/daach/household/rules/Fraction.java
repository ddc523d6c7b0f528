package lu.daach.household.rules;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An exact share between 0 and 1, in lowest terms: a third is a third, not 0.3333.
 *
 * @param numerator   from 0 to the denominator
 * @param denominator at least 1
 */
public record Fraction(BigInteger numerator, BigInteger denominator) implements Comparable<Fraction> {

    public static final Fraction ZERO = new Fraction(BigInteger.ZERO, BigInteger.ONE);

    private static final Pattern WRITTEN = Pattern.compile("(\\d{1,18})/(\\d{1,18})|(\\d{1,18}(?:\\.\\d{1,36})?)");
    /** With at most this many decimals a share is written as a decimal, else as a fraction. */
    private static final int SHORT_DECIMALS = 6;

    /** @throws IllegalArgumentException when it is not between 0 and 1 */
    public Fraction {
        Objects.requireNonNull(numerator, "numerator");
        Objects.requireNonNull(denominator, "denominator");
        if (denominator.signum() <= 0 || numerator.signum() < 0 || numerator.compareTo(denominator) > 0) {
            throw new IllegalArgumentException("Not between 0 and 1: " + numerator + "/" + denominator);
        }
        BigInteger common = numerator.gcd(denominator);
        numerator = numerator.divide(common);
        denominator = denominator.divide(common);
    }

    /** One of so many equal parts. */
    public static Fraction oneOf(int parts) {
        return new Fraction(BigInteger.ONE, BigInteger.valueOf(parts));
    }

    /** Reads a decimal ({@code "0.25"}) or a fraction ({@code "1/3"}); empty for null, for other texts and for what is not between 0 and 1. */
    public static Optional<Fraction> parse(String text) {
        Matcher written = WRITTEN.matcher(text == null ? "" : text);
        if (!written.matches()) {
            return Optional.empty();
        }
        BigInteger numerator;
        BigInteger denominator;
        if (written.group(3) == null) {
            numerator = new BigInteger(written.group(1));
            denominator = new BigInteger(written.group(2));
        } else {
            BigDecimal decimal = new BigDecimal(written.group(3));
            numerator = decimal.unscaledValue();
            denominator = BigInteger.TEN.pow(decimal.scale());
        }
        boolean share = denominator.signum() > 0 && numerator.compareTo(denominator) <= 0;
        return share ? Optional.of(new Fraction(numerator, denominator)) : Optional.empty();
    }

    public boolean isZero() {
        return numerator.signum() == 0;
    }

    @Override
    public int compareTo(Fraction other) {
        return numerator.multiply(other.denominator).compareTo(other.numerator.multiply(denominator));
    }

    /** The share as a decimal where a few decimals say it exactly; empty for a third. */
    public Optional<BigDecimal> decimal() {
        BigInteger[] scaled = numerator.multiply(BigInteger.TEN.pow(SHORT_DECIMALS)).divideAndRemainder(denominator);
        if (scaled[1].signum() != 0) {
            return Optional.empty();
        }
        BigDecimal decimal = new BigDecimal(scaled[0], SHORT_DECIMALS).stripTrailingZeros();
        return Optional.of(decimal.scale() < 0 || decimal.signum() == 0 ? decimal.setScale(0) : decimal);
    }

    /** {@code 0.25} where a few decimals say it exactly, else {@code 1/3}. {@link #parse} reads both. */
    @Override
    public String toString() {
        return decimal().map(BigDecimal::toPlainString).orElseGet(() -> numerator + "/" + denominator);
    }
}
