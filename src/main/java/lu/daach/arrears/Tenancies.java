package lu.daach.arrears;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import lu.daach.arrears.rules.Next;
import lu.daach.arrears.rules.Risk;
import lu.daach.journal.Journal;
import lu.daach.journal.Trace;
import lu.daach.kernel.Conflict;
import lu.daach.kernel.Faults;
import lu.daach.kernel.Ids;
import lu.daach.kernel.Money;
import lu.daach.organisation.Caller;
import lu.daach.organisation.Installation;
import lu.daach.organisation.Permission;
import lu.daach.organisation.UseCase;

/** Tenancies at risk, for agency and social office alike: what is seen, who complains, and what all three do together. */
@ApplicationScoped
public class Tenancies {

    private static final String HOUSEHOLD = "household";
    private static final int LONGEST = 1000;
    private static final int LONGEST_NOTE = 2000;
    private static final int FARTHEST = 184;

    @Inject
    private TenancyStore store;

    @Inject
    private ArrearsStore arrearsStore;

    @Inject
    private Arrears arrears;

    @Inject
    private Caller caller;

    @Inject
    private Installation installation;

    @Inject
    private Journal journal;

    /** Those with a sign or a joint plan, the most at risk first. */
    @UseCase(needs = Permission.READ_SIGNALS)
    public List<TenancyCard> atRisk() {
        return cards(null).stream().filter(card -> card.risk().level() != Risk.Level.NONE || card.plan() != null)
                .sorted(Comparator.comparing((TenancyCard card) -> -card.risk().points()).thenComparing(TenancyCard::name).thenComparing(TenancyCard::fileNumber)).toList();
    }

    /** The household's running tenancy; empty when it lives nowhere. */
    @UseCase(needs = Permission.READ_SIGNALS)
    public Optional<TenancyCard> card(UUID household) {
        return cards(household).stream().findFirst();
    }

    /**
     * The household's running tenancy; where it lives nowhere, without address, days and signs.
     *
     * @throws lu.daach.kernel.Missing when there is no such household
     */
    @UseCase(needs = Permission.READ_SIGNALS)
    public TenancyCard get(UUID household) {
        ArrearsStore.Account named = arrearsStore.nothing(household);
        return cards(household).stream().findFirst().orElseGet(() -> new TenancyCard(household, named.name(), named.fileNumber(), null, Money.ZERO,
                Money.ZERO, null, null, null, new Risk(List.of()), null));
    }

    /** Without a guard of its own: for use-cases of this module and of the desk. */
    List<TenancyCard> cards(UUID household) {
        LocalDate today = installation.today();
        List<ArrearsLine> lines = household == null ? arrears.lines() : List.of(arrears.read(household).line());
        Map<UUID, ArrearsLine> owing = lines.stream().filter(line -> line.standing().owed().signum() > 0).collect(Collectors.toMap(ArrearsLine::household, Function.identity()));
        return store.running(household, arrearsStore.ladder(today).dueDay(), today).stream().map(one -> card(one, owing.get(one.household()), today)).toList();
    }

    private static TenancyCard card(TenancyStore.Running one, ArrearsLine line, LocalDate today) {
        boolean owes = line != null && line.next().state() != Next.State.TOLERATED;
        BigDecimal owed = owes ? line.standing().owed() : BigDecimal.ZERO;
        Risk risk = Risk.of(new Risk.Facts(owed, owes ? line.standing().days() : 0, one.before(), line != null && line.planBroken(), one.reviewDueOn(),
                one.complaints(), one.lastDay()), today);
        return new TenancyCard(one.household(), one.name(), one.fileNumber(), one.address(), line == null ? Money.ZERO : line.owed(), new Money(one.before()),
                line == null ? null : line.standing().oldest(), one.reviewDueOn(), one.lastDay(), risk, one.plan());
    }

    /** The open ones first. */
    @UseCase(needs = Permission.READ_SIGNALS)
    public List<Complaint> complaints(UUID household) {
        return store.complaints(household);
    }

    /**
     * Writes down what somebody complains about.
     *
     * @param note null for none
     */
    @UseCase(needs = Permission.CHANGE_HOUSEHOLDS, trace = Trace.DONE)
    public void complain(UUID household, LocalDate on, String about, String note) {
        store.lock(household);
        LocalDate today = installation.today();
        Faults faults = new Faults();
        faults.require(Complaint.SUBJECTS.contains(about), "/about", "api.required");
        faults.require(on != null && !on.isAfter(today) && !on.isBefore(today.minusYears(1)), "/receivedOn", "arrears.day");
        faults.require(note == null || note.length() <= LONGEST_NOTE, "/note", "arrears.tooLong", LONGEST_NOTE);
        faults.refuseIfAny();
        store.complain(Ids.fresh(), household, on, about, note == null || note.isBlank() ? null : note.strip(), caller.actor().staff());
        journal.about(HOUSEHOLD, household, "complaint");
    }

    /** @throws Conflict when it was settled before, or never was */
    @UseCase(needs = Permission.CHANGE_HOUSEHOLDS, trace = Trace.DONE)
    public void settle(UUID household, UUID complaint) {
        if (!store.settle(complaint, installation.today(), caller.actor().staff())) {
            throw new Conflict("arrears.settledBefore");
        }
        journal.about(HOUSEHOLD, household, "complaint");
    }

    /**
     * Agrees on what each does; a plan that runs is replaced.
     *
     * @param id of the joint plan, chosen by who agrees on it: the same is agreed on once
     * @param reviewOn when all look at it again, within half a year
     */
    @UseCase(needs = Permission.CHANGE_HOUSEHOLDS, trace = Trace.DONE)
    public void agree(UUID id, UUID household, LocalDate reviewOn, String agency, String office, String householdDoes) {
        store.lock(household);
        if (store.has(id)) {
            return;
        }
        LocalDate today = installation.today();
        Faults faults = new Faults();
        faults.require(reviewOn != null && reviewOn.isAfter(today) && !reviewOn.isAfter(today.plusDays(FARTHEST)), "/reviewOn", "arrears.reviewOn");
        text(faults, agency, "/agencyDoes");
        text(faults, office, "/officeDoes");
        text(faults, householdDoes, "/householdDoes");
        faults.refuseIfAny();
        store.end(household, today, "replaced");
        store.agree(id, household, today, reviewOn, agency.strip(), office.strip(), householdDoes.strip(), caller.actor().staff());
        journal.about(HOUSEHOLD, household, "joint-plan");
    }

    /**
     * Ends the joint plan that runs.
     *
     * @param stable whether the tenancy is out of danger; else it was lost
     * @throws Conflict when none runs
     */
    @UseCase(needs = Permission.CHANGE_HOUSEHOLDS, trace = Trace.DONE)
    public void end(UUID household, boolean stable) {
        store.lock(household);
        if (!store.end(household, installation.today(), stable ? "stable" : "lost")) {
            throw new Conflict("arrears.noJointPlan");
        }
        journal.about(HOUSEHOLD, household, "joint-plan");
    }

    private static void text(Faults faults, String text, String pointer) {
        faults.require(text != null && !text.isBlank(), pointer, "api.required");
        faults.require(text == null || text.length() <= LONGEST, pointer, "arrears.tooLong", LONGEST);
    }
}
