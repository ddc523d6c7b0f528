package lu.daach.occupancy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import lu.daach.household.HouseholdSheet;
import lu.daach.journal.Journal;
import lu.daach.journal.Trace;
import lu.daach.kernel.Conflict;
import lu.daach.kernel.Faults;
import lu.daach.kernel.Money;
import lu.daach.kernel.Sentence;
import lu.daach.kernel.Slice;
import lu.daach.occupancy.rules.Assessment;
import lu.daach.occupancy.rules.ReviewTerms;
import lu.daach.organisation.Caller;
import lu.daach.organisation.Installation;
import lu.daach.organisation.Permission;
import lu.daach.organisation.UseCase;
import lu.daach.rulebook.Rulebook;
import lu.daach.rulebook.Ruling;
import lu.daach.rulebook.Step;
import lu.daach.scheme.Schemes;

/** The yearly reviews of what households pay, and those that a change in between asks for (L-ABO art. 61). */
@ApplicationScoped
public class Reviews {

    private static final String SUBJECT = "occupancy";
    private static final BigDecimal PERCENT_MONTHS = BigDecimal.valueOf(1200);

    private final ReviewTerms terms = new ReviewTerms(Rulebook.national());

    @Inject
    private OccupancyStore store;

    @Inject
    private StepStore stepStore;

    @Inject
    private Steps steps;

    @Inject
    private Conclusion conclusion;

    @Inject
    private Schemes schemes;

    @Inject
    private Installation installation;

    @Inject
    private Caller caller;

    @Inject
    private Journal journal;

    /** The reviews that were done, the last first, by the words, the scheme and the commune of the filter. */
    @UseCase(needs = Permission.READ_OCCUPANCIES)
    public Slice<ReviewLine> done(OccupancyFilter filter, int first, int most) {
        return stepStore.done(filter, first, most);
    }

    /**
     * The reviews of a contract, the last first, also those that were undone.
     *
     * @throws lu.daach.kernel.Missing when there is no such contract
     */
    @UseCase(needs = Permission.READ_OCCUPANCIES)
    public List<ReviewSheet> of(UUID occupancy) {
        store.get(occupancy);
        return stepStore.reviews(occupancy);
    }

    /**
     * What a review would lead to by the incomes on file; nothing is stored.
     *
     * @param reportedOn when the household told of a change; null for the yearly review
     * @param appliesFrom from when another amount would count; null: the earliest
     */
    @UseCase(needs = Permission.CHANGE_OCCUPANCIES, trace = Trace.READ)
    public ReviewProposal propose(UUID id, LocalDate reportedOn, LocalDate appliesFrom) {
        journal.about(SUBJECT, id, "incomes");
        return proposal(store.sheet(id, installation.today()), reportedOn, appliesFrom);
    }

    private ReviewProposal proposal(OccupancySheet sheet, LocalDate reportedOn, LocalDate appliesFrom) {
        LocalDate earliest = terms.earliest(installation.today(), reportedOn);
        LocalDate from = appliesFrom == null ? earliest : appliesFrom;
        AssessmentSheet current = store.assessment(sheet.id(), installation.today()).map(AssessmentArchive::read).orElse(null);
        Conclusion.Reassessed again = conclusion.again(sheet, from, from, reportedOn == null);
        Ruling<Assessment> ruling = again.ruling();
        List<Sentence> missing = ruling.isRefused()
                ? ParticipationCalculations.faults(ruling.refusals()).stream().map(fault -> new Sentence(fault.key(), fault.args())).toList()
                : List.of();
        BigDecimal before = current == null ? null : income(current.steps());
        BigDecimal now = again.yearlyIncome();
        BigDecimal percent = before == null || now == null ? null : ReviewTerms.percentOf(before, now);
        return new ReviewProposal(sheet.reviewDueOn(), from, current, ruling.value(), missing, before, now, percent,
                terms.minimumChange(from), terms.source(from),
                unanswered(ruling.value()), again.determined(), again.facts());
    }

    /** @param found null when facts are missing */
    private Unanswered unanswered(Assessment found) {
        LocalDate today = installation.today();
        Rulebook law = Rulebook.national();
        LocalDate answerBy = today.plusMonths(law.value("review.answer-months", today).intValueExact());
        Money most = null;
        if (found != null) {
            BigDecimal cap = figure(found.steps(), "cap");
            BigDecimal cost = figure(found.steps(), "costCap");
            most = cap == null ? null : Money.quotient(cap.multiply(law.value("annex-3.rate.cap", found.on())), PERCENT_MONTHS);
            most = most == null || cost == null ? most : most.atMost(new Money(cost));
        }
        return new Unanswered(answerBy, most, law.source("review.answer-months", today));
    }

