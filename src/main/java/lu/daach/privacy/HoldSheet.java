package lu.daach.privacy;

import java.time.LocalDate;
import java.util.UUID;

/**
 * Why a file is not given up.
 *
 * @param reason null where its seal does not open any more
 * @param liftedOn null while it runs
 */
public record HoldSheet(UUID id, UUID household, String reason, LocalDate setOn, String setBy, LocalDate liftedOn, String liftedBy) {
}
