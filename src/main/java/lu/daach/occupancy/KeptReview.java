package lu.daach.occupancy;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import lu.daach.database.DocumentConverter;
import lu.daach.kernel.Ids;
import lu.daach.kernel.Money;
import lu.daach.organisation.Actor;

/** A review of what a household pays, with what was found; written once. */
@Entity
@Table(schema = "occupancy", name = "review")
class KeptReview {

    @Id
    private UUID id;

    @Column(name = "occupancy_id")
    private UUID occupancy;

    @Column(name = "step_id")
    private UUID step;

    @Column(name = "due_on")
    private LocalDate dueOn;

    @Column(name = "reported_on")
    private LocalDate reportedOn;

    @Column(name = "reviewed_on")
    private LocalDate reviewedOn;

    @Column(name = "reviewed_by")
    private UUID reviewedBy;

    private String reviewer;

    private String incomes;

    private String decision;

    @Column(name = "applies_from")
    private LocalDate appliesFrom;

    @Column(name = "assessment_id")
    private UUID assessment;

    @Column(name = "monthly_before")
    private BigDecimal monthlyBefore;

    @Column(name = "monthly_found")
    private BigDecimal monthlyFound;

    @Column(name = "monthly_after")
    private BigDecimal monthlyAfter;

    private String reason;

    @Convert(converter = DocumentConverter.class)
    private String facts;

    @Convert(converter = DocumentConverter.class)
    private String result;

    @Column(name = "withdrawn_at", insertable = false, updatable = false)
    private Instant withdrawnAt;

    protected KeptReview() {
    }

    /** @param assessment what the household pays from then on; null when nothing changes */
    static KeptReview of(UUID occupancy, KeptStep step, ReviewCard card, ReviewProposal proposal, LocalDate reviewedOn, Actor by,
            KeptAssessment assessment) {
        KeptReview review = new KeptReview();
        review.id = Ids.fresh();
        review.occupancy = occupancy;
        review.step = step.id();
        review.dueOn = proposal.dueOn();
        review.reportedOn = card.reportedOn();
        review.reviewedOn = reviewedOn;
        review.reviewedBy = by.staff();
        review.reviewer = by.name();
        review.incomes = card.incomes().code();
        review.decision = card.decision().code();
        review.appliesFrom = assessment == null ? null : assessment.appliesFrom();
        review.assessment = assessment == null ? null : assessment.id();
        review.monthlyBefore = proposal.current() == null ? null : proposal.current().monthly().amount();
        review.monthlyFound = proposal.found() == null ? null : proposal.found().monthly().amount();
        review.monthlyAfter = assessment == null ? review.monthlyBefore : assessment.monthly();
        review.reason = card.reason();
        review.facts = proposal.facts();
        review.result = AssessmentArchive.result(proposal.found());
        return review;
    }

    ReviewSheet sheet() {
        return new ReviewSheet(id, dueOn, reportedOn, reviewedOn, reviewer, IncomesFound.of(incomes).orElseThrow(),
                ReviewDecision.of(decision).orElseThrow(), appliesFrom, money(monthlyBefore), money(monthlyFound), money(monthlyAfter),
                reason, withdrawnAt != null);
    }

    private static Money money(BigDecimal amount) {
        return amount == null ? null : new Money(amount);
    }
}
