package lu.daach.admission;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import lu.daach.admission.rules.ApplicationStatus;
import lu.daach.admission.rules.Freshness;
import lu.daach.admission.rules.SchemeResult;
import lu.daach.admission.rules.TaskList;
import lu.daach.admission.rules.Terms;
import lu.daach.dwelling.Communes;
import lu.daach.household.HouseholdSheet;
import lu.daach.household.Households;
import lu.daach.household.rules.HouseholdFacts;
import lu.daach.journal.Journal;
import lu.daach.journal.Trace;
import lu.daach.kernel.Fault;
import lu.daach.kernel.Faults;
import lu.daach.kernel.Missing;
import lu.daach.organisation.Installation;
import lu.daach.organisation.Permission;
import lu.daach.organisation.UseCase;
import lu.daach.rulebook.Ruling;

/** The file of an application: how far each part is, what the rules find, what was decided, offered and said. */
@ApplicationScoped
public class ApplicationFiles {

    private static final String SUBJECT = "application";

    @Inject
    private Applications applications;

    @Inject
    private ApplicationStore store;

    @Inject
    private Papers papers;

    @Inject
    private Offers offers;

    @Inject
    private QueueReader queue;

    @Inject
    private Judge judge;

    @Inject
    private Households households;

    @Inject
    private Communes communes;

    @Inject
    private Installation installation;

    @Inject
    private Journal journal;

    /** @throws Missing when there is none */
    @UseCase(needs = Permission.READ_APPLICATIONS)
    public ApplicationFile get(UUID id) {
        LocalDate today = installation.today();
        Terms terms = QueueReader.terms(today);
        Application application = store.get(id);
        HouseholdSheet household = households.find(application.household()).orElseThrow(Missing::new);
        HouseholdFacts facts = household.determiningFactsOn(today, true);
        Ruling<List<SchemeResult>> ruling = judge.judge(today, application.schemes(), facts);
        boolean judged = ruling.refusals().isEmpty();
        List<SchemeResult> results = judged ? ruling.value() : List.of();
        List<PaperSheet> list = papers.of(id);
        boolean open = application.status().isOpen();
        Freshness freshness = open ? Freshness.of(application.contactOn(), application.confirmationAskedOn(), today, terms) : null;
        TaskList tasks = new TaskList(results, judged, facts.members().size(), Papers.unproven(household, today).size(),
                (int) list.stream().filter(PaperSheet::open).count(), application.consentOn());
        return new ApplicationFile(applications.get(id),
                application.status() == ApplicationStatus.SUBMITTED ? application.receivedOn().plusDays(terms.decideDays()) : null,
                application.wantedCommunes(), application.consentOn(), application.contactOn(), freshness,
                open ? freshness.until(application.contactOn(), application.confirmationAskedOn(), terms) : null, facts.members().size(),
                QueueReader.method(today).need().rooms(facts.members(), today), placing(application, today),
                ruling.refusals().stream().map(refusal -> Fault.at(refusal.pointer(), refusal.sentence().key(), refusal.args().toArray())).toList(),
                results.stream().map(result -> new JudgedScheme(result, Turnings.of(result.outcome(), result.findings(), facts, today))).toList(),
                tasks.tasks(), list, decisions(id), offers.of(id));
    }

    /**
     * Keeps what the household wishes and agrees to.
     *
     * @param version the one that was seen
     * @throws lu.daach.kernel.Conflict when somebody changed it since, or when nothing is under way any more
     */
    @UseCase(needs = Permission.SUBMIT_APPLICATIONS, trace = Trace.DONE)
    public void wish(UUID id, int version, WishCard card) {
        LocalDate today = installation.today();
        Faults faults = new Faults();
        faults.require(card.consentOn() == null || !card.consentOn().isAfter(today), "/consentOn", "admission.contactFuture", today);
        faults.require(new HashSet<>(card.communes()).size() == card.communes().size(), "/communes", "api.twice");
        faults.require(card.communes().stream().allMatch(code -> communes.inForce(code, today).isPresent()), "/communes", "admission.unknownCommune");
        faults.refuseIfAny();
        store.get(id).wish(version, card);
        store.flush();
        journal.about(SUBJECT, id, "wantedCommunes", "consentOn");
    }

    private Integer placing(Application application, LocalDate today) {
        if (application.status() != ApplicationStatus.WAITING) {
            return null;
        }
        return queue.lines(today).stream().filter(line -> line.application().equals(application.id())).map(QueueLine::rank).findFirst().orElse(null);
    }

    private List<PastDecision> decisions(UUID id) {
        Map<UUID, String> names = store.staffNames();
        Map<UUID, Undoing> undoings = store.undoings(id);
        return store.decisions(id).stream().map(decision -> {
            Undoing undoing = undoings.get(decision.id());
            DecisionSheet sheet = decision.sheet(names.get(decision.decidedBy()));
            return undoing == null ? new PastDecision(sheet, null, null, null)
                    : new PastDecision(sheet, undoing.undoneOn(), names.get(undoing.undoneBy()), undoing.reason());
        }).toList();
    }
}
