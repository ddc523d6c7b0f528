package lu.daach.followup.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import lu.daach.followup.AidDecision;
import lu.daach.followup.AidSheet;
import lu.daach.followup.AidStatus;
import lu.daach.followup.Aids;
import lu.daach.followup.Funding;
import lu.daach.kernel.Faults;
import lu.daach.kernel.Ids;
import lu.daach.kernel.Money;
import lu.daach.organisation.Installation;
import lu.daach.page.Attempt;

/** One aid: what was asked, the form of the decision while nothing is decided, that of the revocation while it runs. */
@Named
@ViewScoped
public class AidPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private Aids aids;

    @Inject
    private Installation installation;

    @Inject
    private Attempt attempt;

    private String id;
    private String outcome = "granted";
    private String by = "board";
    private LocalDate decidedOn;
    private String reason;
    private BigDecimal amount;
    private LocalDate startsOn;
    private LocalDate lastDay;
    private String funding = Funding.OFFICE.code();
    private LocalDate revokedOn;
    private String revokedReason;

    private transient AidSheet aid;

    public void open() {
        decidedOn = installation.today();
        revokedOn = installation.today();
        amount = getAid().amount().amount();
    }

    /** @throws lu.daach.kernel.Missing when the caller's office has none */
    public AidSheet getAid() {
        if (aid == null) {
            aid = aids.get(Ids.known(id));
        }
        return aid;
    }

    public String decide() {
        return attempt.go(() -> {
            boolean granted = isGranting();
            aids.decide(Ids.known(id), new AidDecision(granted, by, decidedOn, reason, granted && amount != null ? new Money(amount) : null,
                    granted ? startsOn : null, granted ? lastDay : null,
                    granted && funding != null ? Funding.valueOf(funding.toUpperCase(Locale.ROOT)) : null), new Faults());
            return "/followup/aid.xhtml?faces-redirect=true&id=" + id;
        }, "followup.aid.decided");
    }

    public String revoke() {
        return attempt.go(() -> {
            new Faults().require(revokedReason != null && !revokedReason.isBlank(), "/revokedReason", "api.required").refuseIfAny();
            aids.revoke(Ids.known(id), revokedOn, revokedReason, new Faults());
            return "/followup/aid.xhtml?faces-redirect=true&id=" + id;
        }, "followup.aid.revoked");
    }

    public boolean isUndecided() {
        return getAid().status() == AidStatus.REQUESTED;
    }

    public boolean isRunning() {
        return getAid().status() == AidStatus.GRANTED;
    }

    public boolean isLate() {
        return isUndecided() && getAid().decideBy().isBefore(installation.today());
    }

    public boolean isGranting() {
        return "granted".equals(outcome);
    }

    /** Who may have decided: the president for urgent aids only. */
    public List<String> getDeciders() {
        return getAid().urgent() ? AidDecision.DECIDERS : List.of("board");
    }

    public List<String> getOutcomes() {
        return AidDecision.OUTCOMES;
    }

    public List<String> getFundings() {
        return Funding.CODES;
    }

    public String getId() {
        return id;
    }

    public void setId(String id) {
        this.id = id;
    }

    public String getOutcome() {
        return outcome;
    }

    public void setOutcome(String outcome) {
        this.outcome = outcome;
    }

    public String getBy() {
        return by;
    }

    public void setBy(String by) {
        this.by = by;
    }

    public LocalDate getDecidedOn() {
        return decidedOn;
    }

    public void setDecidedOn(LocalDate decidedOn) {
        this.decidedOn = decidedOn;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }

    public BigDecimal getAmount() {
        return amount;
    }

    public void setAmount(BigDecimal amount) {
        this.amount = amount;
    }

    public LocalDate getStartsOn() {
        return startsOn;
    }

    public void setStartsOn(LocalDate startsOn) {
        this.startsOn = startsOn;
    }

    public LocalDate getLastDay() {
        return lastDay;
    }

    public void setLastDay(LocalDate lastDay) {
        this.lastDay = lastDay;
    }

    public String getFunding() {
        return funding;
    }

    public void setFunding(String funding) {
        this.funding = funding;
    }

    public LocalDate getRevokedOn() {
        return revokedOn;
    }

    public void setRevokedOn(LocalDate revokedOn) {
        this.revokedOn = revokedOn;
    }

    public String getRevokedReason() {
        return revokedReason;
    }

    public void setRevokedReason(String revokedReason) {
        this.revokedReason = revokedReason;
    }
}
