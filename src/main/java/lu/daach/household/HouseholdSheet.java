package lu.daach.household;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import lu.daach.household.rules.Facts;
import lu.daach.household.rules.HouseholdFacts;
import lu.daach.household.rules.Income;
import lu.daach.household.rules.Member;
import lu.daach.household.rules.Role;
import lu.daach.kernel.Language;

/**
 * A household with everything that is written of it.
 *
 * @param fileNumber consecutive in its region, as it stands on paper
 * @param members in the order of the file, also those who belong to it no more or not yet
 * @param incomes in the order of the file, of every time; empty when not known
 * @param incomesKnown whether incomes were stated, be it that there are none
 * @param referent the social worker; null: nobody yet
 * @param referentName null exactly when there is no referent
 */
public record HouseholdSheet(UUID id, int version, int fileNumber, String lastName, Language language,
        List<HouseholdMember> members, List<HouseholdIncome> incomes, boolean incomesKnown, Facts facts, UUID referent,
        String referentName, HouseholdStatus status) {

    public HouseholdSheet {
        members = List.copyOf(members);
        incomes = List.copyOf(incomes);
    }

    /** The members who belong to the household on a day. */
    public List<HouseholdMember> membersOn(LocalDate day) {
        return members.stream().filter(member -> belongs(member, day)).toList();
    }

    /**
     * The household as the rules see it on a day: who belongs to it and what counts on that day. Incomes are not known (null) where
     * none was stated, and also where all that were stated lie before or after the day.
     */
    public HouseholdFacts factsOn(LocalDate day) {
        List<HouseholdMember> present = membersOn(day);
        List<String> keys = present.stream().map(HouseholdMember::id).toList();
        List<Member> people = present.stream().map(member -> new Member(member.id(), member.born(), member.role())).toList();
        List<Income> counted = incomes.stream().filter(income -> income.on(day)).filter(income -> keys.contains(income.member()))
                .map(HouseholdIncome::forRules).toList();
        boolean stated = incomesKnown && (incomes.isEmpty() || !counted.isEmpty());
        return new HouseholdFacts(people, stated ? counted : null, facts);
    }

    /** How many grown members there are on a day. */
    public int adultsOn(LocalDate day) {
        return (int) membersOn(day).stream().filter(member -> member.role() != Role.CHILD).count();
    }

    /** How many dependent children there are on a day. */
    public int childrenOn(LocalDate day) {
        return membersOn(day).size() - adultsOn(day);
    }

    /** EUR net by the year on a day, as the rules count it; null when not known. */
    public BigDecimal yearlyIncomeOn(LocalDate day) {
        HouseholdFacts present = factsOn(day);
        return present.incomes() == null ? null : present.yearlyIncome();
    }

    private static boolean belongs(HouseholdMember member, LocalDate day) {
        return Belonging.period(member.from(), member.until()).contains(day);
    }
}
