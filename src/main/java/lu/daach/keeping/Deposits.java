package lu.daach.keeping;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import lu.daach.journal.Journal;
import lu.daach.journal.Trace;
import lu.daach.keeping.rules.DepositReturn;
import lu.daach.keeping.rules.SettlingUp;
import lu.daach.kernel.Conflict;
import lu.daach.kernel.Faults;
import lu.daach.kernel.Ids;
import lu.daach.kernel.InvalidInput;
import lu.daach.kernel.Missing;
import lu.daach.kernel.Money;
import lu.daach.ledger.Ledger;
import lu.daach.ledger.NewPosting;
import lu.daach.organisation.Caller;
import lu.daach.organisation.Installation;
import lu.daach.organisation.Permission;
import lu.daach.organisation.UseCase;
import lu.daach.rulebook.Parameter;
import lu.daach.rulebook.Rulebook;

/**
 * Deposits of households: agreed with the contract, received, kept back from for a reason, given back after the keys. What is given back
 * becomes payable and leaves by a payment order. The same key is one step, however often it is sent.
 */
@ApplicationScoped
public class Deposits {

    private static final String SUBJECT = "deposit";
    private static final int LONGEST_NOTE = 2000;
    private static final List<String> FROM = List.of("account", "desk");
    private static final List<String> FOR = List.of("unpaid", "claim", "charges", "damage", "keys", "other");

    @Inject
    private KeepingStore store;

    @Inject
    private Ledger ledger;

    @Inject
    private Caller caller;

    @Inject
    private Installation installation;

    @Inject
    private Journal journal;

    /** All deposits by name. @param state as in {@link DepositSheet#state}; null for all */
    @UseCase(needs = Permission.READ_LEDGER)
    public List<DepositSheet> list(String state) {
        LocalDate today = installation.today();
        return store.deposits(null, null).stream().filter(deposit -> state == null || deposit.state(today).equals(state)).toList();
    }

    /** Those of a household, the earliest first. */
    @UseCase(needs = Permission.READ_LEDGER)
    public List<DepositSheet> of(UUID household) {
        return store.deposits(null, household);
    }

    /** @throws Missing when there is none */
    @UseCase(needs = Permission.READ_LEDGER)
    public DepositSheet get(UUID id) {
        return read(id);
    }

    /** Contracts of a household for which none is agreed yet, the latest first. */
    @UseCase(needs = Permission.READ_LEDGER)
    public List<Contract> contracts(UUID household) {
        return store.contracts(null, household, installation.today());
    }

    /**
     * What is usually asked for a contract, by the agency's rule and never above the law's limit.
     *
     * @return null where no participation is known
     */
    @UseCase(needs = Permission.READ_LEDGER)
    public Money usual(Contract contract) {
        if (contract.monthly() == null) {
            return null;
        }
        LocalDate today = installation.today();
        BigDecimal months = rule(today).depositMonths();
        Money asked = Money.rounded(contract.monthly().amount().multiply(months));
        Money limit = limit(today, contract.monthly());
        return limit == null ? asked : asked.atMost(limit);
    }

    /**
     * Agrees a deposit for a contract; nothing is booked.
     *
     * @param read the faults that reading the request found
     * @throws InvalidInput with everything that is wrong; art. 5 limits it to so many months
     * @throws Conflict when the contract has one
     */
    @UseCase(needs = Permission.CHANGE_OCCUPANCIES, trace = Trace.DONE)
    public DepositSheet agree(DepositCard card, Faults read) {
        Contract contract = card.occupancy() == null ? null
                : store.contracts(card.occupancy(), null, installation.today()).stream().findFirst().orElse(null);
        if (contract == null && card.occupancy() != null) {
            read.require(store.deposits(null, null).stream().noneMatch(one -> one.occupancy().equals(card.occupancy())), "/occupancy", "keeping.agreedBefore");
            read.add("/occupancy", "keeping.noContract");
        }
        read.require(contract == null || contract.monthly() != null, "/occupancy", "keeping.noParticipation");
        read.require(card.amount() == null || card.amount().compareTo(Money.ZERO) > 0, "/amount", "keeping.aboveZero");
        read.require(card.agreedOn() == null || !card.agreedOn().isAfter(installation.today()), "/agreedOn", "keeping.future");
        read.require(card.agreedOn() == null || card.dueOn() == null || !card.dueOn().isBefore(card.agreedOn()), "/dueOn", "keeping.dueBefore");
        if (contract != null && contract.monthly() != null && card.amount() != null && card.agreedOn() != null) {
            Money limit = limit(card.agreedOn(), contract.monthly());
            read.require(limit == null || card.amount().compareTo(limit) <= 0, "/amount", "keeping.aboveLimit", limit);
        }
        note(read, card.note(), false);
        read.refuseIfAny();
        UUID id = Ids.fresh();
        if (!store.add(id, card, contract, caller.actor().staff())) {
            throw new Conflict("keeping.agreedBefore");
        }
        journal.about(SUBJECT, id);
        return read(id);
    }

