package lu.daach.keeping;

import java.time.LocalDate;
import java.util.UUID;
import lu.daach.kernel.Money;

/**
 * A deposit as it is agreed.
 *
 * @param occupancy the contract it is for
 * @param dueOn by which day it is to be there
 * @param note null for none
 */
public record DepositCard(UUID occupancy, DepositForm form, Money amount, LocalDate agreedOn, LocalDate dueOn, String note) {
}
