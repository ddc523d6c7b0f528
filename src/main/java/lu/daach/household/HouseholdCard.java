package lu.daach.household;

import java.util.List;
import java.util.UUID;
import lu.daach.household.rules.Facts;
import lu.daach.kernel.Language;

/**
 * What is written of a household.
 *
 * @param lastName the name of the file, 1 to 80 characters
 * @param language of letters; null: French
 * @param members at least one
 * @param incomes null: not known; empty: there are none. An empty list sent back for incomes that were not known leaves them so
 * @param facts what the schemes ask; null: nothing is known
 * @param referent the social worker who accompanies the household; null: nobody yet
 */
public record HouseholdCard(String lastName, Language language, List<HouseholdMember> members, List<HouseholdIncome> incomes,
        Facts facts, UUID referent) {

    public HouseholdCard {
        language = language == null ? Language.FR : language;
        members = members == null ? List.of() : List.copyOf(members);
        incomes = incomes == null ? null : List.copyOf(incomes);
        facts = facts == null ? Facts.NONE : facts;
    }

    HouseholdCard withMembers(List<HouseholdMember> named) {
        return new HouseholdCard(lastName, language, named, incomes, facts, referent);
    }

    HouseholdCard withIncomes(List<HouseholdIncome> known) {
        return new HouseholdCard(lastName, language, members, known, facts, referent);
    }

    HouseholdCard withReferent(UUID chosen) {
        return new HouseholdCard(lastName, language, members, incomes, facts, chosen);
    }
}
