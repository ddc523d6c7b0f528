package lu.daach.admission;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import lu.daach.admission.rules.ApplicationStatus;
import lu.daach.admission.rules.OfferAnswer;
import lu.daach.admission.rules.RefusalReasons;
import lu.daach.dwelling.DwellingSheet;
import lu.daach.dwelling.Dwellings;
import lu.daach.dwelling.PlaceLine;
import lu.daach.household.HouseholdLine;
import lu.daach.household.Households;
import lu.daach.journal.Journal;
import lu.daach.journal.Trace;
import lu.daach.kernel.Conflict;
import lu.daach.kernel.Faults;
import lu.daach.kernel.Missing;
import lu.daach.organisation.Actor;
import lu.daach.organisation.Caller;
import lu.daach.organisation.Forbidden;
import lu.daach.organisation.Installation;
import lu.daach.organisation.Permission;
import lu.daach.organisation.UseCase;
import lu.daach.rulebook.Rulebook;

/**
 * Places proposed to households: who comes into question and why, to whom it is offered, and what they say. Nobody is passed over
 * without a reason and a manager; the ranking that was seen is kept with the offer.
 */
@ApplicationScoped
public class Offers {

    private static final String SUBJECT = "offer";

    private final RefusalReasons reasons = new RefusalReasons(Rulebook.national());

    @Inject
    private OfferStore store;

    @Inject
    private ApplicationStore applications;

    @Inject
    private RankingReader rankings;

    @Inject
    private Dwellings dwellings;

    @Inject
    private Households households;

    @Inject
    private Installation installation;

    @Inject
    private Caller caller;

    @Inject
    private Journal journal;

    /** Who comes into question for a place today. @throws Missing when there is no such place */
    @UseCase(needs = Permission.READ_APPLICATIONS)
    public Ranking ranking(UUID place) {
        PlaceLine line = dwellings.place(place).orElseThrow(Missing::new);
        return rankings.of(line, dwellings.get(line.dwelling()), installation.today());
    }

    /** The offer that holds a place; empty when none does. */
    @UseCase(needs = Permission.READ_APPLICATIONS)
    public Optional<OfferSheet> holding(UUID place) {
        return store.holding(place).map(this::sheet);
    }

    /** @throws Missing when there is none */
    @UseCase(needs = Permission.READ_APPLICATIONS)
    public OfferSheet get(UUID id) {
        return sheet(store.get(id));
    }

    /** All of an application, the last first. */
    @UseCase(needs = Permission.READ_APPLICATIONS)
    public List<OfferSheet> of(UUID application) {
        return store.of(application).stream().map(this::sheet).toList();
    }

    /** The ranking as it was when the offer was made. @throws Missing when there is no such offer */
    @UseCase(needs = Permission.READ_APPLICATIONS)
    public Ranking seen(UUID offer) {
        Ranking kept = RankingJson.read(store.get(offer).ranking(), household -> "");
        Map<UUID, HouseholdLine> known = households.lines(Stream.concat(kept.candidates().stream(), kept.others().stream())
                .map(Ranked::household).distinct().toList());
        return RankingJson.read(store.get(offer).ranking(), household -> known.containsKey(household) ? known.get(household).lastName() : "–");
    }

    /** The reasons that a household may give, as codes. */
    @UseCase(needs = Permission.READ_APPLICATIONS)
    public List<String> refusals() {
        return reasons.codes();
    }

    /** The last day for the answer to an offer made today, as the method has it. */
    @UseCase(needs = Permission.READ_APPLICATIONS)
    public LocalDate usualAnswerBy() {
        LocalDate today = installation.today();
        return today.plusDays(QueueReader.terms(today).offerDays());
    }

    /** As {@link #offer(UUID, OfferCard, Faults)}. */
    @UseCase(needs = Permission.DECIDE_APPLICATIONS, trace = Trace.DONE)
    public OfferSheet offer(UUID application, OfferCard card) {
        return offer(application, card, new Faults());
    }