    /**
     * Books a step: what came in, what is kept back, what is given back. What a delay costs is booked with what is given back.
     *
     * @param read the faults that reading the request found
     * @throws Missing when there is no such deposit
     * @throws InvalidInput with everything that is wrong, also when the key was used for something else
     */
    @UseCase(needs = Permission.PREPARE_PAYMENTS, trace = Trace.DONE)
    public DepositSheet book(UUID id, DepositAct act, Faults read) {
        store.lock(id);
        DepositSheet deposit = read(id);
        UUID step = act.step(id);
        DepositStep known = deposit.steps().stream().filter(one -> one.id().equals(step)).findFirst().orElse(null);
        if (known != null && !read.any()) {
            if (!known.amount().equals(act.amount()) || !known.on().equals(act.on())) {
                throw InvalidInput.at("", "keeping.idempotencyKeyReused");
            }
            return deposit;
        }
        check(deposit, act, read);
        keep(deposit, new DepositStep(step, act.kind(), act.on(), act.amount(), act.reason(), blank(act.note()), null, null, false));
        if (act.kind() == DepositStepKind.RETURN) {
            bookDelay(read(id), act, step);
        }
        journal.about(SUBJECT, id, act.kind().code());
        return read(id);
    }

    /**
     * How a deposit would end today; nothing is booked.
     *
     * @param others whether debts that are of no claim are covered too
     */
    @UseCase(needs = Permission.PREPARE_PAYMENTS)
    public SettlingSheet settling(UUID id, boolean others) {
        DepositSheet deposit = read(id);
        Money owed = store.savings(deposit.household()).owed();
        return new SettlingSheet(deposit, SettlingUp.of(deposit.held(), store.claimed(deposit.household()), owed, others), owed, store.claimNumbers(deposit.household()));
    }

    /**
     * Ends a deposit in one go, as {@link #settling} shows it: what claims left to the household, then other debts where that is asked, are covered,
     * and the rest becomes payable, with what a delay costs. The same key is one end.
     *
     * @param back what the person saw that is given back
     * @throws Conflict when it would be another sum by now
     * @throws InvalidInput with everything that is wrong
     */
    @UseCase(needs = Permission.PREPARE_PAYMENTS, trace = Trace.DONE)
    public DepositSheet settleUp(UUID id, String key, boolean others, Money back, Faults read) {
        store.lock(id);
        DepositSheet deposit = read(id);
        LocalDate today = installation.today();
        List<UUID> steps = deposit.steps().stream().map(DepositStep::id).toList();
        boolean done = Stream.of(DepositStepKind.DEDUCTION, DepositStepKind.RETURN).flatMap(kind -> Stream.of("/claim", "/unpaid", "/rest")
                .map(part -> new DepositAct(key + part, kind, null, today, null, null).step(id))).anyMatch(steps::contains);
        if (done && !read.any()) {
            return deposit;
        }
        read.require(deposit.form() == DepositForm.CASH, "", "keeping.paper");
        read.require(deposit.keysOn() != null, "", "keeping.keysFirst");
        read.require(deposit.held().compareTo(Money.ZERO) > 0, "", "keeping.nothingHeld");
        read.require(back != null, "/back", "api.required");
        read.refuseIfAny();
        store.lockHousehold(deposit.household());
        SettlingSheet sheet = settling(id, others);
        if (!sheet.sum().back().equals(back)) {
            throw new Conflict("keeping.otherSum", sheet.sum().back());
        }
        part(id, new DepositAct(key + "/claim", DepositStepKind.DEDUCTION, sheet.sum().damage(), today, "claim", sheet.claims()));
        part(id, new DepositAct(key + "/unpaid", DepositStepKind.DEDUCTION, sheet.sum().unpaid(), today, "unpaid", null));
        part(id, new DepositAct(key + "/rest", DepositStepKind.RETURN, sheet.sum().back(), today, null, null));
        return read(id);
    }

    private void part(UUID id, DepositAct act) {
        if (act.amount().compareTo(Money.ZERO) > 0) {
            book(id, act, new Faults());
        }
    }

    private void check(DepositSheet deposit, DepositAct act, Faults read) {
        LocalDate today = installation.today();
        read.require(deposit.form() == DepositForm.CASH, "", "keeping.paper");
        read.require(act.on() == null || !act.on().isAfter(today), "/on", "keeping.future");
        read.require(act.on() == null || !act.on().isBefore(deposit.agreedOn()), "/on", "keeping.beforeAgreed", deposit.agreedOn());
        boolean above = act.amount() != null && act.amount().compareTo(Money.ZERO) > 0;
        read.require(act.amount() == null || above, "/amount", "keeping.aboveZero");
        switch (act.kind()) {
            case RECEIPT -> {
                read.require(!above || act.amount().compareTo(deposit.missing()) <= 0, "/amount", "keeping.tooMuchReceived", deposit.missing());
                read.require(act.reason() == null || FROM.contains(act.reason()), "/reason", "api.choice", String.join(", ", FROM));
            }
            case DEDUCTION -> {
                read.require(!above || act.amount().compareTo(deposit.held()) <= 0, "/amount", "keeping.moreThanHeld", deposit.held());
                read.require(act.reason() == null || FOR.contains(act.reason()), "/reason", "api.choice", String.join(", ", FOR));
                note(read, act.note(), !"unpaid".equals(act.reason()) && !"claim".equals(act.reason()));
            }
            case RETURN -> {
                read.require(!above || act.amount().compareTo(deposit.held()) <= 0, "/amount", "keeping.moreThanHeld", deposit.held());
                read.require(deposit.keysOn() != null, "", "keeping.keysFirst");
            }
            case LATE -> throw new IllegalArgumentException("what a delay costs is booked with what is given back");
        }
        read.refuseIfAny();
    }

