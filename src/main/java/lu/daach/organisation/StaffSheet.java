package lu.daach.organisation;

import java.util.UUID;
import lu.daach.kernel.Language;

/**
 * A person's account as an administrator sees it.
 *
 * @param enabled whether they may work here
 * @param hasPassword false until the one-time link was used
 * @param secondProof whether a second proof stands beside the password
 */
public record StaffSheet(UUID id, String login, String name, Role role, UUID organisation, String organisationName, Language language,
        boolean enabled, boolean hasPassword, boolean secondProof) {
}