    /**
     * Proposes a place to a household that waits.
     *
     * @param found what was already found wrong while the card was read; everything is refused together
     * @throws lu.daach.kernel.InvalidInput also when it is out of order and has no reason
     * @throws Forbidden when it is out of order and the caller does not answer for exceptions
     * @throws Conflict when the household does not wait, when the place is offered or taken, or when the ranking is another than was seen
     */
    @UseCase(needs = Permission.DECIDE_APPLICATIONS, trace = Trace.DONE)
    public OfferSheet offer(UUID application, OfferCard card, Faults found) {
        Application known = applications.get(application);
        LocalDate today = installation.today();
        OfferCard whole = card.on(card.startsOn() == null ? today : card.startsOn(), card.answerBy() == null ? usualAnswerBy() : card.answerBy());
        Optional<PlaceLine> place = card.place() == null ? Optional.empty() : dwellings.place(card.place());
        found.require(found.any() || card.place() != null, "/place", "api.required");
        found.require(card.place() == null || place.isPresent(), "/place", "admission.unknownPlace");
        found.require(!whole.answerBy().isBefore(today), "/answerBy", "admission.answerBefore", today);
        found.require(!whole.startsOn().isBefore(today), "/startsOn", "admission.startsBefore", today);
        found.refuseIfAny();
        // Read while the household still waits: afterwards it is no candidate any more.
        Ranking ranking = ranking(card.place());
        known.become(ApplicationStatus.OFFERED);
        if (store.holding(card.place()).isPresent()) {
            throw new Conflict("organisation.collision.offer_of_a_place_once");
        }
        if (card.seen() != null && !card.seen().equals(ranking.digest())) {
            throw new Conflict("admission.rankingChanged");
        }
        Integer placing = ranking.placing(application);
        Offer offer = Offer.of(application, place.orElseThrow(), whole, today, caller.actor().staff(), placing, RankingJson.write(ranking).toString());
        if (placing == null || placing > 1) {
            answerFor(offer, card.reason());
        }
        store.add(offer);
        journal.about(SUBJECT, offer.id(), "offer");
        return sheet(offer);
    }

    /** As {@link #answer(UUID, OfferAnswerCard, Faults)}. */
    @UseCase(needs = Permission.DECIDE_APPLICATIONS, trace = Trace.DONE)
    public OfferSheet answer(UUID id, OfferAnswerCard card) {
        return answer(id, card, new Faults());
    }

    /**
     * What became of an offer. One that was accepted holds the place until the contract; any other end gives it free, and the
     * household waits again.
     *
     * @param found what was already found wrong while the card was read; everything is refused together
     * @throws Conflict when it is answered already
     */
    @UseCase(needs = Permission.DECIDE_APPLICATIONS, trace = Trace.DONE)
    public OfferSheet answer(UUID id, OfferAnswerCard card, Faults found) {
        Offer offer = store.get(id);
        LocalDate today = installation.today();
        OfferAnswerCard whole = card.on(card.on() == null ? today : card.on());
        boolean refused = card.answer() == OfferAnswer.REFUSED;
        found.require(found.any() || card.answer() != null, "/answer", "api.required");
        found.require(!whole.on().isAfter(today), "/on", "admission.answerFuture", today);
        found.require(!refused || card.refusal() != null && reasons.codes().contains(card.refusal()), "/refusal", "admission.refusalNeeded");
        found.require(refused || card.refusal() == null, "/refusal", "admission.refusalOnly");
        boolean told = card.note() != null && !card.note().isBlank();
        found.require(told || card.answer() != OfferAnswer.WITHDRAWN, "/note", "admission.withdrawalNote");
        found.refuseIfAny();
        offer.answer(whole, counts(card, whole.on()), caller.actor().staff());
        Application application = applications.get(offer.application());
        if (card.answer() != OfferAnswer.ACCEPTED) {
            application.become(ApplicationStatus.WAITING);
        }
        if (card.answer() == OfferAnswer.ACCEPTED || refused) {
            application.heard(whole.on().isBefore(application.receivedOn()) ? application.receivedOn() : whole.on());
        }
        store.flush();
        journal.about(SUBJECT, id, "answer");
        return sheet(offer);
    }

    private boolean counts(OfferAnswerCard card, LocalDate on) {
        return switch (card.answer()) {
            case REFUSED -> reasons.counts(card.refusal(), on);
            case NONE -> reasons.counts(RefusalReasons.NO_ANSWER, on);
            case ACCEPTED, WITHDRAWN -> false;
        };
    }

    private void answerFor(Offer offer, String reason) {
        Actor actor = caller.actor();
        if (!actor.may(Permission.ANSWER_FOR_EXCEPTIONS)) {
            throw new Forbidden("admission.managerChooses");
        }
        new Faults().require(reason != null && !reason.isBlank(), "/reason", "admission.exceptionReasonNeeded").refuseIfAny();
        offer.answeredFor(reason, actor.staff());
    }

    private OfferSheet sheet(Offer offer) {
        Map<UUID, String> names = applications.staffNames();
        DwellingSheet dwelling = dwellings.get(offer.dwelling());
        String label = dwelling.places().stream().filter(place -> place.id().equals(offer.place())).map(PlaceLine::label).findFirst()
                .orElse(PlaceLine.WHOLE);
        return offer.sheet(dwelling.address(), label, names.get(offer.offeredBy()), names.get(offer.exceptionBy()));
    }
}
