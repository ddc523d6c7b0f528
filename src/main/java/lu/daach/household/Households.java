package lu.daach.household;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import lu.daach.household.rules.HouseholdFacts;
import lu.daach.journal.Journal;
import lu.daach.journal.Trace;
import lu.daach.kernel.Conflict;
import lu.daach.kernel.Faults;
import lu.daach.kernel.Slice;
import lu.daach.organisation.Actor;
import lu.daach.organisation.Caller;
import lu.daach.organisation.Forbidden;
import lu.daach.organisation.Installation;
import lu.daach.organisation.Permission;
import lu.daach.organisation.Role;
import lu.daach.organisation.UseCase;

/** The households of the region: their persons, incomes and facts. */
@ApplicationScoped
public class Households {

    private static final String SUBJECT = "household";
    /** How many may be handed over at once. */
    public static final int MOST_TOGETHER = 200;

    private static final int MOST_NAMED = 1000;

    @Inject
    private HouseholdStore store;

    @Inject
    private HouseholdSearch search;

    @Inject
    private ReferentStore referents;

    @Inject
    private Journal journal;

    @Inject
    private Caller caller;

    @Inject
    private Installation installation;

    /** By name, without incomes. */
    @UseCase(needs = Permission.READ_HOUSEHOLDS)
    public Slice<HouseholdLine> list(HouseholdFilter filter, int first, int most) {
        return search.lines(filter, referent(filter), installation.today(), first, most);
    }

    /** By name, with everything; that incomes were seen is journalled. */
    @UseCase(needs = Permission.READ_HOUSEHOLDS, trace = Trace.READ)
    public Slice<HouseholdSheet> sheets(HouseholdFilter filter, int first, int most) {
        journal.about(SUBJECT, "list", "incomes");
        Slice<UUID> found = search.ids(filter, referent(filter), installation.today(), first, most);
        return new Slice<>(store.sheets(found.items(), referents.names()), found.total());
    }

    /** The households with these ids, by id; those that do not exist are left out. */
    @UseCase(needs = Permission.READ_HOUSEHOLDS)
    public Map<UUID, HouseholdLine> lines(Collection<UUID> ids) {
        return search.some(ids, installation.today());
    }

    /** The households with these words, see {@link HouseholdFilter}, for lists of what hangs on them; at most a thousand. */
    @UseCase(needs = Permission.READ_HOUSEHOLDS)
    public List<UUID> named(String words) {
        return search.ids(new HouseholdFilter(words, null, false), null, installation.today(), 0, MOST_NAMED).items();
    }

    /** How many households there are in each status, also where none is. */
    @UseCase(needs = Permission.READ_HOUSEHOLDS)
    public Map<HouseholdStatus, Long> counts() {
        return search.counts();
    }

    /**
     * Everything of one household; that its incomes were seen is journalled.
     *
     * @throws lu.daach.kernel.Missing when there is none
     */
    @UseCase(needs = Permission.READ_HOUSEHOLDS, trace = Trace.READ)
    public HouseholdSheet get(UUID id) {
        journal.about(SUBJECT, id, "incomes");
        Household household = store.get(id);
        return store.sheet(household, referents.name(household.referent()));
    }

    /** As {@link #get}, for a higher module's act that journals itself; empty when there is none. */
    @UseCase(needs = Permission.READ_HOUSEHOLDS)
    public Optional<HouseholdSheet> find(UUID id) {
        return store.find(id).map(household -> store.sheet(household, referents.name(household.referent())));
    }

    /**
     * The open file to which a file leads: the one into which it was merged; empty when it was not.
     *
     * @throws lu.daach.kernel.Missing when there is none
     */
    @UseCase(needs = Permission.READ_HOUSEHOLDS)
    public Optional<UUID> mergedInto(UUID id) {
        UUID next = store.get(id).mergedInto();
        UUID last = next;
        while (next != null) {
            last = next;
            next = store.get(next).mergedInto();
        }
        return Optional.ofNullable(last);
    }

    /**
     * The household as the rules see it on a day; see {@link HouseholdSheet#factsOn}.
     *
     * @throws lu.daach.kernel.Missing when there is none
     */
    @UseCase(needs = Permission.READ_HOUSEHOLDS)
    public HouseholdFacts factsOn(UUID id, LocalDate on) {
        return store.sheet(store.get(id), null).determiningFactsOn(on, true);
    }

    /** The social workers who may accompany a household, by name. */
    @UseCase(needs = Permission.READ_HOUSEHOLDS)
    public List<Referent> referents() {
        return referents.all();
    }

    /**
     * A social worker who registers a household without naming a referent becomes its referent.
     *
     * @throws lu.daach.kernel.InvalidInput with everything that is wrong
     */
    @UseCase(needs = Permission.CHANGE_HOUSEHOLDS, trace = Trace.DONE)
    public HouseholdSheet register(HouseholdCard card) {
        return register(card, new Faults());
    }

    /**
     * As {@link #register(HouseholdCard)}.
     *
     * @param found what was already found wrong while the card was read; everything is refused together
     */
    @UseCase(needs = Permission.CHANGE_HOUSEHOLDS, trace = Trace.DONE)
    public HouseholdSheet register(HouseholdCard card, Faults found) {
        Actor actor = caller.actor();
        boolean own = card.referent() == null && actor.role() == Role.SOCIAL;
        HouseholdCard whole = checked(own ? card.withReferent(actor.staff()) : card, null, found);
        Household household = Household.register(store.nextFileNumber(), whole);
        store.add(household, whole);
        journal.about(SUBJECT, household.id());
        return store.sheet(household, referents.name(household.referent()));
    }

