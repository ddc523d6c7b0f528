package lu.daach.banking.camt;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * A statement as it stands in a file, without its lines; its opening balance and its entries give its closing balance.
 *
 * @param place where it begins, for messages
 * @param iban of the account it is of, without blanks
 * @param bankId as the bank names it
 * @param electronicNumber null where the bank gives none
 * @param legalNumber null where the bank gives none
 * @param opening EUR, two decimals, below zero for a debit balance
 * @param entries how many lines are booked
 */
public record ReadStatement(Place place, String iban, String bankId, String electronicNumber, String legalNumber,
        LocalDate from, LocalDate until, BigDecimal opening, BigDecimal closing, int entries) {
}
