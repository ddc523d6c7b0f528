package lu.daach.followup;

import java.time.LocalDate;
import lu.daach.kernel.Money;

/**
 * What a household asks the office for.
 *
 * @param kind code of an {@link AidKind}
 * @param requestedOn the day it arrived, from which the 25 working days are counted
 * @param amount EUR, once or by the month
 * @param monthly by the month, else once
 * @param purpose what it is for, for the board
 * @param urgent whether the president may decide before the board meets
 */
public record AidRequest(String kind, LocalDate requestedOn, Money amount, boolean monthly, String purpose, boolean urgent) {
}