    private void bookDelay(DepositSheet deposit, DepositAct act, UUID step) {
        DepositReturn back = deposit.course(act.on());
        Money more = back.late().minus(deposit.lateBooked());
        if (more.compareTo(Money.ZERO) > 0) {
            DepositAct late = new DepositAct(act.key(), DepositStepKind.LATE, more, act.on(), null, null);
            keep(deposit, new DepositStep(late.step(step), DepositStepKind.LATE, act.on(), more, null, null, null, null, false));
        }
    }

    private void keep(DepositSheet deposit, DepositStep step) {
        NewPosting posting = KeptPostings.of(deposit.id(), deposit.household(), step);
        UUID booked = ledger.keep(List.of(posting)).get(posting.cause());
        store.add(deposit.id(), new DepositStep(step.id(), step.kind(), step.on(), step.amount(), step.reason(), step.note(), null, booked, false),
                caller.actor().staff());
    }

    /**
     * Says when the keys were back and when the statements of charges were there: from then on the terms of the return run.
     *
     * @param keysOn null: not yet
     * @param settledOn null: not yet
     * @throws Conflict when somebody changed it meanwhile
     */
    @UseCase(needs = Permission.PREPARE_PAYMENTS, trace = Trace.DONE)
    public DepositSheet dates(UUID id, int version, LocalDate keysOn, LocalDate settledOn, Faults read) {
        store.lock(id);
        DepositSheet deposit = read(id);
        LocalDate today = installation.today();
        read.require(keysOn == null || !keysOn.isAfter(today), "/keysOn", "keeping.future");
        read.require(keysOn != null || deposit.returned().equals(Money.ZERO), "/keysOn", "keeping.returnedBefore");
        read.require(settledOn == null || !settledOn.isAfter(today), "/settledOn", "keeping.future");
        read.require(settledOn == null || keysOn != null && !settledOn.isBefore(keysOn), "/settledOn", "keeping.settledBefore");
        read.refuseIfAny();
        store.dates(id, version, keysOn, settledOn);
        journal.about(SUBJECT, id, "keysOn", "settledOn");
        return read(id);
    }

    /** The agency's rules about deposits and savings, the latest first. */
    @UseCase(needs = Permission.READ_LEDGER)
    public List<KeepingRule> rules() {
        return store.rules();
    }

    /**
     * Gives the agency other rules from a day on.
     *
     * @throws InvalidInput with everything that is wrong
     */
    @UseCase(needs = Permission.POST_MONTH, trace = Trace.DONE)
    public void decide(LocalDate appliesFrom, BigDecimal depositMonths, BigDecimal earlyPercent, Faults read) {
        read.require(appliesFrom == null || !appliesFrom.isBefore(installation.today()), "/appliesFrom", "keeping.rulePast", installation.today());
        read.require(depositMonths == null || depositMonths.signum() >= 0 && depositMonths.compareTo(MOST_MONTHS) <= 0 && depositMonths.scale() <= 1,
                "/depositMonths", "keeping.months");
        read.require(earlyPercent == null || earlyPercent.signum() >= 0 && earlyPercent.compareTo(HUNDRED) <= 0 && earlyPercent.scale() <= 2,
                "/earlyPercent", "keeping.percent");
        read.refuseIfAny();
        if (!store.add(new KeepingRule(appliesFrom, depositMonths, earlyPercent, null), caller.actor().staff())) {
            throw InvalidInput.at("/appliesFrom", "keeping.ruleThere");
        }
        journal.about("keeping-rule", appliesFrom);
    }

    private static final BigDecimal MOST_MONTHS = BigDecimal.valueOf(3);
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private KeepingRule rule(LocalDate on) {
        return store.rules().stream().filter(rule -> !rule.appliesFrom().isAfter(on)).findFirst().orElseThrow(Missing::new);
    }

    private DepositSheet read(UUID id) {
        return store.deposits(id, null).stream().findFirst().orElseThrow(Missing::new);
    }

    /** Art. 5 of the act of 21 September 2006; null before it. */
    private static Money limit(LocalDate on, Money monthly) {
        return Rulebook.national().on(on).find("deposit.months").map(Parameter::value)
                .map(months -> Money.rounded(monthly.amount().multiply(months))).orElse(null);
    }

    private static void note(Faults read, String note, boolean needed) {
        read.require(!needed || note != null && !note.isBlank(), "/note", "keeping.why");
        read.require(note == null || note.length() <= LONGEST_NOTE, "/note", "api.tooLong", LONGEST_NOTE);
    }

    private static String blank(String note) {
        return note == null || note.isBlank() ? null : note.strip();
    }
}
