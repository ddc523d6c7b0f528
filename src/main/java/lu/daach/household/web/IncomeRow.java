package lu.daach.household.web;

import java.io.Serializable;
import java.math.BigDecimal;
import java.time.LocalDate;
import lu.daach.household.HouseholdIncome;
import lu.daach.household.rules.IncomeKind;
import lu.daach.household.rules.Per;

/** One income of the form, as far as it is filled in. */
public final class IncomeRow implements Serializable {

    private static final long serialVersionUID = 1L;

    private String member;
    private String kind;
    private BigDecimal net;
    private String per = Per.MONTH.code();
    private LocalDate from;
    private LocalDate until;
    private boolean proven;
    private boolean newContract;

    IncomeRow(String member) {
        this.member = member;
    }

    static IncomeRow of(HouseholdIncome income) {
        IncomeRow row = new IncomeRow(income.member());
        row.kind = income.kind().code();
        row.net = income.net();
        row.per = income.per().code();
        row.from = income.from();
        row.until = income.until();
        row.proven = income.proven();
        row.newContract = income.newContract();
        return row;
    }

    HouseholdIncome income() {
        return new HouseholdIncome(member, IncomeKind.of(kind).orElse(null), net, Per.of(per).orElse(null), from, until, proven, newContract);
    }

    public String getMember() {
        return member;
    }

    public void setMember(String member) {
        this.member = member;
    }

    public String getKind() {
        return kind;
    }

    public void setKind(String kind) {
        this.kind = kind;
    }

    public BigDecimal getNet() {
        return net;
    }

    public void setNet(BigDecimal net) {
        this.net = net;
    }

    public String getPer() {
        return per;
    }

    public void setPer(String per) {
        this.per = per;
    }

    public LocalDate getFrom() {
        return from;
    }

    public void setFrom(LocalDate from) {
        this.from = from;
    }

    public LocalDate getUntil() {
        return until;
    }

    public void setUntil(LocalDate until) {
        this.until = until;
    }

    public boolean isNewContract() {
        return newContract;
    }

    public void setNewContract(boolean newContract) {
        this.newContract = newContract;
    }

    public boolean isProven() {
        return proven;
    }

    public void setProven(boolean proven) {
        this.proven = proven;
    }
}
