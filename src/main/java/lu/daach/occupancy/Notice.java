package lu.daach.occupancy;

import java.time.LocalDate;
import java.util.UUID;

/**
 * A notice under way.
 *
 * @param endsOn the last day of the contract by this notice
 * @param breach whether the agency gave it because duties were not kept
 * @param reason null where the household gave none
 * @param exception why the end is earlier than the law's earliest; null when it is not
 * @param exceptionBy the manager who answers for that
 */
public record Notice(NoticeBy by, LocalDate givenOn, LocalDate endsOn, boolean breach, String reason, String exception, UUID exceptionBy) {
}
