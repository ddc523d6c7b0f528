package lu.daach.followup;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import lu.daach.journal.Journal;
import lu.daach.journal.Trace;
import lu.daach.kernel.Faults;
import lu.daach.kernel.Ids;
import lu.daach.organisation.Caller;
import lu.daach.organisation.Installation;
import lu.daach.organisation.Permission;
import lu.daach.organisation.UseCase;

/**
 * Budget sheets of a household, for its referent alone: incomes and debts are confidential. A sheet is never changed; what is saved anew is
 * another one, so that one sees how it went.
 */
@ApplicationScoped
public class Budgets {

    public static final int CENTS = 2;

    private static final String HOUSEHOLD = "household";
    private static final String FIELD = "budget";
    private static final BigDecimal MOST = new BigDecimal("999999.99");

    @Inject
    private BudgetStore store;

    @Inject
    private FollowedStore followed;

    @Inject
    private Caller caller;

    @Inject
    private Installation installation;

    @Inject
    private Journal journal;

    /**
     * The last one first.
     *
     * @throws lu.daach.organisation.Forbidden when the caller is not the referent
     */
    @UseCase(needs = Permission.WRITE_NOTES, trace = Trace.READ)
    public List<BudgetSheet> of(UUID household) {
        journal.about(HOUSEHOLD, household, FIELD);
        followed.own(household);
        return store.of(household, caller.actor());
    }

    /** What the household pays a month today for the home that it has of us; nought when it has none. */
    @UseCase(needs = Permission.WRITE_NOTES)
    public BigDecimal participation(UUID household) {
        followed.own(household);
        return store.participation(household, installation.today());
    }

    /**
     * @param found what was already found wrong while the card was read; everything is refused together
     * @throws lu.daach.organisation.Forbidden when the caller is not the referent
     */
    @UseCase(needs = Permission.WRITE_NOTES, trace = Trace.DONE)
    public BudgetSheet draw(UUID household, BudgetCard card, Faults found) {
        journal.about(HOUSEHOLD, household, FIELD);
        followed.own(household);
        amounts(card.incomes(), "/incomes/", BudgetCard.INCOMES, found);
        amounts(card.costs(), "/costs/", BudgetCard.COSTS, found);
        amount(card.homeBefore(), "/homeBefore", found);
        amount(card.home(), "/home", found);
        found.require(card.debts().size() <= BudgetCard.MOST_DEBTS, "/debts", "followup.budget.tooManyDebts", BudgetCard.MOST_DEBTS);
        for (int i = 0; i < card.debts().size(); i++) {
            debt(card.debts().get(i), "/debts/" + i, found);
        }
        found.refuseIfAny();
        store.add(Ids.fresh(), household, card, caller.actor(), installation.today());
        return store.of(household, caller.actor()).get(0);
    }

    private static void debt(BudgetCard.Debt debt, String at, Faults found) {
        found.require(debt.creditor() != null, at + "/creditor", "api.required");
        amount(debt.owed(), at + "/owed", found);
        amount(debt.monthly(), at + "/monthly", found);
        found.require(debt.proposed() == null || debt.proposed().signum() > 0, at + "/proposed", "followup.budget.aboveZero");
        found.require((debt.proposed() == null) == (debt.from() == null), at + "/from", "followup.budget.amountAndMonth");
    }

    private static void amounts(Map<String, BigDecimal> amounts, String at, List<String> codes, Faults found) {
        amounts.forEach((code, amount) -> {
            found.require(codes.contains(code), at + code, "followup.budget.unknownKind");
            amount(amount, at + code, found);
        });
    }

    private static void amount(BigDecimal amount, String at, Faults found) {
        found.require(amount != null, at, "api.required");
        found.require(amount == null || amount.signum() >= 0 && amount.compareTo(MOST) <= 0 && amount.scale() <= CENTS, at, "followup.budget.notBelowZero");
    }
}
