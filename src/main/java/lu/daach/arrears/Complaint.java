package lu.daach.arrears;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * What somebody complains about.
 *
 * @param about one of {@link #SUBJECTS}
 * @param note null for none
 * @param settledOn null while it is open
 */
public record Complaint(UUID id, LocalDate receivedOn, String about, String note, String by, LocalDate settledOn) {

    /** Noise, upkeep, neighbours, who lives there, something else. */
    public static final List<String> SUBJECTS = List.of("noise", "upkeep", "neighbours", "occupation", "other");

    public boolean open() {
        return settledOn == null;
    }
}
