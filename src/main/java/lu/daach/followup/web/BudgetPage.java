package lu.daach.followup.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import lu.daach.followup.BudgetCard;
import lu.daach.followup.BudgetSheet;
import lu.daach.followup.Budgets;
import lu.daach.kernel.Faults;

/** The budget sheet that is drawn up with a household: the last one to go on from, and what it leaves a day. */
@Named
@ViewScoped
public class BudgetPage extends FollowedPage {

    private static final long serialVersionUID = 1L;

    @Inject
    private Budgets budgets;

    private Map<String, BigDecimal> incomes = new LinkedHashMap<>();
    private Map<String, BigDecimal> costs = new LinkedHashMap<>();
    private List<DebtRow> debts = new ArrayList<>();
    private BigDecimal homeBefore;
    private BigDecimal home;

    private transient List<BudgetSheet> all;

    @Override
    public void open() {
        super.open();
        BudgetSheet last = getLast();
        if (last != null) {
            incomes.putAll(last.card().incomes());
            costs.putAll(last.card().costs());
            last.card().debts().forEach(debt -> debts.add(DebtRow.of(debt)));
            homeBefore = last.card().homeBefore();
        }
        BigDecimal participation = budgets.participation(getFile().id());
        home = participation.signum() > 0 || last == null ? participation : last.card().home();
        addDebt();
    }

    public List<BudgetSheet> getAll() {
        if (all == null) {
            all = budgets.of(getFile().id());
        }
        return all;
    }

    /** Null while none was drawn up. */
    public BudgetSheet getLast() {
        return getAll().isEmpty() ? null : getAll().get(0);
    }

    public void addDebt() {
        if (debts.size() < BudgetCard.MOST_DEBTS) {
            debts.add(new DebtRow());
        }
    }

    public String save() {
        debts.removeIf(DebtRow::blank);
        return attempt().go(() -> {
            budgets.draw(getFile().id(), new BudgetCard(given(incomes), given(costs), debts.stream().map(DebtRow::debt).toList(),
                    homeBefore == null ? home : homeBefore, home), new Faults());
            return to("budget");
        }, "followup.budget.saved");
    }

    private static Map<String, BigDecimal> given(Map<String, BigDecimal> amounts) {
        Map<String, BigDecimal> given = new LinkedHashMap<>(amounts);
        given.values().removeIf(Objects::isNull);
        return given;
    }

    public List<String> getIncomeKinds() {
        return BudgetCard.INCOMES;
    }

    public List<String> getCostKinds() {
        return BudgetCard.COSTS;
    }

    public Map<String, BigDecimal> getIncomes() {
        return incomes;
    }

    public Map<String, BigDecimal> getCosts() {
        return costs;
    }

    public List<DebtRow> getDebts() {
        return debts;
    }

    public BigDecimal getHomeBefore() {
        return homeBefore;
    }

    public void setHomeBefore(BigDecimal homeBefore) {
        this.homeBefore = homeBefore;
    }

    public BigDecimal getHome() {
        return home;
    }

    public void setHome(BigDecimal home) {
        this.home = home;
    }
}
