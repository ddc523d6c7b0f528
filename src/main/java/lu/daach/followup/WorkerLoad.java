package lu.daach.followup;

import java.util.UUID;

/**
 * What one social worker carries.
 *
 * @param persons who belong to these households today
 * @param due households whose next contact was to be by today or earlier
 */
public record WorkerLoad(UUID id, String name, long households, long persons, long due) {
}
