package lu.daach.followup;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import lu.daach.kernel.Money;

/**
 * What is usually given of a kind of aid from a day on, by the office's own decision ({@link AidAmounts}) or as {@code aid-amounts.csv} has it of
 * others: another amount may be given each time.
 *
 * @param kind code of an {@link AidKind}
 * @param amount EUR, once or by the month as the kind has it
 * @param source who gives that much, or who decided it
 */
public record AidAmount(String kind, LocalDate from, Money amount, String source) {

    public static final int LONGEST_SOURCE = 200;

    private static final List<AidAmount> ALL = DeliveredRows.of("aid-amounts.csv", row -> new AidAmount(row.get("code"),
            LocalDate.parse(row.get("from")), new Money(new BigDecimal(row.get("amount"))), row.get("source")));

    /** What is known of other offices on a day; empty where it differs from case to case. */
    static Optional<AidAmount> ofOthers(String kind, LocalDate day) {
        return ALL.stream().filter(one -> one.kind.equals(kind) && !one.from.isAfter(day)).max(Comparator.comparing(AidAmount::from));
    }
}
