package lu.daach.rentrun;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.UUID;
import lu.daach.kernel.Money;
import lu.daach.kernel.Sentence;

/**
 * A movement on the account of a household or an owner, as a person reads it.
 *
 * @param bookedOn the day of booking in Luxembourg
 * @param words what it is for
 * @param debit null where it is a credit
 * @param credit null where it is a debit
 * @param balance after it: of charges what the household owes, of savings and owners what the agency owes
 * @param reversal whether it undoes another one
 * @param reason why; null where nothing is undone
 * @param reversed whether it was undone later
 */
public record AccountLine(UUID posting, LocalDate bookedOn, YearMonth appliesTo, Sentence words, Money debit, Money credit,
        Money balance, boolean reversal, String reason, boolean reversed) {
}
