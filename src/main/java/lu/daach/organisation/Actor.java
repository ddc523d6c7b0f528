package lu.daach.organisation;

import java.time.Instant;
import java.util.UUID;
import lu.daach.kernel.Language;

/**
 * The person who acts, as the database knows them at this moment.
 *
 * @param regionName as pages show it
 * @param communeCode the commune that a commune's reader works for; null for everybody else
 * @param sessionsValidAfter a session begun before this has ended
 */
public record Actor(
        int region,
        String regionName,
        UUID staff,
        String name,
        Role role,
        UUID organisation,
        String organisationKind,
        String organisationName,
        String communeCode,
        Language language,
        Instant sessionsValidAfter) {

    public boolean may(Permission permission) {
        return role.may(permission);
    }
}
