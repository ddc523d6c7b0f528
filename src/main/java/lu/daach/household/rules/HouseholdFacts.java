package lu.daach.household.rules;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import lu.daach.rulebook.Refusal;

/**
 * A household as the rules see it. Asked for figures only once {@link #refusals} is empty.
 *
 * @param members never null
 * @param incomes null means not known; empty means there are none
 * @param facts   null is taken as {@link Facts#NONE}
 */
public record HouseholdFacts(List<Member> members, List<Income> incomes, Facts facts) {

    public HouseholdFacts {
        members = List.copyOf(members);
        incomes = incomes == null ? null : List.copyOf(incomes);
        facts = facts == null ? Facts.NONE : facts;
    }

    /** Everything that contradicts itself in members and incomes on a day; empty when nothing does. */
    public List<Refusal> refusals(LocalDate on) {
        return Coherence.refusals(this, on);
    }

    /** Adults and dependent children by role (art. 56), as annex II counts. */
    public Headcount byRole() {
        int children = 0;
        for (Member member : members) {
            if (member.role() == Role.CHILD) {
                children++;
            }
        }
        return new Headcount(members.size() - children, children);
    }

    /**
     * Adults and children by age, as annex III counts: who has reached the age on 1 January of the year is an adult, whatever
     * the kinship.
     *
     * @param on       a day of the year of calculation
     * @param adultAge in years
     */
    public Headcount byAge(LocalDate on, int adultAge) {
        LocalDate newYear = on.withDayOfYear(1);
        int adults = 0;
        for (Member member : members) {
            if (member.reached(adultAge, newYear)) {
                adults++;
            }
        }
        return new Headcount(adults, members.size() - adults);
    }

    /** The one member with the role applicant; empty when there is none. */
    public Optional<Member> applicant() {
        for (Member member : members) {
            if (member.role() == Role.APPLICANT) {
                return Optional.of(member);
            }
        }
        return Optional.empty();
    }

    /**
     * EUR net by the year, exact: incomes of dependent children are left out, alimony paid is deducted, never below 0.
     *
     * @throws NullPointerException when the incomes are not known
     */
    public BigDecimal yearlyIncome() {
        return sum(true);
    }

    /**
     * The same without family allowances, as the ceiling of art. 55 wants it.
     *
     * @throws NullPointerException when the incomes are not known
     */
    public BigDecimal yearlyIncomeWithoutFamilyAllowances() {
        return sum(false);
    }

    /**
     * What the applicant alone has: EUR net by the year, exact, alimony paid deducted, never below 0; 0 without an applicant.
     *
     * @throws NullPointerException when the incomes are not known
     */
    public BigDecimal applicantsYearlyIncome() {
        String applicant = applicant().map(Member::id).orElse(null);
        BigDecimal sum = BigDecimal.ZERO;
        for (Income income : Objects.requireNonNull(incomes, "incomes")) {
            sum = income.member().equals(applicant) ? sum.add(income.yearly()) : sum;
        }
        return sum.max(BigDecimal.ZERO);
    }

    /**
     * The incomes that count at all: those of dependent children are left out.
     *
     * @throws NullPointerException when the incomes are not known
     */
    public List<Income> countedIncomes() {
        return Objects.requireNonNull(incomes, "incomes").stream().filter(income -> !dependent(income.member())).toList();
    }

    private boolean dependent(String id) {
        for (Member member : members) {
            if (member.role() == Role.CHILD && member.id().equals(id)) {
                return true;
            }
        }
        return false;
    }

    private BigDecimal sum(boolean allowances) {
        BigDecimal sum = null;
        for (Income income : Objects.requireNonNull(incomes, "incomes")) {
            if ((allowances || income.kind() != IncomeKind.FAMILY_ALLOWANCE) && !dependent(income.member())) {
                sum = sum == null ? income.yearly() : sum.add(income.yearly());
            }
        }
        return sum == null || sum.signum() < 0 ? BigDecimal.ZERO : sum;
    }
}
