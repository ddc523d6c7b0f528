package lu.daach.household;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import lu.daach.household.rules.DatedIncome;
import lu.daach.household.rules.Determination;
import lu.daach.household.rules.DeterminingIncome;
import lu.daach.household.rules.Facts;
import lu.daach.household.rules.HouseholdFacts;
import lu.daach.household.rules.Income;
import lu.daach.household.rules.Member;
import lu.daach.household.rules.Role;
import lu.daach.kernel.Language;
import lu.daach.kernel.Money;
import lu.daach.rulebook.Rulebook;

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

    private static final DeterminingIncome DETERMINING = new DeterminingIncome(Rulebook.national());

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
        List<Member> people = new ArrayList<>(members.size());
        for (HouseholdMember member : members) {
            if (belongs(member, day)) {
                people.add(new Member(member.id(), member.born(), member.role()));
            }
        }
        List<Income> counted = new ArrayList<>(incomes.size());
        for (HouseholdIncome income : incomes) {
            if (income.on(day) && among(people, income.member())) {
                counted.add(income.forRules());
            }
        }
        boolean stated = incomesKnown && (incomes.isEmpty() || !counted.isEmpty());
        return new HouseholdFacts(people, stated ? counted : null, facts);
    }

    /**
     * The household as art. 56 counts it on a day, with every figure that led there: what is assessed and judged. Incomes are known as in
     * {@link #factsOn}.
     *
     * @param lastYear whether the mean of last year counts; false for a revision in between, which takes what has changed
     */
    public Determination determinedOn(LocalDate day, boolean lastYear) {
        HouseholdFacts present = factsOn(day);
        List<DatedIncome> dated = present.incomes() == null ? null : incomes.stream().map(HouseholdIncome::dated).toList();
        return DETERMINING.determine(day, present.members(), dated, lastYear);
    }

    /** {@link #determinedOn} as the rules see it. */
    public HouseholdFacts determiningFactsOn(LocalDate day, boolean lastYear) {
        return determinedOn(day, lastYear).facts(facts);
    }

    /** How many grown members there are on a day, as the scales count them: a child that works is one. */
    public int adultsOn(LocalDate day) {
        return (int) determinedOn(day, true).members().stream().filter(member -> member.role() != Role.CHILD).count();
    }

    /** How many dependent children there are on a day. */
    public int childrenOn(LocalDate day) {
        return membersOn(day).size() - adultsOn(day);
    }

    /** EUR net by the year on a day, as {@link #determinedOn} finds it; null when not known. */
    public BigDecimal yearlyIncomeOn(LocalDate day) {
        Money total = determinedOn(day, true).total();
        return total == null ? null : total.amount();
    }

    private static boolean among(List<Member> people, String id) {
        for (Member member : people) {
            if (member.id().equals(id)) {
                return true;
            }
        }
        return false;
    }

    private static boolean belongs(HouseholdMember member, LocalDate day) {
        return Belonging.holds(member.from(), member.until(), day);
    }
}
