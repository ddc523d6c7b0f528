package lu.daach.arrears;

import java.time.LocalDate;
import java.util.UUID;
import lu.daach.kernel.Money;

/**
 * A debt that somebody asks to give up.
 *
 * @param accepted null as long as nobody decided
 */
public record WriteOff(UUID id, UUID household, Money amount, String reason, UUID askedBy, String askedByName, LocalDate askedOn, String decidedByName, LocalDate decidedOn,
        Boolean accepted) {

    public boolean open() {
        return accepted == null;
    }
}
