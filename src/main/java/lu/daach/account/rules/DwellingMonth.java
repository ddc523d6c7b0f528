package lu.daach.account.rules;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.UUID;
import lu.daach.kernel.Money;

/**
 * What was booked of one dwelling and month, and how it was lived in.
 *
 * @param due head rent and charges together
 * @param charges the part of it that are charges
 * @param guarantee what was paid to the owner out of a guarantee, less what households owe of it; repairs included
 * @param repair the part of it that was for damage
 * @param charged what was asked of occupants for charges, less what yearly accounts gave back; may be below zero
 * @param arrears what is open of the participation and of charges today
 * @param placeDays of all its places while the agency held it
 * @param occupiedDays of those
 * @param contracts places with a running contract on any day of the month
 */
public record DwellingMonth(UUID dwelling, String address, UUID owner, String ownerName, String commune, YearMonth month, Money due,
        Money charges, Money participation, Money guarantee, Money repair, Money charged, Money arrears, int placeDays, int occupiedDays, int contracts) {

    /** The part of the owner's due that fell on empty days, and was covered by no participation. */
    public Money vacancy() {
        int vacant = Math.max(0, placeDays - occupiedDays);
        if (vacant == 0 || placeDays == 0) {
            return Money.ZERO;
        }
        Money share = Money.quotient(due.amount().multiply(BigDecimal.valueOf(vacant)), BigDecimal.valueOf(placeDays));
        return share.atMost(due.minus(participation).minus(charged).atLeast(Money.ZERO));
    }
}
