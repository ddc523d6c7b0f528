package lu.daach.scheme.rules;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * The figures that a scheme may set, each with its unit and the values that make sense. Where a scheme sets none, the law's holds, or
 * there is nothing of the kind.
 */
public enum TermKey {
    CEILING_SHARE("condition.incomeCeiling", Unit.PERCENT, "1", "400", 2),
    OTHER_DWELLING("condition.otherDwelling", Unit.PARTS, "1", "20", 0),
    RIGHT_OF_STAY("condition.rightOfStay", Unit.MONTHS, "0", "60", 0),
    ADULT("condition.adult", Unit.YEARS, "16", "30", 0),
    AGE_FROM("condition.age.from", Unit.YEARS, "16", "120", 0),
    /** Until the day before this birthday. */
    AGE_BEFORE("condition.age.before", Unit.YEARS, "17", "121", 0),

    /** An own ceiling in place of annex II: EUR by the year at index 100, by composition. */
    CEILING_ONE("ceiling.1-0", Unit.YEARLY_AT_100, "1", "100000", 2),
    CEILING_TWO("ceiling.2-0", Unit.YEARLY_AT_100, "1", "100000", 2),
    CEILING_CHILD_1("ceiling.children-1", Unit.YEARLY_AT_100, "1", "100000", 2),
    CEILING_CHILD_2("ceiling.children-2", Unit.YEARLY_AT_100, "1", "100000", 2),
    CEILING_CHILD_3("ceiling.children-3", Unit.YEARLY_AT_100, "1", "100000", 2),
    CEILING_FURTHER_CHILD("ceiling.child", Unit.YEARLY_AT_100, "0", "100000", 2),
    CEILING_FURTHER_ADULT("ceiling.adult", Unit.YEARLY_AT_100, "0", "100000", 2),

    /** The gross rent of annex III is the base, in so many percent of it. */
    ANNEX_3("participation.annex3", Unit.PERCENT, "1", "300", 2),
    /** Rates of annex III that the scheme sets otherwise. */
    LOW_RATE("participation.annex3.low", Unit.PERCENT, "0", "100", 2),
    HIGH_RATE("participation.annex3.high", Unit.PERCENT, "0", "100", 2),
    CAP_RATE("participation.annex3.cap", Unit.PERCENT, "0", "100", 2),
    /** One of so many parts of the household's income is the base. */
    PARTS("participation.parts", Unit.PARTS, "1", "20", 0),
    /** So many percent of the household's income are the base. */
    SHARE("participation.share", Unit.PERCENT, "0.01", "100", 2),
    /** Only the applicant's own income counts. */
    OWN_INCOME("participation.ownIncome", Unit.RULE, "1", "1", 0),
    /** Below this net income a month nothing is paid. */
    THRESHOLD("participation.threshold", Unit.MONTHLY, "0.01", "100000", 2),
    /** The same amount for everybody is the base. */
    FLAT("participation.flat", Unit.MONTHLY, "0", "100000", 2),
    SAVINGS_PARTS("participation.savings.parts", Unit.PARTS, "1", "20", 0),
    SAVINGS_SHARE("participation.savings.share", Unit.PERCENT, "0.01", "100", 2),
    /** The dwelling's corrections as the law has them: percentages and energy forfait of annex III, 2°. */
    LEGAL_CORRECTIONS("participation.legalCorrections", Unit.RULE, "1", "1", 0),
    KITCHEN("participation.kitchen", Unit.PERCENT, "-100", "100", 2),
    OUTDOOR("participation.outdoor", Unit.PERCENT, "-100", "100", 2),
    HOUSE("participation.house", Unit.PERCENT, "-100", "100", 2),
    ENERGY("participation.energy", Unit.RULE, "1", "1", 0),
    /** At most what the dwelling costs. */
    COST_CAP("participation.costCap", Unit.RULE, "1", "1", 0),
    /** At most so much. */
    CEILING("participation.most", Unit.MONTHLY, "0.01", "100000", 2),
    /** At least so much, whatever the income; never more than the cost where that limits. */
    FLOOR("participation.least", Unit.MONTHLY, "0.01", "100000", 2),

    STAY("stay.months", Unit.MONTHS, "1", "600", 0),
    REVIEW("review.months", Unit.MONTHS, "1", "60", 0),

    RESIDENT_POINTS("points.priority.residentOfCommune", Unit.POINTS, "0", "1000", 0),
    SHELTER_POINTS("points.priority.leavesShelter", Unit.POINTS, "0", "1000", 0),
    MONTH_POINTS("points.month", Unit.POINTS, "0", "100", 0),
    MONTHS_MOST("points.monthsMost", Unit.MONTHS, "0", "240", 0),
    HOMELESS_POINTS("points.urgency.homeless", Unit.POINTS, "0", "1000", 0),
    VIOLENCE_POINTS("points.urgency.violence", Unit.POINTS, "0", "1000", 0),
    EVICTION_POINTS("points.urgency.eviction", Unit.POINTS, "0", "1000", 0),
    SHELTER_URGENCY("points.urgency.shelter", Unit.POINTS, "0", "1000", 0),
    UNSUITED_POINTS("points.urgency.unsuited", Unit.POINTS, "0", "1000", 0),
    HARDSHIP_POINTS("points.urgency.hardship", Unit.POINTS, "0", "1000", 0);

    /** The beginning of the keys of an own ceiling. */
    public static final String CEILING_TABLE = "ceiling.";
    /** The beginning of the keys of points for housing problems. */
    public static final String URGENCY = "points.urgency.";

    /** What a figure counts. */
    public enum Unit {
        RULE("rule"), PERCENT("percent"), PARTS("parts"), MONTHS("months"), YEARS("years"), POINTS("points"), MONTHLY("EUR/month"),
        YEARLY_AT_100("EUR/year at 100");

        private final String code;

        Unit(String code) {
            this.code = code;
        }

        /** As parameters of the law name it. */
        public String code() {
            return code;
        }
    }

    private final String key;
    private final Unit unit;
    private final BigDecimal least;
    private final BigDecimal most;
    private final int decimals;

    TermKey(String key, Unit unit, String least, String most, int decimals) {
        this.key = key;
        this.unit = unit;
        this.least = new BigDecimal(least);
        this.most = new BigDecimal(most);
        this.decimals = decimals;
    }

    public String key() {
        return key;
    }

    public Unit unit() {
        return unit;
    }

    public BigDecimal least() {
        return least;
    }

    public BigDecimal most() {
        return most;
    }

    public int decimals() {
        return decimals;
    }

    /** Whether it says yes without a figure. */
    public boolean rule() {
        return unit == Unit.RULE;
    }

    public static Optional<TermKey> of(String key) {
        return Arrays.stream(values()).filter(one -> one.key.equals(key)).findFirst();
    }

    /** The seven amounts of an own ceiling: all of them, or none. */
    public static List<TermKey> ceilingTable() {
        return beginning(CEILING_TABLE);
    }

    /** Those whose keys begin so, in their order. */
    public static List<TermKey> beginning(String prefix) {
        List<TermKey> found = new ArrayList<>();
        for (TermKey one : values()) {
            if (one.key.startsWith(prefix)) {
                found.add(one);
            }
        }
        return found;
    }
}
