package lu.daach.admission;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import lu.daach.admission.rules.ApplicationStatus;
import lu.daach.admission.rules.Choice;
import lu.daach.admission.rules.OfferAnswer;
import lu.daach.admission.rules.SchemeResult;
import lu.daach.household.HouseholdLine;
import lu.daach.household.HouseholdStatus;
import lu.daach.household.Households;
import lu.daach.household.rules.HouseholdFacts;
import lu.daach.journal.Journal;
import lu.daach.journal.Trace;
import lu.daach.kernel.Faults;
import lu.daach.kernel.Slice;
import lu.daach.organisation.Actor;
import lu.daach.organisation.Caller;
import lu.daach.organisation.Forbidden;
import lu.daach.organisation.Installation;
import lu.daach.organisation.Permission;
import lu.daach.organisation.UseCase;
import lu.daach.rulebook.Ruling;
import lu.daach.rulebook.Scheme;

/** The applications of the region: handed in, judged by the rules, decided by people. */
@ApplicationScoped
public class Applications {

    private static final String SUBJECT = "application";

    @Inject
    private ApplicationStore store;

    @Inject
    private OfferStore offers;

    @Inject
    private Judge judge;

    @Inject
    private Households households;

    @Inject
    private Journal journal;

    @Inject
    private Caller caller;

    @Inject
    private Installation installation;

    /** Those received first come first. */
    @UseCase(needs = Permission.READ_APPLICATIONS)
    public Slice<ApplicationSheet> list(ApplicationFilter filter, int first, int most) {
        boolean all = filter.words() == null || filter.words().isBlank();
        Collection<UUID> named = all ? null : households.named(filter.words());
        Slice<Application> found = store.list(filter, named, first, most);
        return new Slice<>(sheets(found.items()), found.total());
    }

    /** How many applications there are in each status, also where none is. */
    @UseCase(needs = Permission.READ_APPLICATIONS)
    public Map<ApplicationStatus, Long> counts() {
        return store.counts();
    }

    /** @throws lu.daach.kernel.Missing when there is none */
    @UseCase(needs = Permission.READ_APPLICATIONS)
    public ApplicationSheet get(UUID id) {
        return sheet(store.get(id));
    }

    /** Those of one household, received first come first; empty also for a household that does not exist. */
    @UseCase(needs = Permission.READ_APPLICATIONS)
    public List<ApplicationSheet> ofHousehold(UUID household) {
        return sheets(store.of(household));
    }

    /**
     * Registers an application as handed in; the household is an applicant from now on, unless it is housed.
     *
     * @throws lu.daach.kernel.InvalidInput with everything that is wrong
     */
    @UseCase(needs = Permission.SUBMIT_APPLICATIONS, trace = Trace.DONE)
    public ApplicationSheet register(ApplicationCard card) {
        return register(card, new Faults());
    }

    /**
     * As {@link #register(ApplicationCard)}.
     *
     * @param found what was already found wrong while the card was read; everything is refused together
     */
    @UseCase(needs = Permission.SUBMIT_APPLICATIONS, trace = Trace.DONE)
    public ApplicationSheet register(ApplicationCard card, Faults found) {
        return begin(card, ApplicationStatus.SUBMITTED, found);
    }

    /** As {@link #register(ApplicationCard)}, and it is handed in later by {@link #submit}. */
    @UseCase(needs = Permission.SUBMIT_APPLICATIONS, trace = Trace.DONE)
    public ApplicationSheet draft(ApplicationCard card) {
        return begin(card, ApplicationStatus.DRAFT, new Faults());
    }

    /**
     * Changes day of receipt and schemes; the household stays.
     *
     * @param version the one that was seen
     * @throws lu.daach.kernel.Conflict when somebody changed it since, or when it is decided
     */
    @UseCase(needs = Permission.SUBMIT_APPLICATIONS, trace = Trace.DONE)
    public ApplicationSheet change(UUID id, int version, ApplicationCard card) {
        return change(id, version, card, new Faults());
    }

    /**
     * As {@link #change(UUID, int, ApplicationCard)}.
     *
     * @param version null where none could be read, which is among {@code found}
     * @param found what was already found wrong while the card was read; everything is refused together
     */
    @UseCase(needs = Permission.SUBMIT_APPLICATIONS, trace = Trace.DONE)
    public ApplicationSheet change(UUID id, Integer version, ApplicationCard card, Faults found) {
        Application application = store.get(id);
        check(card, found);
        found.require(card.household() == null || card.household().equals(application.household()), "/household", "admission.otherHousehold");
        found.refuseIfAny();
        application.change(version, card);
        store.flush();
        journal.about(SUBJECT, id);
        return sheet(application);
    }

    /** Hands a draft in. @throws lu.daach.kernel.Conflict when it is no draft */
    @UseCase(needs = Permission.SUBMIT_APPLICATIONS, trace = Trace.DONE)
    public ApplicationSheet submit(UUID id) {
        return step(id, ApplicationStatus.SUBMITTED);
    }

