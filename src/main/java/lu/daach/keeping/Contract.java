package lu.daach.keeping;

import java.time.LocalDate;
import java.util.UUID;
import lu.daach.kernel.Money;

/**
 * A contract of a household for which a deposit may be agreed.
 *
 * @param lastDay null while it is open
 * @param monthly the participation on its first day or today, whichever is later; null while none was assessed
 */
public record Contract(UUID occupancy, UUID household, String address, LocalDate from, LocalDate lastDay, Money monthly) {
}
