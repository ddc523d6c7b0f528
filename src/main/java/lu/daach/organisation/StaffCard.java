package lu.daach.organisation;

import java.util.UUID;
import lu.daach.kernel.Language;

/**
 * What an administrator writes about a person.
 *
 * @param organisation only for a new person: whoever moves to another organisation gets a new account
 */
public record StaffCard(String name, Role role, UUID organisation, Language language) {
}