    /** The household takes it back. @throws lu.daach.kernel.Conflict when it is housed, refused or withdrawn already */
    @UseCase(needs = Permission.SUBMIT_APPLICATIONS, trace = Trace.DONE)
    public ApplicationSheet withdraw(UUID id) {
        store.get(id).endOn(installation.today());
        ApplicationSheet withdrawn = step(id, ApplicationStatus.WITHDRAWN);
        offers.close(id, installation.today(), OfferAnswer.WITHDRAWN);
        settle(withdrawn.household());
        return withdrawn;
    }

    /**
     * What the rules find today for the stored household and the schemes that are asked for; nothing is stored.
     *
     * @throws lu.daach.kernel.InvalidInput when the household contradicts itself, with pointers into it
     */
    @UseCase(needs = Permission.READ_APPLICATIONS)
    public List<SchemeResult> eligibility(UUID id) {
        return judged(id).stream().map(JudgedScheme::result).toList();
    }

    /** As {@link #eligibility}, with what would change each outcome. */
    @UseCase(needs = Permission.READ_APPLICATIONS)
    public List<JudgedScheme> judged(UUID id) {
        Application application = store.get(id);
        LocalDate today = installation.today();
        HouseholdFacts facts = households.factsOn(application.household(), today);
        return judged(today, application.schemes(), facts).stream()
                .map(result -> new JudgedScheme(result, Turnings.of(result.outcome(), result.findings(), facts, today))).toList();
    }

    /**
     * Decides for one scheme, on what the rules find today; both are kept.
     *
     * @throws lu.daach.kernel.InvalidInput also when the decision is otherwise than the findings and has no reason
     * @throws Forbidden when it accepts against a rule that is not met, and the caller does not answer for exceptions
     * @throws lu.daach.kernel.Conflict when it is not waiting for a decision
     */
    @UseCase(needs = Permission.DECIDE_APPLICATIONS, trace = Trace.DONE)
    public ApplicationSheet decide(UUID id, DecisionCard card) {
        return decide(id, card, new Faults());
    }

    /**
     * As {@link #decide(UUID, DecisionCard)}.
     *
     * @param found what was already found wrong while the card was read; everything is refused together
     */
    @UseCase(needs = Permission.DECIDE_APPLICATIONS, trace = Trace.DONE)
    public ApplicationSheet decide(UUID id, DecisionCard card, Faults found) {
        Application application = store.get(id);
        found.require(card.scheme() == null || application.schemes().contains(card.scheme()), "/scheme", "admission.schemeNotAskedFor");
        found.refuseIfAny();
        application.become(card.outcome().status());
        LocalDate today = installation.today();
        HouseholdFacts facts = households.factsOn(application.household(), today);
        SchemeResult result = judged(today, List.of(card.scheme()), facts).get(0);
        answerFor(card, result.outcome());
        store.add(Decision.of(id, card, result, facts, today, caller.actor().staff()));
        if (card.outcome() == Choice.REFUSED) {
            settle(application.household());
        }
        journal.about(SUBJECT, id, "decision");
        return sheet(application);
    }

    /**
     * A home was proposed to the household.
     *
     * @return the application that waited longest; empty when none is waiting
     */
    @UseCase(needs = Permission.CHANGE_OCCUPANCIES)
    public Optional<UUID> markOffered(UUID household) {
        return mark(household, Set.of(ApplicationStatus.WAITING), ApplicationStatus.OFFERED);
    }

    /**
     * The household moved in.
     *
     * @return the application that was offered or waited longest; empty when there is none
     */
    @UseCase(needs = Permission.CHANGE_OCCUPANCIES)
    public Optional<UUID> markHoused(UUID household) {
        Optional<UUID> offered = mark(household, Set.of(ApplicationStatus.OFFERED), ApplicationStatus.HOUSED);
        return offered.isPresent() ? offered : mark(household, Set.of(ApplicationStatus.WAITING), ApplicationStatus.HOUSED);
    }

    /**
     * Takes the last decision back: the application waits for one again. The decision stays in the history, with the reason.
     *
     * @throws lu.daach.kernel.InvalidInput without a reason
     * @throws lu.daach.kernel.Conflict when it is not decided, or when a home was offered or given since
     */
    @UseCase(needs = Permission.DECIDE_APPLICATIONS, trace = Trace.DONE)
    public ApplicationSheet undo(UUID id, String reason) {
        return undo(id, reason, new Faults());
    }

