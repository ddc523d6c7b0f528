package lu.daach.guarantee.rules;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import lu.daach.kernel.Money;

/**
 * What promises to owners can cost from a day on.
 *
 * @param homes held on the day whose owner was promised rent while they are empty
 * @param places of these homes, counted for each person they are meant for
 * @param free those of them without a contract on the day
 * @param largest when every place is empty
 * @param expected for the free places
 */
public record Exposure(int homes, long places, long free, Money largest, Money expected) {

    public static final Exposure NONE = new Exposure(0, 0, 0, Money.ZERO, Money.ZERO);

    /**
     * Of one home.
     *
     * @param monthly rent and charges
     * @param noticeMonths of the agency
     * @param endsBefore the first day after the head lease; null while no end is known
     */
    public static Exposure of(LocalDate day, Money monthly, int noticeMonths, LocalDate endsBefore, long places, long free) {
        long months = noticeMonths;
        if (endsBefore != null) {
            long left = ChronoUnit.MONTHS.between(day, endsBefore);
            months = Math.min(months, day.plusMonths(left).isBefore(endsBefore) ? left + 1 : left);
        }
        Money largest = new Money(monthly.amount().multiply(BigDecimal.valueOf(months)));
        Money expected = places == 0 ? Money.ZERO
                : Money.quotient(largest.amount().multiply(BigDecimal.valueOf(free)), BigDecimal.valueOf(places));
        return new Exposure(1, places, free, largest, expected);
    }

    public Exposure plus(Exposure other) {
        return new Exposure(homes + other.homes, places + other.places, free + other.free, largest.plus(other.largest),
                expected.plus(other.expected));
    }
}
