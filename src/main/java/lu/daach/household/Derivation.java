package lu.daach.household;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import lu.daach.household.rules.Determination;
import lu.daach.kernel.Figure;
import lu.daach.kernel.Money;
import lu.daach.kernel.Percent;
import lu.daach.kernel.Sentence;

/** The determining income as a sum that can be followed: a row for each time of last year, one for each income, one for the whole. */
public final class Derivation {

    private static final BigDecimal MONTHS = BigDecimal.valueOf(12);

    private Derivation() {
    }

    /**
     * A row of the sum.
     *
     * @param member whose income it is; null for the whole
     * @param told   what is reckoned
     * @param amount what it comes to
     * @param level  {@code part} of an income, {@code income} or {@code total}
     */
    public record Row(String member, Sentence told, Money amount, String level) {
    }

    /** Every row in the order of the file; empty without lines. */
    public static List<Row> of(List<Determination.Line> lines) {
        List<Row> rows = new ArrayList<>();
        BigDecimal total = BigDecimal.ZERO;
        for (Determination.Line line : lines) {
            if (!line.parts().isEmpty()) {
                line.parts().forEach(part -> rows.add(new Row(line.member(), part(line, part), part.amount(), "part")));
            }
            rows.add(new Row(line.member(), sum(line), Money.rounded(line.counted()), "income"));
            total = line.counts() ? total.add(line.counted()) : total;
        }
        if (!rows.isEmpty()) {
            rows.add(new Row(null, Sentence.of("household.determined.total"), Money.rounded(total.max(BigDecimal.ZERO)), "total"));
        }
        return rows;
    }

    /** A time of last year: how many months at how much. */
    public static Sentence part(Determination.Line line, Determination.Part part) {
        return Sentence.of("household.determined.part", kind(line), part.from(), part.until(), months(part.months()), part.monthly());
    }

    /** How one income came to what counts of it. */
    public static Sentence sum(Determination.Line line) {
        String key = "household.determined." + line.basis().code();
        return switch (line.basis()) {
            case LAST_YEAR -> line.months().compareTo(MONTHS) == 0 ? Sentence.of(key, kind(line), year(line))
                    : Sentence.of(key + ".part", kind(line), year(line), months(line.months()));
            case LAST_KNOWN -> Sentence.of(key, kind(line), Money.quotient(line.yearly(), MONTHS));
            case STARTING_WORK -> Sentence.of(key, kind(line), new Percent(line.percent()), Money.rounded(line.yearly()));
            case DEPENDENT_CHILD, ENDED, FOLLOWED, LEFT_OUT -> Sentence.of(key, kind(line));
        };
    }

    private static Sentence kind(Determination.Line line) {
        return Sentence.of("household.income." + line.kind().code());
    }

    private static String year(Determination.Line line) {
        return String.valueOf(line.parts().get(0).from().getYear());
    }

    /** Whole months without decimals. */
    private static Figure months(BigDecimal months) {
        BigDecimal shortest = months.stripTrailingZeros();
        return new Figure(shortest.scale() < 0 ? shortest.setScale(0) : shortest);
    }
}