    /**
     * As {@link #undo(UUID, String)}.
     *
     * @param found what was already found wrong while the reason was read; everything is refused together
     */
    @UseCase(needs = Permission.DECIDE_APPLICATIONS, trace = Trace.DONE)
    public ApplicationSheet undo(UUID id, String reason, Faults found) {
        Application application = store.get(id);
        found.require(found.any() || reason != null && !reason.isBlank(), "/reason", "admission.undoReasonNeeded");
        found.refuseIfAny();
        application.reopen();
        Decision last = store.lastDecisions(List.of(id)).get(id);
        if (last != null) {
            store.add(Undoing.of(id, last.id(), installation.today(), caller.actor().staff(), reason));
        }
        HouseholdLine household = households.lines(Set.of(application.household())).get(application.household());
        if (household.status() != HouseholdStatus.HOUSED) {
            households.mark(application.household(), HouseholdStatus.APPLICANT);
        }
        store.flush();
        journal.about(SUBJECT, id, "decision");
        return sheet(application);
    }

    private Optional<UUID> mark(UUID household, Set<ApplicationStatus> from, ApplicationStatus next) {
        Optional<Application> first = store.of(household).stream().filter(application -> from.contains(application.status())).findFirst();
        first.ifPresent(application -> {
            application.become(next);
            if (next == ApplicationStatus.HOUSED) {
                offers.close(application.id(), installation.today(), OfferAnswer.ACCEPTED);
            }
        });
        store.flush();
        return first.map(Application::id);
    }

    private ApplicationSheet begin(ApplicationCard card, ApplicationStatus first, Faults found) {
        check(card, found);
        Optional<HouseholdLine> household = card.household() == null ? Optional.empty()
                : Optional.ofNullable(households.lines(Set.of(card.household())).get(card.household()));
        found.require(card.household() != null || found.any(), "/household", "api.required");
        found.require(household.isPresent() || card.household() == null, "/household", "admission.unknownHousehold");
        found.refuseIfAny();
        Application application = Application.register(card, first);
        store.add(application);
        if (household.orElseThrow().status() != HouseholdStatus.HOUSED) {
            households.mark(card.household(), HouseholdStatus.APPLICANT);
        }
        journal.about(SUBJECT, application.id());
        return sheet(application);
    }

    private void check(ApplicationCard card, Faults found) {
        LocalDate today = installation.today();
        found.require(card.receivedOn() != null, "/receivedOn", "api.required");
        found.require(card.receivedOn() == null || !card.receivedOn().isAfter(today), "/receivedOn", "admission.future", today);
        found.require(!card.schemes().isEmpty(), "/schemes", "admission.noScheme");
        found.require(new HashSet<>(card.schemes()).size() == card.schemes().size(), "/schemes", "api.twice");
    }

    private ApplicationSheet step(UUID id, ApplicationStatus next) {
        Application application = store.get(id);
        application.become(next);
        store.flush();
        journal.about(SUBJECT, id);
        return sheet(application);
    }

    /** A household with nothing under way any more is no applicant any more. */
    private void settle(UUID household) {
        boolean open = store.of(household).stream().anyMatch(application -> application.status().isOpen());
        HouseholdLine line = households.lines(Set.of(household)).get(household);
        if (!open && line.status() == HouseholdStatus.APPLICANT) {
            households.mark(household, HouseholdStatus.KNOWN);
        }
    }

    private List<SchemeResult> judged(LocalDate today, List<Scheme> schemes, HouseholdFacts facts) {
        Ruling<List<SchemeResult>> ruling = judge.judge(today, schemes, facts);
        Faults faults = new Faults();
        ruling.refusals().forEach(refusal -> faults.add(refusal.pointer(), refusal.sentence().key(), refusal.args().toArray()));
        faults.refuseIfAny();
        return ruling.value();
    }

    private void answerFor(DecisionCard card, SchemeResult.Outcome found) {
        Actor actor = caller.actor();
        if (card.outcome().needsManager(found) && !actor.may(Permission.ANSWER_FOR_EXCEPTIONS)) {
            throw new Forbidden("admission.managerAnswers");
        }
        boolean reasoned = card.reason() != null && !card.reason().isBlank();
        new Faults().require(reasoned || !card.outcome().needsReason(found), "/reason", "admission.reasonNeeded").refuseIfAny();
    }

    private ApplicationSheet sheet(Application application) {
        return sheets(List.of(application)).get(0);
    }

    private List<ApplicationSheet> sheets(List<Application> applications) {
        if (applications.isEmpty()) {
            return List.of();
        }
        Map<UUID, HouseholdLine> lines = households.lines(applications.stream().map(Application::household).distinct().toList());
        Map<UUID, Decision> decisions = store.lastDecisions(applications.stream().map(Application::id).toList());
        Map<UUID, String> names = store.staffNames();
        return applications.stream().map(application -> {
            HouseholdLine household = lines.get(application.household());
            Decision decision = decisions.get(application.id());
            return application.sheet(household.lastName(), household.fileNumber(),
                    decision == null ? null : decision.sheet(names.get(decision.decidedBy())));
        }).toList();
    }
}