    /**
     * @param version the one that was seen
     * @throws lu.daach.kernel.Conflict when somebody changed it since
     */
    @UseCase(needs = Permission.CHANGE_HOUSEHOLDS, trace = Trace.DONE)
    public HouseholdSheet change(UUID id, int version, HouseholdCard card) {
        return change(id, version, card, new Faults());
    }

    /**
     * As {@link #change(UUID, int, HouseholdCard)}.
     *
     * @param version null where none could be read, which is among {@code found}
     * @param found what was already found wrong while the card was read; everything is refused together
     */
    @UseCase(needs = Permission.CHANGE_HOUSEHOLDS, trace = Trace.DONE)
    public HouseholdSheet change(UUID id, Integer version, HouseholdCard card, Faults found) {
        Household household = store.open(id);
        boolean stillUnknown = card.incomes() != null && card.incomes().isEmpty() && !household.incomesKnown();
        HouseholdCard whole = checked(stillUnknown ? card.withIncomes(null) : card, household.referent(), found);
        refuseTaking(household.referent(), whole.referent());
        household.change(version, whole);
        store.change(household, whole);
        journal.about(SUBJECT, id);
        return store.sheet(household, referents.name(household.referent()));
    }

    /**
     * Where the household stands, as a higher module knows it. It belongs to that module's act and has no line of its own in the
     * journal.
     *
     * @throws lu.daach.kernel.Missing when there is none
     */
    @UseCase(needs = Permission.READ_HOUSEHOLDS)
    public void mark(UUID id, HouseholdStatus status) {
        store.mark(id, status);
    }

    /**
     * Hands a household over to another referent, as a higher module decides it. It belongs to that module's act and has no line of
     * its own in the journal.
     *
     * @param referent a social worker of the region
     * @throws lu.daach.kernel.Missing when there is no such household
     */
    @UseCase(needs = Permission.CHANGE_HOUSEHOLDS)
    public void assign(UUID id, UUID referent) {
        refuseTaking(store.get(id).referent(), referent);
        store.assign(id, referent);
    }

    /**
     * A household passes from its referent to the one who calls, as both have agreed: the module that calls keeps who asked whom. It has no
     * line of its own in the journal.
     *
     * @param from the referent who asked; null where nobody was
     * @param to the caller
     * @throws lu.daach.kernel.Missing when there is no such household
     * @throws lu.daach.kernel.Conflict when somebody else is its referent meanwhile
     * @throws Forbidden when it is for somebody else
     */
    @UseCase(needs = Permission.CHANGE_HOUSEHOLDS)
    public void pass(UUID id, UUID from, UUID to) {
        if (!to.equals(caller.actor().staff())) {
            throw new Forbidden("household.ofAColleague");
        }
        if (!Objects.equals(store.open(id).referent(), from)) {
            throw Conflict.stale();
        }
        store.assign(id, to);
    }

    /**
     * Hands several households over to one referent, all or none; each has its own line in the journal.
     *
     * @param ids 1 to {@link #MOST_TOGETHER}
     * @param referent a social worker of the region
     * @throws lu.daach.kernel.InvalidInput at {@code /chosen} or {@code /referent}
     * @throws lu.daach.kernel.Missing when there is no such household
     * @throws lu.daach.kernel.Conflict when a file was merged into another one
     */
    @UseCase(needs = Permission.CHANGE_HOUSEHOLDS, trace = Trace.DONE)
    public void assignAll(Collection<UUID> ids, UUID referent) {
        Faults faults = new Faults();
        faults.require(!ids.isEmpty() && ids.size() <= MOST_TOGETHER, "/chosen", "household.chooseSome", MOST_TOGETHER);
        faults.require(referent != null, "/referent", "household.chooseReferent");
        faults.require(referent == null || referents.has(referent), "/referent", "household.unknownReferent");
        faults.refuseIfAny();
        String last = null;
        for (UUID id : ids) {
            if (last != null) {
                journal.append(caller.actor().staff(), caller.actor().name(), "Households.assignAll", Trace.DONE, null);
            }
            Household household = store.open(id);
            refuseTaking(household.referent(), referent);
            store.assign(id, referent);
            last = id.toString();
            journal.about(SUBJECT, last, "referent");
        }
    }

    /**
     * A social worker does not take a household from a colleague: with it they would take the right to read its confidential notes. Its
     * referent hands it over, or the agency gives it to somebody else.
     */
    private void refuseTaking(UUID now, UUID next) {
        Actor actor = caller.actor();
        if (actor.role() == Role.SOCIAL && now != null && !now.equals(next) && !now.equals(actor.staff())) {
            throw new Forbidden("household.ofAColleague");
        }
    }

    private UUID referent(HouseholdFilter filter) {
        return filter.mine() ? caller.actor().staff() : null;
    }

    /** @param kept the referent so far, who may stay whatever they do today */
    private HouseholdCard checked(HouseholdCard card, UUID kept, Faults faults) {
        HouseholdCard whole = HouseholdRules.named(card);
        HouseholdRules.check(whole, installation.today(), faults);
        UUID referent = whole.referent();
        faults.require(referent == null || referent.equals(kept) || referents.has(referent), "/referent", "household.unknownReferent");
        faults.refuseIfAny();
        return whole;
    }
}
