package lu.daach.admission;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import lu.daach.rulebook.Scheme;

/**
 * What is written of an application.
 *
 * @param receivedOn the day on which it came in, not in the future
 * @param schemes at least one, none twice
 */
public record ApplicationCard(UUID household, LocalDate receivedOn, List<Scheme> schemes) {

    public ApplicationCard {
        schemes = schemes == null ? List.of() : List.copyOf(schemes);
    }
}
