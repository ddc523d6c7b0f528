package lu.daach.rentrun.rules;

import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import lu.daach.kernel.Money;
import lu.daach.kernel.Period;

/**
 * An amount that is due for a month, as it is booked: without the names and the comparison that a person looks at.
 *
 * @param subject the occupancy, or the head lease of an owner's due
 * @param party the household, or the owner
 * @param amount above zero
 */
public record MonthDue(YearMonth month, LineKind kind, UUID subject, UUID party, UUID dwelling, Money amount) {

    /** What a household is asked for, in the order of the causes; empty when nothing is due. */
    public static List<MonthDue> ofStay(YearMonth month, UUID occupancy, UUID household, UUID dwelling, Period period, List<Stay.Amount> amounts) {
        Charges charges = Charges.of(month, period, amounts);
        return charges == null ? List.of()
                : Stream.of(new MonthDue(month, LineKind.PARTICIPATION, occupancy, household, dwelling, charges.participation()),
                        new MonthDue(month, LineKind.SAVINGS, occupancy, household, dwelling, charges.savings())).filter(MonthDue::any).toList();
    }

    /** What an owner is paid; empty when nothing is due. */
    public static List<MonthDue> ofHold(YearMonth month, UUID headLease, UUID owner, UUID dwelling, Period period, List<Hold.Amount> amounts) {
        MonthDays days = MonthDays.of(month, period);
        return days == null ? List.of()
                : Stream.of(new MonthDue(month, LineKind.OWNER_DUE, headLease, owner, dwelling, Hold.due(amounts, days))).filter(MonthDue::any).toList();
    }

    private boolean any() {
        return amount.amount().signum() > 0;
    }

    /** The cause under which the ledger books it, the same for ever. */
    public String cause() {
        return kind.cause(month, subject);
    }

    public String debitAccount() {
        return kind.debitAccount(party);
    }

    public String creditAccount() {
        return kind.creditAccount(party);
    }
}