    private static BigDecimal income(List<Step> steps) {
        return figure(steps, "income");
    }

    private static BigDecimal figure(List<Step> steps, String key) {
        return steps.stream().filter(step -> step.key().equals(key)).map(step -> new BigDecimal(step.value())).findFirst().orElse(null);
    }

    /**
     * Decides a review: the amount is kept, or another one counts from the first of a month.
     *
     * @param version the one that was seen; null where none could be read, which is then among the faults
     * @throws Conflict when the household has left
     */
    @UseCase(needs = Permission.CHANGE_OCCUPANCIES, trace = Trace.DONE)
    public OccupancySheet decide(UUID id, Integer version, ReviewCard card, Faults read) {
        Occupancy occupancy = store.get(id);
        OccupancySheet seen = store.sheet(id, installation.today());
        if (seen.exit() != null || seen.status() == OccupancyStatus.ENDED) {
            throw new Conflict(seen.exit() != null ? "occupancy.exited" : "occupancy.alreadyEnded");
        }
        read.require(card.incomes() != null, "/incomes", "api.required");
        read.require(card.decision() != null, "/decision", "api.required");
        LocalDate today = installation.today();
        read.require(card.reportedOn() == null || !card.reportedOn().isAfter(today), "/reportedOn", "occupancy.inTheFuture");
        read.refuseIfAny();
        LocalDate earliest = terms.earliest(today, card.reportedOn());
        LocalDate from = card.appliesFrom() == null ? earliest : card.appliesFrom();
        boolean change = card.decision() == ReviewDecision.CHANGE;
        ReviewProposal proposal = proposal(seen, card.reportedOn(), from);
        if (change) {
            checkMonth(seen, from, earliest, read);
            checkAmount(proposal, card, read);
        } else {
            read.require(card.reason() != null || !proposal.considerable(), "/reason", "occupancy.keepReasonNeeded");
        }
        read.refuseIfAny();
        occupancy.require(version);
        KeptAssessment assessment = null;
        if (change) {
            assessment = KeptAssessment.of(id, from, card.reportedOn() == null, caller.actor().staff(), Amounts.of(proposal.found(), card.monthly(), card.savings()),
                    proposal.facts(), AssessmentArchive.result(proposal.found()));
            store.add(assessment);
        }
        LocalDate next = terms.nextDue(schemes.book(), seen.scheme(), change ? from : earliest);
        KeptStep step = steps.take(occupancy, StepKind.REVIEW, occupancy.state().withReviewDueOn(next), card.reason());
        stepStore.add(KeptReview.of(id, step, card, proposal, today, caller.actor(), assessment));
        journal.about(SUBJECT, id, "review");
        return store.sheet(id, today);
    }

    private void checkMonth(OccupancySheet seen, LocalDate from, LocalDate earliest, Faults faults) {
        faults.require(from.getDayOfMonth() == 1, "/appliesFrom", "occupancy.firstOfMonth");
        faults.require(!from.isBefore(earliest), "/appliesFrom", "occupancy.monthTooEarly", earliest);
        faults.require(seen.lastDay() == null || !from.isAfter(seen.lastDay()), "/appliesFrom", "occupancy.afterTheEnd",
                seen.lastDay() == null ? from : seen.lastDay());
        store.assessments(seen.id()).stream().map(KeptAssessment::appliesFrom).filter(known -> !known.isBefore(from))
                .reduce((first, last) -> last)
                .ifPresent(known -> faults.add("/appliesFrom", "occupancy.amountKnown", known));
    }

    private static void checkAmount(ReviewProposal proposal, ReviewCard card, Faults faults) {
        if (proposal.found() == null && card.monthly() == null) {
            faults.add("/monthly", "occupancy.cannotBeFound");
            return;
        }
        boolean otherwise = Amounts.of(proposal.found(), card.monthly(), card.savings()).agreedOtherwise();
        faults.require(!otherwise || card.reason() != null, "/reason", "occupancy.otherwiseReasonNeeded");
    }
}
