package lu.daach.household;

import java.util.UUID;

/**
 * A row that a merger moved.
 *
 * @param thing its table, for example {@code admission.application}
 */
public record MovedRow(String thing, UUID id) {
}
