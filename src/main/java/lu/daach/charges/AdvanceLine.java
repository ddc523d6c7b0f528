package lu.daach.charges;

import java.time.LocalDate;
import java.util.UUID;
import lu.daach.kernel.Money;

/**
 * A monthly advance from a day on, until the next one.
 *
 * @param appliesFrom the first of a month
 * @param basis on what it was reckoned, in the words of the person
 */
public record AdvanceLine(UUID id, LocalDate appliesFrom, Money monthly, String basis, String decidedBy) {
}
