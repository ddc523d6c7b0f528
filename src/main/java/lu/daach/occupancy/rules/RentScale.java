package lu.daach.occupancy.rules;

import java.math.BigDecimal;
import java.math.RoundingMode;
import lu.daach.household.rules.Headcount;
import lu.daach.kernel.Money;
import lu.daach.rulebook.Edition;
import lu.daach.rulebook.Source;
import lu.daach.scheme.rules.TermKey;
import lu.daach.scheme.rules.Terms;

/**
 * The gross rent of annex III, 1°, of the act of 7 August 2023: the income times a rate that rises from the lowest to the
 * highest between two thresholds, limited to a share of a third one. Prepared once for an {@link Edition} and a scheme.
 *
 * <p>Left out: the flat rent a landlord may set up to the low threshold (art. 60(2)), and the phasing of 2024 (art. 88).
 */
final class RentScale {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final BigDecimal MONTHS = BigDecimal.valueOf(12);
    private static final String KEY = "annex-3.";
    /** The table's own rows; beyond them each adult and each child adds a fixed amount. */
    private static final int LISTED_ADULTS = 2;
    private static final int LISTED_CHILDREN = 3;
    /** Compositions prepared beforehand; a larger household is computed when it comes. */
    private static final int PREPARED_ADULTS = 6;
    private static final int PREPARED_CHILDREN = 8;

    private final BigDecimal index;
    private final BigDecimal lowRate;
    private final BigDecimal highRate;
    private final BigDecimal capRate;
    /** Percent of the rent of the annex that the scheme takes. */
    private final BigDecimal share;
    private final int adultAge;
    private final Source source;
    private final Source indexSource;
    private final Column low;
    private final Column max;
    private final Column cap;
    /** Null where rates are no whole percents, or only a share of the rent is taken. */
    private final WholeCents whole;
    private final Thresholds[][] prepared = new Thresholds[PREPARED_ADULTS + 1][PREPARED_CHILDREN + 1];

    /**
     * @param terms of the scheme, which may set rates of its own and take a share of the whole
     * @throws lu.daach.rulebook.NoParameter when annex III or the index is not in force in the edition
     */
    RentScale(Terms terms, Edition law) {
        index = law.value("index");
        indexSource = law.source("index");
        lowRate = terms.has(TermKey.LOW_RATE) ? terms.value(TermKey.LOW_RATE) : law.value(KEY + "rate.low");
        highRate = terms.has(TermKey.HIGH_RATE) ? terms.value(TermKey.HIGH_RATE) : law.value(KEY + "rate.high");
        capRate = terms.has(TermKey.CAP_RATE) ? terms.value(TermKey.CAP_RATE) : law.value(KEY + "rate.cap");
        share = terms.value(TermKey.ANNEX_3);
        adultAge = law.count(KEY + "adult-age");
        source = law.source(KEY + "rate.low");
        low = new Column(law, "low");
        max = new Column(law, "max");
        cap = new Column(law, "cap");
        whole = partial() ? null : WholeCents.of(lowRate, highRate, capRate);
        for (int adults = 1; adults <= PREPARED_ADULTS; adults++) {
            for (int children = 0; children <= PREPARED_CHILDREN; children++) {
                prepared[adults][children] = computed(adults, children);
            }
        }
    }

    BigDecimal index() {
        return index;
    }

    BigDecimal share() {
        return share;
    }

    /** Whether the scheme takes more or less than the annex does. */
    boolean partial() {
        return share.compareTo(HUNDRED) != 0;
    }

    BigDecimal capRate() {
        return capRate;
    }

    int adultAge() {
        return adultAge;
    }

    Source source() {
        return source;
    }

    Source indexSource() {
        return indexSource;
    }

    /** @param people by the age rule, at least one adult */
    Thresholds thresholds(Headcount people) {
        return people.adults() <= PREPARED_ADULTS && people.children() <= PREPARED_CHILDREN
                ? prepared[people.adults()][people.children()]
                : computed(people.adults(), people.children());
    }

    private Thresholds computed(int adults, int children) {
        return new Thresholds(low.at(adults, children), max.at(adults, children), cap.at(adults, children));
    }

