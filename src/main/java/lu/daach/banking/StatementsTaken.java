package lu.daach.banking;

import java.util.List;
import java.util.UUID;

/**
 * Statements were imported and their payments matched; whoever waits for a line of the bank looks now, in the same transaction.
 *
 * @param statements those of the file and those that were parked until now
 */
public record StatementsTaken(List<UUID> statements) {
}
