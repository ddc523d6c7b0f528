package lu.daach.occupancy;

import java.time.LocalDate;

/**
 * A notice to be entered.
 *
 * @param givenOn the day on which it was received or sent
 * @param endsOn the last day of the contract; null: the earliest that the law allows
 * @param breach whether the agency gives it because duties were not kept
 * @param reason needed from the agency
 * @param exception why the end is earlier than the law's earliest; a manager answers for it
 */
public record NoticeCard(NoticeBy by, LocalDate givenOn, LocalDate endsOn, boolean breach, String reason, String exception) {
}
