package lu.daach.household;

import jakarta.json.JsonObject;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import lu.daach.api.Answers;
import lu.daach.household.rules.Facts;
import lu.daach.household.rules.Fraction;
import lu.daach.household.rules.HouseholdFacts;
import lu.daach.household.rules.HousingProblem;
import lu.daach.household.rules.Income;
import lu.daach.household.rules.IncomeKind;
import lu.daach.household.rules.Member;
import lu.daach.household.rules.Motive;
import lu.daach.household.rules.Per;
import lu.daach.household.rules.Role;

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

    /** What {@link #of(HouseholdFacts)} wrote. */
    public static HouseholdFacts read(JsonObject household) {
        List<Member> members = household.getJsonArray("members").getValuesAs((JsonObject one) -> new Member(one.getString("id"),
                LocalDate.parse(one.getString("born")), Role.of(one.getString("role")).orElseThrow()));
        List<Income> incomes = household.isNull("incomes") ? null : household.getJsonArray("incomes").getValuesAs((JsonObject one) ->
                new Income(one.getString("member"), IncomeKind.of(one.getString("kind")).orElseThrow(), new BigDecimal(one.getString("net")),
                        Per.of(one.getString("per")).orElseThrow()));
        return new HouseholdFacts(members, incomes, household.containsKey("facts") ? facts(household.getJsonObject("facts")) : Facts.NONE);
    }

    private static Facts facts(JsonObject facts) {
        return new Facts(text(facts, "communeOfResidence"), Motive.of(text(facts, "motiveToMove")).orElse(null),
                Fraction.parse(text(facts, "ownsDwellingShare")).orElse(null), text(facts, "rightOfStayUntil") == null ? null
                        : LocalDate.parse(text(facts, "rightOfStayUntil")), flag(facts, "nationalOrPermanent"), flag(facts, "healthInsured"),
                flag(facts, "referredBySocialService"), HousingProblem.of(text(facts, "housingProblem")).orElse(null), flag(facts, "acceptsFollowUp"),
                flag(facts, "acceptsProject"), flag(facts, "internationalProtection"), flag(facts, "leavesShelter"), flag(facts, "socialRights"));
    }

    private static String text(JsonObject object, String name) {
        return !object.containsKey(name) || object.isNull(name) ? null : object.getString(name);
    }

    private static Boolean flag(JsonObject object, String name) {
        return !object.containsKey(name) || object.isNull(name) ? null : Boolean.valueOf(object.getBoolean(name));
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
