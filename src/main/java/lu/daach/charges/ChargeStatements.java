package lu.daach.charges;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import lu.daach.charges.rules.Bill;
import lu.daach.charges.rules.Division;
import lu.daach.charges.rules.Lived;
import lu.daach.charges.rules.Part;
import lu.daach.journal.Journal;
import lu.daach.journal.Trace;
import lu.daach.kernel.Conflict;
import lu.daach.kernel.Faults;
import lu.daach.kernel.Ids;
import lu.daach.kernel.InvalidInput;
import lu.daach.kernel.Missing;
import lu.daach.kernel.Money;
import lu.daach.kernel.Period;
import lu.daach.kernel.Slice;
import lu.daach.ledger.Ledger;
import lu.daach.ledger.NewPosting;
import lu.daach.organisation.Caller;
import lu.daach.organisation.Forbidden;
import lu.daach.organisation.Installation;
import lu.daach.organisation.Permission;
import lu.daach.organisation.UseCase;
import lu.daach.rentrun.rules.AccountCodes;

/** The yearly account of a dwelling's charges at real cost; act of 7 August 2023, art. 63. */
@ApplicationScoped
public class ChargeStatements {

    private static final String SUBJECT = "charge-statement";
    private static final int LONGEST_WHY = 2000;
    private static final int MOST_MONTHS = 18;

    @Inject
    private ChargeStore store;

    @Inject
    private Ledger ledger;

    @Inject
    private Caller caller;

    @Inject
    private Installation installation;

    @Inject
    private Journal journal;

    /** @param dwelling null for all; the latest period first */
    @UseCase(needs = Permission.READ_LEDGER)
    public Slice<StatementLine> list(UUID dwelling, int first, int most) {
        ChargeStore.Found found = store.list(dwelling, first, most);
        return new Slice<>(found.lines(), found.total());
    }

    /** The addresses of the dwellings in which somebody lives or lived. */
    @UseCase(needs = Permission.READ_LEDGER)
    public Map<UUID, String> dwellings() {
        return store.dwellings();
    }

    /** @throws Missing when there is no such dwelling */
    @UseCase(needs = Permission.READ_LEDGER)
    public String address(UUID dwelling) {
        return store.address(dwelling);
    }

    /** @throws Missing when there is none */
    @UseCase(needs = Permission.READ_LEDGER)
    public StatementSheet get(UUID id) {
        return store.get(id);
    }

    /**
     * Drafts the account of a period that is over, from the costs on file; what is entered later is not in it.
     *
     * @param lastDay included
     * @param read the faults that reading the request found
     * @throws InvalidInput with everything that is wrong
     * @throws Missing when there is no such dwelling
     */
    @UseCase(needs = Permission.PREPARE_MONTH, trace = Trace.DONE)
    public StatementSheet draft(UUID dwelling, LocalDate firstDay, LocalDate lastDay, Faults read) {
        read.require(dwelling != null, "/dwelling", "api.required");
        if (dwelling == null) {
            read.refuseIfAny();
        }
        store.lockDwelling(dwelling);
        read.require(firstDay != null, "/firstDay", "api.required");
        read.require(lastDay != null, "/lastDay", "api.required");
        boolean days = firstDay != null && lastDay != null;
        read.require(firstDay == null || firstDay.getDayOfMonth() == 1, "/firstDay", "charges.firstOfMonth");
        read.require(lastDay == null || lastDay.plusDays(1).getDayOfMonth() == 1, "/lastDay", "charges.lastOfMonth");
        read.require(lastDay == null || lastDay.isBefore(installation.today()), "/lastDay", "charges.notOver");
        read.require(!days || lastDay.isAfter(firstDay), "/lastDay", "charges.lastBeforeFirst");
        read.require(!days || lastDay.isBefore(firstDay.plusMonths(MOST_MONTHS)), "/lastDay", "charges.tooManyMonths", MOST_MONTHS);
        read.refuseIfAny();
        Period period = new Period(firstDay, lastDay.plusDays(1));
        Period taken = store.taken(dwelling, period);
        List<CostLine> costs = store.costs(dwelling, period).stream().filter(CostLine::stands).toList();
        read.require(taken == null, "/firstDay", "charges.taken", taken == null ? null : taken.startsOn(), taken == null ? null : taken.endsBefore().minusDays(1));
        read.require(!costs.isEmpty(), "/firstDay", "charges.noCosts");
        read.refuseIfAny();
        UUID id = Ids.fresh();
        keep(id, dwelling, period, costs);
        journal.about(SUBJECT, id, "drafted");
        return store.get(id);
    }

