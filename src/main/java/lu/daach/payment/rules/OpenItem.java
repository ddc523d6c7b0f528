package lu.daach.payment.rules;

import java.time.YearMonth;
import java.util.UUID;
import lu.daach.kernel.Money;

/**
 * A posting on an owner's account that no payment has settled.
 *
 * @param amount above zero what is due to the owner, below what the owner owes back
 * @param month that it applies to
 */
public record OpenItem(UUID posting, UUID owner, Money amount, YearMonth month) {
}
