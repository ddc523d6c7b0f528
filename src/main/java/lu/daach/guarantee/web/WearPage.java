package lu.daach.guarantee.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import lu.daach.guarantee.ClaimSetting;
import lu.daach.guarantee.Wears;
import lu.daach.guarantee.rules.Damage;
import lu.daach.kernel.Faults;
import lu.daach.organisation.Installation;
import lu.daach.page.Attempt;

/** The table of wear, and the form by which the agency gives a part of a home another life. */
@Named
@ViewScoped
public class WearPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private Wears wears;

    @Inject
    private Installation installation;

    @Inject
    private Attempt attempt;

    private String element;
    private BigDecimal years;
    private LocalDate from;
    private String source;
    private LocalDate fromDay;
    private BigDecimal decideDays;
    private BigDecimal ceilingMonths;
    private transient List<Map.Entry<String, Damage.Life>> rows;

    public void open() {
        from = installation.today();
        fromDay = installation.today();
        ClaimSetting now = getSettings().get(0);
        decideDays = BigDecimal.valueOf(now.decideDays());
        ceilingMonths = now.ceilingMonths() == null ? null : BigDecimal.valueOf(now.ceilingMonths());
        getRows();
    }

    public List<Map.Entry<String, Damage.Life>> getRows() {
        if (rows == null) {
            rows = List.copyOf(wears.on(null).entrySet());
        }
        return rows;
    }

    public List<String> getElements() {
        return getRows().stream().map(Map.Entry::getKey).toList();
    }

    public String save() {
        return attempt.go(() -> {
            wears.set(element, years == null || years.stripTrailingZeros().scale() > 0 ? null : years.intValue(), from, source, new Faults());
            return "/guarantee/wear.xhtml?faces-redirect=true";
        }, "guarantee.wear.saved");
    }

    public List<ClaimSetting> getSettings() {
        return wears.settings();
    }

    public String decide() {
        return attempt.go(() -> {
            wears.decide(fromDay, whole(decideDays), ceilingMonths == null ? null : whole(ceilingMonths), new Faults());
            return "/guarantee/wear.xhtml?faces-redirect=true";
        }, "guarantee.wear.decided");
    }

    /** @return null for none; zero, which no setting takes, for what is not whole */
    private static Integer whole(BigDecimal number) {
        return number == null ? null : number.stripTrailingZeros().scale() > 0 ? Integer.valueOf(0) : Integer.valueOf(number.intValue());
    }

    public LocalDate getFromDay() {
        return fromDay;
    }

    public void setFromDay(LocalDate fromDay) {
        this.fromDay = fromDay;
    }

    public BigDecimal getDecideDays() {
        return decideDays;
    }

    public void setDecideDays(BigDecimal decideDays) {
        this.decideDays = decideDays;
    }

    public BigDecimal getCeilingMonths() {
        return ceilingMonths;
    }

    public void setCeilingMonths(BigDecimal ceilingMonths) {
        this.ceilingMonths = ceilingMonths;
    }

    public String getElement() {
        return element;
    }

    public void setElement(String element) {
        this.element = element;
    }

    public BigDecimal getYears() {
        return years;
    }

    public void setYears(BigDecimal years) {
        this.years = years;
    }

    public LocalDate getFrom() {
        return from;
    }

    public void setFrom(LocalDate from) {
        this.from = from;
    }

    public String getSource() {
        return source;
    }

    public void setSource(String source) {
        this.source = source;
    }
}
