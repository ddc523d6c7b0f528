package lu.daach.admission;

import java.util.List;
import java.util.UUID;
import lu.daach.rulebook.Scheme;

/** An application that is not decided against and not housed. @param schemes for which it was made */
public record OpenApplication(UUID id, UUID household, List<Scheme> schemes) {
}
