package lu.daach.privacy;

import java.time.LocalDate;
import java.util.UUID;

/**
 * Why a file is not given up.
 *
 * @param reason null where its seal does not open any more
 * @param liftedOn null while it runs
 * @param organisation that holds it; it alone lifts it
 */
public record HoldSheet(UUID id, UUID household, String reason, LocalDate setOn, String setBy, LocalDate liftedOn, String liftedBy, UUID organisation) {
}
