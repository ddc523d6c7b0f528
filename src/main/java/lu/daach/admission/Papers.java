package lu.daach.admission;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import lu.daach.admission.rules.MissingPapers;
import lu.daach.admission.rules.SchemeResult;
import lu.daach.household.HouseholdIncome;
import lu.daach.household.HouseholdMember;
import lu.daach.household.HouseholdSheet;
import lu.daach.household.Households;
import lu.daach.journal.Journal;
import lu.daach.journal.Trace;
import lu.daach.kernel.Conflict;
import lu.daach.kernel.Faults;
import lu.daach.kernel.Missing;
import lu.daach.kernel.Sentence;
import lu.daach.organisation.Installation;
import lu.daach.organisation.Permission;
import lu.daach.organisation.UseCase;
import lu.daach.rulebook.Ruling;

/** The papers of an application: what is missing by the rules, what the household was asked for, what came. */
@ApplicationScoped
public class Papers {

    private static final String SUBJECT = "application";
    private static final int LONGEST_NAME = 200;

    @Inject
    private ApplicationStore applications;

    @Inject
    private PaperStore store;

    @Inject
    private Households households;

    @Inject
    private Judge judge;

    @Inject
    private Installation installation;

    @Inject
    private Journal journal;

    /** The list of an application, open ones first. @throws Missing when there is no such application */
    @UseCase(needs = Permission.READ_APPLICATIONS)
    public List<PaperSheet> of(UUID application) {
        applications.get(application);
        return store.of(application).stream().map(Paper::sheet).toList();
    }

    /** What the rules miss and what nobody proved, without what stands open on the list already. */
    @UseCase(needs = Permission.READ_APPLICATIONS)
    public List<PaperCard> missing(UUID application) {
        Application known = applications.get(application);
        List<Paper> open = store.of(application).stream().filter(Paper::open).toList();
        return derived(known).stream().filter(card -> open.stream().noneMatch(paper -> paper.is(card))).toList();
    }

    /** The last day for papers that are asked for today, as the method has it. */
    @UseCase(needs = Permission.READ_APPLICATIONS)
    public LocalDate usualDue() {
        LocalDate today = installation.today();
        return today.plusDays(QueueReader.terms(today).papersDays());
    }

    /** Puts a paper on the list; one that stands open on it already stays once. */
    @UseCase(needs = Permission.SUBMIT_APPLICATIONS, trace = Trace.DONE)
    public List<PaperSheet> add(UUID application, List<PaperCard> cards) {
        return add(application, cards, new Faults());
    }

    /**
     * As {@link #add(UUID, List)}.
     *
     * @param found what was already found wrong while the cards were read; everything is refused together
     */
    @UseCase(needs = Permission.SUBMIT_APPLICATIONS, trace = Trace.DONE)
    public List<PaperSheet> add(UUID application, List<PaperCard> cards, Faults found) {
        requireOpen(application);
        found.require(found.any() || !cards.isEmpty(), "/papers", "admission.noPaper");
        for (int i = 0; i < cards.size(); i++) {
            PaperCard card = cards.get(i);
            boolean named = card.about() != null && !card.about().isBlank();
            found.require(card.kind() == null ? found.any() : PaperCard.KINDS.contains(card.kind()), "/papers/" + i + "/kind", "api.required");
            found.require(named || !PaperCard.OTHER.equals(card.kind()), "/papers/" + i + "/about", "admission.paperName");
            found.require(!named || card.about().length() <= LONGEST_NAME, "/papers/" + i + "/about", "api.tooLong", LONGEST_NAME);
        }
        found.refuseIfAny();
        List<Paper> open = new ArrayList<>(store.of(application).stream().filter(Paper::open).toList());
        for (PaperCard card : cards) {
            if (open.stream().noneMatch(paper -> paper.is(card))) {
                Paper paper = Paper.wanted(application, card);
                store.add(paper);
                open.add(paper);
            }
        }
        store.flush();
        journal.about(SUBJECT, application, "papers");
        return of(application);
    }

    /**
     * Notes that everything open on the list is asked for today, by letter.
     *
     * @param due the last day for it; null: as the method has it
     * @throws Conflict when nothing is open
     */
    @UseCase(needs = Permission.SUBMIT_APPLICATIONS, trace = Trace.DONE)
    public List<PaperSheet> ask(UUID application, LocalDate due, Faults found) {
        requireOpen(application);
        LocalDate today = installation.today();
        LocalDate until = due == null ? usualDue() : due;
        found.require(!until.isBefore(today), "/dueOn", "admission.dueBefore", today);
        found.refuseIfAny();
        List<Paper> open = store.of(application).stream().filter(Paper::open).toList();
        if (open.isEmpty()) {
            throw new Conflict("admission.nothingToAsk");
        }
        open.forEach(paper -> paper.ask(today, until));
        store.flush();
        journal.about(SUBJECT, application, "papers");
        return of(application);
    }

    /**
     * Closes a paper of the list. One that came is a sign of life, too.
     *
     * @param came whether it came; otherwise it is not wanted any more
     * @throws Missing when there is no such paper
     * @throws Conflict when it is closed already
     */
    @UseCase(needs = Permission.SUBMIT_APPLICATIONS, trace = Trace.DONE)
    public List<PaperSheet> close(UUID application, UUID paper, boolean came) {
        Application known = applications.get(application);
        LocalDate today = installation.today();
        store.get(application, paper).close(today, came);
        if (came && known.status().isOpen()) {
            known.heard(today);
        }
        store.flush();
        journal.about(SUBJECT, application, "papers");
        return of(application);
    }

    private void requireOpen(UUID application) {
        Application known = applications.get(application);
        if (!known.status().isOpen()) {
            throw new Conflict("admission.nothingUnderWay", Sentence.of("admission.status." + known.status().code()));
        }
    }

    private List<PaperCard> derived(Application application) {
        LocalDate today = installation.today();
        HouseholdSheet household = households.find(application.household()).orElseThrow(Missing::new);
        List<PaperCard> cards = new ArrayList<>();
        for (HouseholdIncome income : unproven(household, today)) {
            String whose = household.members().stream().filter(member -> member.id().equals(income.member()))
                    .map(HouseholdMember::firstName).findFirst().orElse(null);
            cards.add(new PaperCard(MissingPapers.INCOME, whose));
        }
        Ruling<List<SchemeResult>> ruling = judge.judge(today, application.schemes(), household.determiningFactsOn(today, true));
        if (ruling.refusals().isEmpty()) {
            MissingPapers.of(ruling.value()).forEach(kind -> cards.add(new PaperCard(kind, null)));
        }
        return cards.stream().distinct().toList();
    }

    static List<HouseholdIncome> unproven(HouseholdSheet household, LocalDate today) {
        return household.incomes().stream().filter(income -> income.on(today) && !income.proven()).toList();
    }
}
