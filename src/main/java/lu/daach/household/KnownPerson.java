package lu.daach.household;

import java.time.LocalDate;
import java.util.UUID;

/** A person as a table from outside can name them, with the file they stand in. */
public record KnownPerson(UUID household, int fileNumber, String lastName, String firstName, LocalDate born) {
}