    private void keep(UUID id, UUID dwelling, Period period, List<CostLine> costs) {
        List<Lived> lived = store.lived(dwelling, period);
        Division division = new Division(period, store.space(dwelling), lived);
        List<Part> parts = division.of(costs.stream().map(cost -> new Bill(cost.id(), new Period(cost.firstDay(), cost.lastDay().plusDays(1)), cost.amount(),
                cost.key(), cost.occupancy())).toList());
        Map<UUID, Money> advanced = store.advanced(lived.stream().map(Lived::occupancy).toList(), period);
        store.add(id, dwelling, period, sum(parts), sum(parts.stream().filter(part -> part.occupancy() == null).toList()), caller.actor().staff());
        for (Lived one : lived) {
            store.add(id, one, division.days(one), sum(parts.stream().filter(part -> one.occupancy().equals(part.occupancy())).toList()),
                    advanced.getOrDefault(one.occupancy(), Money.ZERO));
        }
        for (int i = 0; i < parts.size(); i++) {
            store.add(id, i, parts.get(i));
        }
    }

    private static Money sum(List<Part> parts) {
        return parts.stream().map(Part::amount).reduce(Money.ZERO, Money::plus);
    }

    /**
     * Books what a household pays or gets back, each once, by another person than who drafted it.
     *
     * @throws Forbidden for who drafted it
     * @throws Conflict when it is no draft any more, or advances were charged or undone since it was drafted
     */
    @UseCase(needs = Permission.POST_MONTH, trace = Trace.DONE)
    public StatementSheet book(UUID id) {
        StatementState state = store.lock(id);
        StatementSheet statement = store.get(id);
        if (state != StatementState.DRAFT) {
            throw new Conflict("charges.state." + state.code() + ".already");
        }
        if (statement.draftedById().equals(caller.actor().staff())) {
            throw new Forbidden("charges.samePerson");
        }
        Period period = new Period(statement.line().firstDay(), statement.line().lastDay().plusDays(1));
        Map<UUID, Money> advanced = store.advanced(statement.shares().stream().map(StatementSheet.Share::occupancy).toList(), period);
        if (statement.shares().stream().anyMatch(share -> !advanced.getOrDefault(share.occupancy(), Money.ZERO).equals(share.advances()))) {
            throw new Conflict("charges.advancesChanged");
        }
        LocalDate today = installation.today();
        store.book(id, caller.actor().staff(), today);
        for (StatementSheet.Share share : statement.shares()) {
            Money setOff = setOff(share);
            NewPosting posting = ChargePostings.statement(id, share, setOff, today);
            store.bookShare(id, share.occupancy(), setOff, posting == null ? null : ledger.post(List.of(posting)).get(posting.cause()));
        }
        journal.about(SUBJECT, id, "booked");
        return store.get(id);
    }

    /** What is given back covers first what is owed today. */
    private Money setOff(StatementSheet.Share share) {
        Money back = Money.ZERO.minus(share.balance());
        if (back.compareTo(Money.ZERO) <= 0) {
            return Money.ZERO;
        }
        return ledger.balance(AccountCodes.charges(share.household())).atLeast(Money.ZERO).atMost(back);
    }

    /**
     * Takes a draft back; the days can be accounted for anew.
     *
     * @throws Conflict when it is no draft any more
     */
    @UseCase(needs = Permission.PREPARE_MONTH, trace = Trace.DONE)
    public StatementSheet drop(UUID id, String why, Faults read) {
        return close(id, StatementState.DRAFT, StatementState.DROPPED, why, read);
    }

    /**
     * Undoes a booked account by the mirror images of its postings; the days can be accounted for anew.
     *
     * @throws Conflict when it is not booked, or an amount that was given back is in a payment order
     */
    @UseCase(needs = Permission.POST_MONTH, trace = Trace.DONE)
    public StatementSheet undo(UUID id, String why, Faults read) {
        return close(id, StatementState.BOOKED, StatementState.UNDONE, why, read);
    }

    private StatementSheet close(UUID id, StatementState from, StatementState to, String why, Faults read) {
        StatementState state = store.lock(id);
        read.require(why != null && !why.isBlank(), "/reason", "charges.whyMissing");
        read.require(why == null || why.length() <= LONGEST_WHY, "/reason", "api.tooLong", LONGEST_WHY);
        read.refuseIfAny();
        if (state != from) {
            throw new Conflict("charges.state." + state.code() + ".already");
        }
        List<UUID> postings = new ArrayList<>();
        if (from == StatementState.BOOKED) {
            if (store.inOrder(id)) {
                throw new Conflict("charges.inOrder");
            }
            store.get(id).shares().stream().filter(share -> share.posting() != null).forEach(share -> postings.add(share.posting()));
        }
        postings.forEach(posting -> ledger.reverse(posting, why));
        store.close(id, to, caller.actor().staff(), why.strip());
        journal.about(SUBJECT, id, to.code());
        return store.get(id);
    }
}
