package lu.daach.followup.web;

import java.io.Serializable;
import java.math.BigDecimal;
import java.time.LocalDate;
import lu.daach.followup.BudgetCard;
import lu.daach.kernel.Typed;

/** What is owed to one creditor, while it is typed. */
public class DebtRow implements Serializable {

    private static final long serialVersionUID = 1L;

    private String creditor;
    private BigDecimal owed;
    private BigDecimal monthly;
    private BigDecimal proposed;
    private LocalDate from;

    static DebtRow of(BudgetCard.Debt debt) {
        DebtRow row = new DebtRow();
        row.creditor = debt.creditor();
        row.owed = debt.owed();
        row.monthly = debt.monthly();
        row.proposed = debt.proposed();
        row.from = debt.from();
        return row;
    }

    boolean blank() {
        return Typed.given(creditor) == null && owed == null;
    }

    BudgetCard.Debt debt() {
        return new BudgetCard.Debt(Typed.given(creditor), owed, monthly == null ? BigDecimal.ZERO.setScale(2) : monthly, proposed, from);
    }

    public String getCreditor() {
        return creditor;
    }

    public void setCreditor(String creditor) {
        this.creditor = creditor;
    }

    public BigDecimal getOwed() {
        return owed;
    }

    public void setOwed(BigDecimal owed) {
        this.owed = owed;
    }

    public BigDecimal getMonthly() {
        return monthly;
    }

    public void setMonthly(BigDecimal monthly) {
        this.monthly = monthly;
    }

    public BigDecimal getProposed() {
        return proposed;
    }

    public void setProposed(BigDecimal proposed) {
        this.proposed = proposed;
    }

    public LocalDate getFrom() {
        return from;
    }

    public void setFrom(LocalDate from) {
        this.from = from;
    }
}
