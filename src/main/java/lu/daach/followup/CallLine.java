package lu.daach.followup;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * A household that has to be called about its appointment, because no e-mail reminds it.
 *
 * @param at the hour by the clock of Luxembourg, {@code 09:30}
 * @param phone null when none is known
 * @param otherPhone null for none
 * @param language in which to speak, by its code of ISO 639
 * @param place one of {@link AppointmentCard#PLACES}
 * @param outcome of the last call about this day and hour, one of {@link #OUTCOMES}; null before the first
 * @param calledOn the day of that call, or null
 * @param calledByName who called, or null
 * @param tries how many calls there were
 */
public record CallLine(UUID appointment, LocalDate on, String at, UUID household, String householdName, int fileNumber, String phone, String otherPhone,
        String language, String workerName, String place, String outcome, LocalDate calledOn, String calledByName, int tries) {

    public static final String REACHED = "reached";
    public static final String NOT_REACHED = "not-reached";
    public static final List<String> OUTCOMES = List.of(REACHED, NOT_REACHED);

    /** Whether the household knows by now. */
    public boolean reached() {
        return REACHED.equals(outcome);
    }
}
