package lu.daach.law.rules;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import lu.daach.household.rules.Facts;
import lu.daach.household.rules.HouseholdFacts;
import lu.daach.household.rules.Income;
import lu.daach.household.rules.IncomeKind;
import lu.daach.household.rules.Member;
import lu.daach.household.rules.Per;
import lu.daach.household.rules.Role;

/** Households for cases: adults of 1985, children of 2016. */
final class People {

    private People() {
    }

    /** @param income EUR by the year of the first adult; null: not known */
    static HouseholdFacts of(int adults, int children, BigDecimal income) {
        List<Member> members = new ArrayList<>();
        for (int i = 0; i < adults; i++) {
            members.add(new Member("a" + i, LocalDate.of(1985, 3, 1), i == 0 ? Role.APPLICANT : Role.ADULT));
        }
        for (int i = 0; i < children; i++) {
            members.add(new Member("c" + i, LocalDate.of(2016, 3, 1), Role.CHILD));
        }
        List<Income> incomes = income == null ? null : List.of(new Income("a0", IncomeKind.EMPLOYMENT, income, Per.YEAR));
        return new HouseholdFacts(members, incomes, Facts.NONE);
    }
}
