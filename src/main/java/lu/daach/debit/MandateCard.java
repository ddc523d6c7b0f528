package lu.daach.debit;

import java.time.LocalDate;
import java.util.UUID;

/**
 * A mandate as a household has signed it.
 *
 * @param holder of the account
 * @param iban with blanks or without
 * @param dueDay of the month, 1 to 28
 */
public record MandateCard(UUID household, String holder, String iban, LocalDate signedOn, Integer dueDay) {
}
