package lu.daach.household;

import jakarta.json.JsonObject;
import java.util.Objects;
import lu.daach.api.Answers;
import lu.daach.household.rules.Facts;
import lu.daach.household.rules.HouseholdFacts;

/** Facts and households of the rules as JSON, in the form in which they are asked for: published, and kept with what was decided on them. */
public final class FactsJson {

    private FactsJson() {
    }

    /** The facts of contract.md 3.2; null where a fact is not known. */
    public static JsonObject of(Facts facts) {
        return Answers.object(
                "communeOfResidence", facts.communeOfResidence(),
                "motiveToMove", facts.motiveToMove() == null ? null : facts.motiveToMove().code(),
                "ownsDwellingShare", Objects.toString(facts.ownsDwellingShare(), null),
                "rightOfStayUntil", facts.rightOfStayUntil(),
                "nationalOrPermanent", facts.nationalOrPermanent(),
                "healthInsured", facts.healthInsured(),
                "referredBySocialService", facts.referredBySocialService(),
                "housingProblem", facts.housingProblem() == null ? null : facts.housingProblem().code(),
                "acceptsFollowUp", facts.acceptsFollowUp(),
                "acceptsProject", facts.acceptsProject(),
                "internationalProtection", facts.internationalProtection(),
                "leavesShelter", facts.leavesShelter(),
                "socialRights", facts.socialRights());
    }

    /** The household of contract.md 3.2 with its facts; incomes null when not known. */
    public static JsonObject of(HouseholdFacts household) {
        return Answers.object(
                "members", household.members().stream().map(member -> Answers.object(
                        "id", member.id(), "born", member.born(), "role", member.role().code())).toList(),
                "incomes", household.incomes() == null ? null : household.incomes().stream().map(income -> Answers.object(
                        "member", income.member(), "kind", income.kind().code(), "net", Answers.money(income.net()),
                        "per", income.per().code())).toList(),
                "facts", of(household.facts()));
    }
}
