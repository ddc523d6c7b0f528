package lu.daach.charges.web;

import jakarta.faces.context.FacesContext;
import jakarta.faces.model.SelectItem;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import lu.daach.charges.ChargeAdvances;
import lu.daach.charges.ChargeCosts;
import lu.daach.charges.ChargeStatements;
import lu.daach.charges.CostCard;
import lu.daach.charges.CostKind;
import lu.daach.charges.CostLine;
import lu.daach.charges.StatementLine;
import lu.daach.charges.TenantLine;
import lu.daach.charges.rules.DivisionKey;
import lu.daach.kernel.Fault;
import lu.daach.kernel.Faults;
import lu.daach.kernel.Ids;
import lu.daach.kernel.InvalidInput;
import lu.daach.kernel.Missing;
import lu.daach.kernel.Money;
import lu.daach.kernel.Period;
import lu.daach.organisation.Installation;
import lu.daach.page.Attempt;

/** The charges of a dwelling in a year: costs with their bills, advances of who lives there, and the draft of its account. */
@Named
@ViewScoped
public class ChargeDwellingPage implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final int YEARS = 4;

    @Inject
    private ChargeCosts costs;

    @Inject
    private ChargeAdvances advances;

    @Inject
    private ChargeStatements statements;

    @Inject
    private Installation installation;

    @Inject
    private Attempt attempt;

    private String dwelling;
    private String year;
    private String kind = CostKind.ENERGY.code();
    private String key = "";
    private String whose;
    private BigDecimal amount;
    private LocalDate firstDay;
    private LocalDate lastDay;
    private String proof;
    private String tenant;
    private BigDecimal monthly;
    private LocalDate appliesFrom;
    private String basis;
    private String reason;
    private transient List<CostLine> lines;
    private transient List<TenantLine> tenants;

    static String here(String dwelling, String year) {
        return "/charges/dwelling.xhtml?faces-redirect=true&dwelling=" + dwelling + (year == null ? "" : "&year=" + year);
    }

    /** @throws Missing when the address names no dwelling or no year */
    public void open() {
        if (year == null || year.isEmpty()) {
            year = Integer.toString(installation.today().getYear());
        }
        if (!year.matches("20[0-9]{2}")) {
            throw new Missing();
        }
        getAddress();
        firstDay = period().startsOn();
        lastDay = period().endsBefore().minusDays(1);
        appliesFrom = installation.today().plusMonths(1).withDayOfMonth(1);
    }

    private Period period() {
        LocalDate first = LocalDate.of(Integer.parseInt(year), 1, 1);
        return new Period(first, first.plusYears(1));
    }

    public String getAddress() {
        return statements.address(Ids.known(dwelling));
    }

    public List<String> getYears() {
        int last = installation.today().getYear();
        return IntStream.rangeClosed(0, YEARS).mapToObj(back -> Integer.toString(last - back)).toList();
    }

    public List<CostLine> getCosts() {
        if (lines == null) {
            lines = costs.list(Ids.known(dwelling), period());
        }
        return lines;
    }

    public Money getTotal() {
        return getCosts().stream().filter(CostLine::stands).map(CostLine::amount).reduce(Money.ZERO, Money::plus);
    }

    public List<TenantLine> getTenants() {
        if (tenants == null) {
            tenants = advances.tenants(Ids.known(dwelling));
        }
        return tenants;
    }

    public List<SelectItem> getContracts() {
        return getTenants().stream().map(one -> new SelectItem(one.occupancy().toString(), one.place().isEmpty() ? one.name() : one.name() + " (" + one.place() + ")")).toList();
    }

    /** The accounts of this dwelling. */
    public List<StatementLine> getStatements() {
        return statements.list(Ids.known(dwelling), 0, YEARS * 4).items();
    }

    public String chip(StatementLine line) {
        return ChargesPage.look(line.state());
    }

    public List<String> getKinds() {
        return CostKind.CODES;
    }

    /** Empty: as usual for the kind. */
    public List<String> getKeys() {
        return DivisionKey.CODES;
    }

    public String enter() {
        return attempt.go(() -> {
            CostCard card = new CostCard(CostKind.of(kind), firstDay, lastDay, amount == null ? null : Money.rounded(amount), DivisionKey.of(key),
                    whose == null || whose.isEmpty() ? null : Ids.known(whose), proof);
            try {
                costs.enter(Ids.known(dwelling), List.of(card), new Faults());
            } catch (InvalidInput e) {
                throw new InvalidInput(e.faults().stream().map(ChargeDwellingPage::atField).toList());
            }
            return here(dwelling, year);
        }, "charges.dwelling.entered");
    }

    /** The form has one cost: its fields are named without the list. */
    private static Fault atField(Fault fault) {
        String pointer = fault.pointer().replaceFirst("^/costs/0", "");
        return new Fault(pointer.equals("/occupancy") ? "/whose" : pointer, fault.key(), fault.args());
    }

    /** The cost whose button was pressed. */
    public String withdraw() {
        String cost = FacesContext.getCurrentInstance().getExternalContext().getRequestParameterMap().get("cost");
        return attempt.go(() -> {
            costs.withdraw(Ids.known(cost), reason, new Faults());
            return here(dwelling, year);
        }, "charges.dwelling.withdrawn");
    }

    public String decide() {
        return attempt.go(() -> {
            UUID occupancy = Ids.known(tenant);
            advances.decide(occupancy, appliesFrom, monthly == null ? null : Money.rounded(monthly), basis, new Faults());
            return here(dwelling, year);
        }, "charges.dwelling.decided");
    }

    /** From the first month with a cost to the last month of the year that is over. */
    public String draft() {
        LocalDate over = installation.today().withDayOfMonth(1);
        LocalDate before = period().endsBefore().isBefore(over) ? period().endsBefore() : over;
        LocalDate first = getCosts().stream().filter(CostLine::stands).map(cost -> cost.firstDay().withDayOfMonth(1)).min(LocalDate::compareTo)
                .filter(day -> day.isAfter(period().startsOn())).orElse(period().startsOn());
        return attempt.go(() -> "/charges/statement.xhtml?faces-redirect=true&id="
                + statements.draft(Ids.known(dwelling), first, before.minusDays(1), new Faults()).line().id(), "charges.dwelling.drafted");
    }

    public String getDwelling() {
        return dwelling;
    }

    public void setDwelling(String dwelling) {
        this.dwelling = dwelling;
    }

    public String getYear() {
        return year;
    }

    public void setYear(String year) {
        this.year = year;
    }

    public String getKind() {
        return kind;
    }

    public void setKind(String kind) {
        this.kind = kind;
    }

    public String getKey() {
        return key;
    }

    public void setKey(String key) {
        this.key = key;
    }

    public String getWhose() {
        return whose;
    }

    public void setWhose(String whose) {
        this.whose = whose;
    }

    public BigDecimal getAmount() {
        return amount;
    }

    public void setAmount(BigDecimal amount) {
        this.amount = amount;
    }

    public LocalDate getFirstDay() {
        return firstDay;
    }

    public void setFirstDay(LocalDate firstDay) {
        this.firstDay = firstDay;
    }

    public LocalDate getLastDay() {
        return lastDay;
    }

    public void setLastDay(LocalDate lastDay) {
        this.lastDay = lastDay;
    }

    public String getProof() {
        return proof;
    }

    public void setProof(String proof) {
        this.proof = proof;
    }

    public String getTenant() {
        return tenant;
    }

    public void setTenant(String tenant) {
        this.tenant = tenant;
    }

    public BigDecimal getMonthly() {
        return monthly;
    }

    public void setMonthly(BigDecimal monthly) {
        this.monthly = monthly;
    }

    public LocalDate getAppliesFrom() {
        return appliesFrom;
    }

    public void setAppliesFrom(LocalDate appliesFrom) {
        this.appliesFrom = appliesFrom;
    }

    public String getBasis() {
        return basis;
    }

    public void setBasis(String basis) {
        this.basis = basis;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
