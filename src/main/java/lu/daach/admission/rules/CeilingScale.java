package lu.daach.admission.rules;

import java.math.BigDecimal;
import java.util.function.Function;
import lu.daach.household.rules.Headcount;
import lu.daach.kernel.Money;
import lu.daach.rulebook.Edition;
import lu.daach.rulebook.Source;
import lu.daach.scheme.rules.TermKey;
import lu.daach.scheme.rules.Terms;

/**
 * Annex II of the act of 7 August 2023: the yearly ceiling by composition. The table does not tell one adult from two where there
 * are children. Its first version was written by the month at another index, which the data say.
 */
final class CeilingScale {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final String KEY = "annex-2.";
    /** The table's own rows; beyond them each adult and each child adds a fixed amount. */
    private static final int LISTED_ADULTS = 2;
    private static final int LISTED_CHILDREN = 3;

    private final BigDecimal[] withoutChild = new BigDecimal[LISTED_ADULTS + 1];
    private final BigDecimal[] withChildren = new BigDecimal[LISTED_CHILDREN + 1];
    private final BigDecimal furtherChild;
    private final BigDecimal furtherAdult;
    private final BigDecimal yearly;
    private final BigDecimal base;
    private final Source source;

    private CeilingScale(Function<String, BigDecimal> table, BigDecimal yearly, BigDecimal base, Source source) {
        for (int adults = 1; adults <= LISTED_ADULTS; adults++) {
            withoutChild[adults] = table.apply(adults + "-0");
        }
        for (int children = 1; children <= LISTED_CHILDREN; children++) {
            withChildren[children] = table.apply("children-" + children);
        }
        furtherChild = table.apply("child");
        furtherAdult = table.apply("adult");
        this.yearly = yearly;
        this.base = base;
        this.source = source;
    }

    /** @throws lu.daach.rulebook.NoParameter when annex II or the index is not in force in the edition */
    static CeilingScale annex2(Edition law) {
        return new CeilingScale(name -> law.value(KEY + name), law.value(KEY + "months").multiply(law.value("index")), law.value(KEY + "base"),
                law.source(KEY + "1-0"));
    }

    /**
     * A scheme's own ceiling: EUR by the year at index 100, composed as annex II is.
     *
     * @throws lu.daach.rulebook.NoParameter when the index is not in force in the edition
     */
    static CeilingScale own(Terms terms, Edition law) {
        return new CeilingScale(name -> terms.value(TermKey.of(TermKey.CEILING_TABLE + name).orElseThrow()), law.value("index"), HUNDRED,
                terms.source(TermKey.CEILING_ONE));
    }

    Source source() {
        return source;
    }

    /**
     * EUR by the year, rounded once.
     *
     * @param people  by role; a household without an adult is refused, and gets the first row so that all its refusals are found
     * @param percent the share of the ceiling that the scheme takes
     */
    Money limit(Headcount people, BigDecimal percent) {
        int adults = Math.max(people.adults(), 1);
        int children = people.children();
        BigDecimal amount = children == 0
                ? withoutChild[Math.min(adults, LISTED_ADULTS)]
                : withChildren[Math.min(children, LISTED_CHILDREN)];
        if (adults > LISTED_ADULTS) {
            amount = amount.add(furtherAdult.multiply(BigDecimal.valueOf(adults - LISTED_ADULTS)));
        }
        if (children > LISTED_CHILDREN) {
            amount = amount.add(furtherChild.multiply(BigDecimal.valueOf(children - LISTED_CHILDREN)));
        }
        return Money.quotient(amount.multiply(yearly).multiply(percent), base.multiply(HUNDRED));
    }
}
