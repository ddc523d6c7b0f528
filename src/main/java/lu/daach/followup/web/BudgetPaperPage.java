package lu.daach.followup.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import lu.daach.followup.BudgetCard;
import lu.daach.followup.BudgetSheet;
import lu.daach.followup.Budgets;
import lu.daach.followup.Followed;
import lu.daach.followup.Notes;
import lu.daach.kernel.Language;
import lu.daach.kernel.Missing;

/** The last budget sheet on the household's paper, and what it proposes to one creditor as a letter. */
@Named
@RequestScoped
public class BudgetPaperPage extends PaperPage {

    @Inject
    private Budgets budgets;

    @Inject
    private Notes notes;

    private Integer debt;

    private BudgetSheet sheet;
    private Followed file;

    /** @throws Missing when none was drawn up */
    public BudgetSheet getSheet() {
        if (sheet == null) {
            sheet = budgets.of(household()).stream().findFirst().orElseThrow(Missing::new);
        }
        return sheet;
    }

    @Override
    protected Language ofHousehold() {
        return getSheet().language();
    }

    public Followed getFile() {
        if (file == null) {
            file = notes.household(household());
        }
        return file;
    }

    public BudgetCard getCard() {
        return getSheet().card();
    }

    public List<String> getIncomes() {
        return BudgetCard.INCOMES.stream().filter(getCard().incomes()::containsKey).toList();
    }

    public List<String> getCosts() {
        return BudgetCard.COSTS.stream().filter(getCard().costs()::containsKey).toList();
    }

    /** The debt that the letter is about. @throws Missing when nothing is proposed for it */
    public BudgetCard.Debt getTo() {
        List<BudgetCard.Debt> debts = getCard().debts();
        if (debt == null || debt < 0 || debt >= debts.size() || debts.get(debt).proposed() == null) {
            throw new Missing();
        }
        return debts.get(debt);
    }

    public Integer getDebt() {
        return debt;
    }

    public void setDebt(Integer debt) {
        this.debt = debt;
    }
}
