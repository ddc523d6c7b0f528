package lu.daach.followup;

import java.time.LocalDate;
import java.util.UUID;

/** An appointment as it is read, with the names of those who meet. */
public record AppointmentSheet(UUID id, int version, UUID household, String householdName, UUID worker, String workerName, AppointmentCard card) {

    public LocalDate on() {
        return card.on();
    }

    public String at() {
        return card.at();
    }
}
