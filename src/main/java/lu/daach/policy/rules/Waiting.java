package lu.daach.policy.rules;

import java.util.List;
import java.util.UUID;
import lu.daach.household.rules.HouseholdFacts;
import lu.daach.rulebook.Scheme;

/** A household that applies. @param schemes for which it does */
public record Waiting(UUID application, UUID household, List<Scheme> schemes, HouseholdFacts facts) {
}
