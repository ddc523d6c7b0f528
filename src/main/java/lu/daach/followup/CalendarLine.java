package lu.daach.followup;

import java.time.LocalDate;
import java.util.UUID;

/**
 * An appointment as a calendar shows it.
 *
 * @param at the hour by the clock of Luxembourg, {@code 09:30}
 * @param place one of {@link AppointmentCard#PLACES}
 * @param interpreter the language of the interpreter; null where none is needed
 * @param state one of {@link AppointmentCard#STATES}
 * @param ofDay how many appointments its day has altogether, those included that were left out
 */
public record CalendarLine(UUID id, LocalDate on, String at, String householdName, String workerName, String place, String interpreter, String state,
        int ofDay) {

    /** Whether its day has passed and nobody said whether the household came. */
    public boolean unanswered(LocalDate today) {
        return state.equals("planned") && on.isBefore(today);
    }
}