    /** @param income EUR by the year, at least 0 */
    GrossRent rent(BigDecimal income, Thresholds thresholds) {
        Rent rent = exact(income, thresholds);
        BigDecimal year = rent.year.multiply(share);
        BigDecimal divisor = rent.divisor.multiply(HUNDRED);
        return new GrossRent(
                rent.zone,
                rent.percentTimesDivisor.divide(rent.rateDivisor, 4, RoundingMode.HALF_UP),
                rent.capped,
                Money.quotient(year, divisor),
                Money.quotient(year, divisor.multiply(MONTHS)));
    }

    /** EUR a month, as {@link #rent} has it. */
    Money month(BigDecimal income, Thresholds thresholds) {
        Money quick = whole == null ? null : whole.month(income, thresholds);
        if (quick != null) {
            return quick;
        }
        Rent rent = exact(income, thresholds);
        return Money.quotient(rent.year.multiply(share), rent.divisor.multiply(HUNDRED).multiply(MONTHS));
    }

    /**
     * The rent of the annex before any rounding.
     *
     * @param year    times {@code divisor}
     * @param divisor what the year is to be divided by
     */
    private record Rent(GrossRent.Zone zone, BigDecimal percentTimesDivisor, BigDecimal rateDivisor, boolean capped, BigDecimal year,
            BigDecimal divisor) {
    }

    private Rent exact(BigDecimal income, Thresholds thresholds) {
        GrossRent.Zone zone = GrossRent.Zone.RISING;
        BigDecimal divisor = thresholds.max().subtract(thresholds.low());
        BigDecimal percentTimesDivisor;
        if (income.compareTo(thresholds.low()) <= 0) {
            zone = GrossRent.Zone.LOWEST;
            divisor = BigDecimal.ONE;
            percentTimesDivisor = lowRate;
        } else if (income.compareTo(thresholds.max()) >= 0) {
            zone = GrossRent.Zone.HIGHEST;
            divisor = BigDecimal.ONE;
            percentTimesDivisor = highRate;
        } else {
            percentTimesDivisor = lowRate.multiply(divisor)
                    .add(income.subtract(thresholds.low()).multiply(highRate.subtract(lowRate)));
        }
        BigDecimal year = income.multiply(percentTimesDivisor);
        BigDecimal capYear = thresholds.cap().multiply(capRate);
        boolean capped = year.compareTo(capYear.multiply(divisor)) > 0;
        return capped ? new Rent(zone, percentTimesDivisor, divisor, true, capYear, HUNDRED)
                : new Rent(zone, percentTimesDivisor, divisor, false, year, divisor.multiply(HUNDRED));
    }

    /** One column of annex III, brought to the index: exact, as both factors have few decimals. */
    private final class Column {

        private final BigDecimal[][] listed = new BigDecimal[LISTED_ADULTS + 1][LISTED_CHILDREN + 1];
        private final BigDecimal furtherAdult;
        private final BigDecimal furtherChild;

        Column(Edition law, String name) {
            for (int adults = 1; adults <= LISTED_ADULTS; adults++) {
                for (int children = 0; children <= LISTED_CHILDREN; children++) {
                    listed[adults][children] = indexed(law.value(KEY + name + "." + adults + "-" + children));
                }
            }
            furtherAdult = indexed(law.value(KEY + name + ".adult"));
            furtherChild = indexed(law.value(KEY + name + ".child"));
        }

        private BigDecimal indexed(BigDecimal at100) {
            return at100.multiply(index).movePointLeft(2);
        }

        BigDecimal at(int adults, int children) {
            BigDecimal amount = listed[Math.min(adults, LISTED_ADULTS)][Math.min(children, LISTED_CHILDREN)];
            if (adults > LISTED_ADULTS) {
                amount = amount.add(furtherAdult.multiply(BigDecimal.valueOf(adults - LISTED_ADULTS)));
            }
            if (children > LISTED_CHILDREN) {
                amount = amount.add(furtherChild.multiply(BigDecimal.valueOf(children - LISTED_CHILDREN)));
            }
            return amount;
        }
    }
}
