package lu.daach.followup;

import java.io.Serializable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import lu.daach.followup.rules.BudgetSums;

/**
 * What comes in and goes out in a month, as a household and its referent wrote it down. Amounts in euros a month, zero or more.
 *
 * @param incomes by code of {@link #INCOMES}; what is left out is nothing
 * @param costs by code of {@link #COSTS}
 * @param homeBefore what the home cost before the household came to us
 * @param home what it costs now, the participation
 */
public record BudgetCard(Map<String, BigDecimal> incomes, Map<String, BigDecimal> costs, List<Debt> debts, BigDecimal homeBefore, BigDecimal home) {

    public static final List<String> INCOMES = List.of("wage", "revis", "unemployment", "pension", "child", "alimony", "other");
    public static final List<String> COSTS = List.of("energy", "phone", "insurance", "transport", "school", "childcare", "health", "alimony", "other");
    public static final int MOST_DEBTS = 8;
    public static final int LONGEST_CREDITOR = 120;

    /**
     * What is owed to one creditor.
     *
     * @param monthly what is paid a month now
     * @param proposed what the household can pay a month; null where nothing is proposed
     * @param from the month of the first instalment that is proposed; null where nothing is
     */
    public record Debt(String creditor, BigDecimal owed, BigDecimal monthly, BigDecimal proposed, LocalDate from) implements Serializable {

        /** In how many months it is paid as proposed; zero where nothing is. */
        public int months() {
            return proposed == null ? 0 : BudgetSums.months(owed, proposed);
        }
    }

    /** With what is paid now for the debts and the home. */
    public BudgetSums now() {
        return BudgetSums.of(incomes.values(), costs.values(), debts.stream().map(Debt::monthly).toList(), home);
    }

    /** As now, with the home as it was before the participation. */
    public BudgetSums before() {
        return BudgetSums.of(incomes.values(), costs.values(), debts.stream().map(Debt::monthly).toList(), homeBefore);
    }

    /** With what is proposed to the creditors. */
    public BudgetSums asProposed() {
        return BudgetSums.of(incomes.values(), costs.values(), debts.stream().map(one -> one.proposed() == null ? one.monthly() : one.proposed()).toList(),
                home);
    }
}
