package lu.daach.occupancy.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import lu.daach.kernel.Faults;
import lu.daach.kernel.Percent;
import lu.daach.kernel.Typed;
import lu.daach.occupancy.IncomesFound;
import lu.daach.occupancy.ReviewCard;
import lu.daach.occupancy.ReviewDecision;
import lu.daach.occupancy.ReviewProposal;
import lu.daach.occupancy.Reviews;
import lu.daach.page.Attempt;

/** The review of what a household pays: what is paid, what it would be, and the decision. */
@Named
@ViewScoped
public class ReviewPage extends StepPage {

    private static final long serialVersionUID = 1L;

    private String incomes;
    private String decision;
    private LocalDate reportedOn;
    private LocalDate appliesFrom;
    private BigDecimal monthly;
    private BigDecimal savings;
    private String reason;
    private transient ReviewProposal proposal;

    @Inject
    private Reviews reviews;

    public String decide() {
        return take(() -> {
            boolean change = ReviewDecision.CHANGE.code().equals(decision);
            reviews.decide(known(), version(), new ReviewCard(IncomesFound.of(incomes).orElse(null),
                    ReviewDecision.of(decision).orElse(null), reportedOn, change ? appliesFrom : null, change ? monthly : null,
                    change ? savings : null, Typed.given(reason)), new Faults());
        }, "occupancy.review.decided");
    }

    public ReviewProposal getProposal() {
        if (proposal == null) {
            proposal = reviews.propose(known(), reportedOn, null);
        }
        return proposal;
    }

    /** The sum line by line, as it is paid and as it would be. */
    public List<Comparison.Row> getRows() {
        return Comparison.rows(getProposal().current(), getProposal().found(), Attempt.language());
    }

    public List<String> getMissing() {
        return getProposal().missing().stream().map(sentence -> sentence.in(Attempt.language())).toList();
    }

    public Calculation getCalculation() {
        var found = getProposal().found();
        return found == null ? null : Calculation.of(found.steps(), found.text(), found.sources(), Attempt.language());
    }

    public Percent getChange() {
        return getProposal().changePercent() == null ? null : new Percent(getProposal().changePercent().abs());
    }

    public Percent getMinimum() {
        return new Percent(getProposal().minimumPercent());
    }

    public String getArticle() {
        return getProposal().source().act() + ", " + getProposal().source().article();
    }

    public boolean isChanging() {
        return ReviewDecision.CHANGE.code().equals(decision);
    }

    public List<String> getFindings() {
        return Arrays.stream(IncomesFound.values()).map(IncomesFound::code).toList();
    }

    public List<String> getDecisions() {
        return Arrays.stream(ReviewDecision.values()).map(ReviewDecision::code).toList();
    }

    public String getIncomes() {
        return incomes;
    }

    public void setIncomes(String incomes) {
        this.incomes = incomes;
    }

    public String getDecision() {
        return decision;
    }

    public void setDecision(String decision) {
        this.decision = decision;
    }

    public LocalDate getReportedOn() {
        return reportedOn;
    }

    public void setReportedOn(LocalDate reportedOn) {
        this.reportedOn = reportedOn;
        proposal = null;
    }

    public LocalDate getAppliesFrom() {
        return appliesFrom;
    }

    public void setAppliesFrom(LocalDate appliesFrom) {
        this.appliesFrom = appliesFrom;
    }

    public BigDecimal getMonthly() {
        return monthly;
    }

    public void setMonthly(BigDecimal monthly) {
        this.monthly = monthly;
    }

    public BigDecimal getSavings() {
        return savings;
    }

    public void setSavings(BigDecimal savings) {
        this.savings = savings;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
