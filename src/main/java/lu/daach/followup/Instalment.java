package lu.daach.followup;

import java.time.LocalDate;
import lu.daach.kernel.Money;

/**
 * One part in which an advance comes back.
 *
 * @param open what of it has not come back yet; what came back fills the earliest parts first
 */
public record Instalment(LocalDate dueOn, Money amount, Money open) {
}
