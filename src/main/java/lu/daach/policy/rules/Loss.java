package lu.daach.policy.rules;

import java.util.List;
import java.util.UUID;
import lu.daach.rulebook.Scheme;

/**
 * A household that would not be found eligible any more. Who lives in the pool keeps the home; the figure tells how far the scheme
 * moves away from those it houses.
 *
 * @param occupancy   null for an applicant
 * @param application null for who lives in the pool
 * @param rules       the names of the rules that are not met
 */
public record Loss(UUID household, UUID occupancy, UUID application, Scheme scheme, List<String> rules) {

    public boolean applicant() {
        return application != null;
    }
}
