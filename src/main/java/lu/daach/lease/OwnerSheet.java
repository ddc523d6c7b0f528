package lu.daach.lease;

import java.util.UUID;
import lu.daach.kernel.Language;

/**
 * An owner as everybody of the agency sees it.
 *
 * @param name as it is listed and addressed
 * @param maskedIban country, check digits and the last four; null when not known
 */
public record OwnerSheet(UUID id, int version, OwnerKind kind, String lastName, String firstName, String name,
        String maskedIban, Language language) {
}
