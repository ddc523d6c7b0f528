package lu.daach.followup;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import lu.daach.household.HouseholdCard;
import lu.daach.household.HouseholdIncome;
import lu.daach.household.HouseholdMember;
import lu.daach.household.HouseholdSheet;
import lu.daach.household.Households;
import lu.daach.journal.Journal;
import lu.daach.kernel.Faults;
import lu.daach.household.rules.IncomeKind;
import lu.daach.household.rules.Per;
import lu.daach.household.rules.Role;

/**
 * Aids that count as income: while one runs, the household has an income of the kind {@code other} more, so that the next assessment of its
 * participation counts it. What for and from whom stands in the follow-up alone. Where the incomes of a household are not known, nothing
 * is written: one that is known would make the others look as if there were none.
 */
@ApplicationScoped
class AidIncomes {

    @Inject
    private Households households;

    @Inject
    private Journal journal;

    void begin(AidSheet aid) {
        if (counts(aid)) {
            change(aid, household -> {
                List<HouseholdIncome> more = new ArrayList<>(household.incomes());
                applicant(household).ifPresent(person -> more.add(income(aid, person, aid.lastDay())));
                return more;
            });
        }
    }

    void end(AidSheet aid) {
        if (counts(aid) && aid.revokedOn() != null) {
            LocalDate last = aid.revokedOn().minusDays(1);
            change(aid, household -> {
                List<HouseholdIncome> left = new ArrayList<>();
                Optional<String> person = applicant(household);
                for (HouseholdIncome one : household.incomes()) {
                    boolean itself = person.isPresent() && one.equals(income(aid, person.get(), aid.lastDay()));
                    if (!itself) {
                        left.add(one);
                    } else if (!last.isBefore(aid.startsOn())) {
                        left.add(income(aid, person.get(), last));
                    }
                }
                return left;
            });
        }
    }

    private static boolean counts(AidSheet aid) {
        return aid.kind().income() && aid.monthly() && aid.grantedAmount() != null;
    }

    private static HouseholdIncome income(AidSheet aid, String person, LocalDate until) {
        return new HouseholdIncome(person, IncomeKind.OTHER, aid.grantedAmount().amount(), Per.MONTH, aid.startsOn(), until, true, false);
    }

    private static Optional<String> applicant(HouseholdSheet household) {
        return household.members().stream().filter(member -> member.role() == Role.APPLICANT).map(HouseholdMember::id).findFirst();
    }

    private interface Change {

        List<HouseholdIncome> of(HouseholdSheet household);
    }

    private void change(AidSheet aid, Change change) {
        HouseholdSheet household = households.find(aid.household()).orElseThrow();
        if (household.incomesKnown()) {
            households.change(household.id(), household.version(), new HouseholdCard(household.lastName(), household.language(), household.members(),
                    change.of(household), household.facts(), household.referent()), new Faults());
            journal.about("aid", aid.id(), "decision", "income");
        }
    }
}
