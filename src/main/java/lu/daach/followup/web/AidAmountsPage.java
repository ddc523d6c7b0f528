package lu.daach.followup.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import lu.daach.followup.AidAmount;
import lu.daach.followup.AidAmounts;
import lu.daach.followup.AidKind;
import lu.daach.kernel.Faults;
import lu.daach.kernel.Money;
import lu.daach.kernel.Typed;
import lu.daach.organisation.Installation;
import lu.daach.page.Attempt;

/** What the office usually gives. */
@Named
@ViewScoped
public class AidAmountsPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private AidAmounts amounts;

    @Inject
    private Installation installation;

    @Inject
    private Attempt attempt;

    private String kind;
    private LocalDate from;
    private BigDecimal amount;
    private String source;

    private transient List<AidAmount> own;

    /** Begins with the first of the month that follows. */
    public void open() {
        getOwn();
        from = installation.today().withDayOfMonth(1).plusMonths(1);
    }

    public List<AidAmount> getOwn() {
        if (own == null) {
            own = amounts.own();
        }
        return own;
    }

    /** Whether it holds today: the newest of its kind that has begun. */
    public boolean holds(AidAmount one) {
        return amounts.on(one.kind(), installation.today()).filter(one::equals).isPresent();
    }

    public boolean ahead(AidAmount one) {
        return one.from().isAfter(installation.today());
    }

    public String save() {
        return attempt.go(() -> {
            amounts.set(new AidAmount(kind, from, amount == null ? null : new Money(amount), Typed.given(source)), new Faults());
            return "/followup/aid-amounts.xhtml?faces-redirect=true";
        }, "followup.aidAmounts.saved");
    }

    public List<String> getKinds() {
        return AidKind.CODES;
    }

    public String getKind() {
        return kind;
    }

    public void setKind(String kind) {
        this.kind = kind;
    }

    public LocalDate getFrom() {
        return from;
    }

    public void setFrom(LocalDate from) {
        this.from = from;
    }

    public BigDecimal getAmount() {
        return amount;
    }

    public void setAmount(BigDecimal amount) {
        this.amount = amount;
    }

    public String getSource() {
        return source;
    }

    public void setSource(String source) {
        this.source = source;
    }
}
