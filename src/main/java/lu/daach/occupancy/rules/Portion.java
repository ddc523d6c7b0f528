package lu.daach.occupancy.rules;

import java.math.BigDecimal;
import java.util.Optional;
import lu.daach.kernel.Money;
import lu.daach.kernel.Percent;
import lu.daach.kernel.Sentence;
import lu.daach.rulebook.Source;
import lu.daach.scheme.rules.TermKey;
import lu.daach.scheme.rules.Terms;

/**
 * A portion of a yearly income, as an amount by the month: one of so many parts, or so many percent. An income is never divided and
 * rounded twice.
 *
 * @param factor  of the yearly income
 * @param divisor what the product is divided by
 * @param words   how the portion is said
 */
record Portion(BigDecimal factor, BigDecimal divisor, Object words, boolean third, Source source) {

    private static final BigDecimal MONTHS = BigDecimal.valueOf(12);
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final int THREE = 3;

    /** Empty where the scheme sets neither. */
    static Optional<Portion> of(Terms terms, TermKey parts, TermKey percent) {
        if (terms.has(parts)) {
            int count = terms.count(parts);
            return Optional.of(new Portion(BigDecimal.ONE, MONTHS.multiply(BigDecimal.valueOf(count)), Sentence.of("occupancy.text.parts", count),
                    count == THREE, terms.source(parts)));
        }
        return terms.find(percent).map(share -> new Portion(share, MONTHS.multiply(HUNDRED), new Percent(share), false, terms.source(percent)));
    }

    Money of(BigDecimal yearlyIncome) {
        return Money.quotient(yearlyIncome.multiply(factor), divisor);
    }
}
