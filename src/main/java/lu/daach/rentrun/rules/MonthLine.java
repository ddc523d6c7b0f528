package lu.daach.rentrun.rules;

import java.time.YearMonth;
import java.util.UUID;
import lu.daach.kernel.Money;

/**
 * An amount that is due for a month.
 *
 * @param subject the occupancy, or the head lease of an owner's due
 * @param party the household, or the owner
 * @param partyName as it is listed
 * @param amount above zero
 * @param days on how many days of the month it is due
 * @param before what was booked for the same last month; null for nothing
 * @param whole whether this month and the one before are due on all their days, so that the two can be compared
 */
public record MonthLine(YearMonth month, LineKind kind, UUID subject, UUID party, String partyName, UUID dwelling, String address,
        Money amount, int days, Money before, boolean whole) {

    /** As it is booked. */
    public MonthDue due() {
        return new MonthDue(month, kind, subject, party, dwelling, amount);
    }

    public LineKey key() {
        return new LineKey(kind, subject);
    }

    public String cause() {
        return kind.cause(month, subject);
    }

    public String debitAccount() {
        return kind.debitAccount(party);
    }

    public String creditAccount() {
        return kind.creditAccount(party);
    }

    /** Whether it is due on some days of the month only. */
    public boolean begun() {
        return days < month.lengthOfMonth();
    }

    /** How much more than last month; null when there was nothing. */
    public Money difference() {
        return before == null ? null : amount.minus(before);
    }
}
