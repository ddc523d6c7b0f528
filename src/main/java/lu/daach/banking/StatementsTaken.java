package lu.daach.banking;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * Statements were imported and their payments matched; whoever waits for a line of the bank looks now, in the same transaction, and says what
 * it has cleared.
 */
public final class StatementsTaken {

    private final List<UUID> statements;
    private final Set<UUID> cleared = new LinkedHashSet<>();

    StatementsTaken(List<UUID> statements) {
        this.statements = List.copyOf(statements);
    }

    /** Those of the file and those that were parked until now. */
    public List<UUID> statements() {
        return statements;
    }

    /** This movement is what somebody waited for, and is booked as that. */
    public void cleared(UUID movement) {
        cleared.add(movement);
    }

    Set<UUID> cleared() {
        return Set.copyOf(cleared);
    }
}
