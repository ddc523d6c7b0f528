package lu.daach.keeping.rules;

import java.time.LocalDate;
import java.util.List;
import lu.daach.kernel.Money;

/**
 * What happened with a deposit.
 *
 * @param monthly the participation on the day of the agreement
 * @param received what was paid in
 * @param deducted what was kept back for a reason
 * @param returned what was given back, the earliest first
 * @param keysOn when the keys were back; null: not yet
 * @param settledOn when the statements of charges were there; null: not yet
 */
public record DepositCourse(Money monthly, Money received, Money deducted, List<Back> returned, LocalDate keysOn, LocalDate settledOn) {

    /** A part that was given back. */
    public record Back(LocalDate on, Money amount) {
    }
}
