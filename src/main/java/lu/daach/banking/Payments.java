package lu.daach.banking;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import lu.daach.journal.Journal;
import lu.daach.journal.Trace;
import lu.daach.kernel.Conflict;
import lu.daach.kernel.Faults;
import lu.daach.kernel.Missing;
import lu.daach.kernel.Money;
import lu.daach.kernel.Slice;
import lu.daach.ledger.Ledger;
import lu.daach.organisation.Permission;
import lu.daach.organisation.UseCase;
import lu.daach.rentrun.rules.AccountCodes;

/** Whose money it is: what is open, what may be meant, and what a person says. */
@ApplicationScoped
public class Payments {

    private static final String SUBJECT = "movement";

    @Inject
    private PaymentStore store;

    @Inject
    private StatementStore statements;

    @Inject
    private Matching matching;

    @Inject
    private Ledger ledger;

    @Inject
    private Journal journal;

    /** What came in or came back and does not stand on households' accounts to the cent, the oldest first. */
    @UseCase(needs = Permission.BANKS)
    public Slice<Payment> open(int first, int most) {
        return store.open(first, most);
    }

    /** What stands on a household's account, the last matched first. */
    @UseCase(needs = Permission.BANKS)
    public Slice<Match> matched(int first, int most) {
        return store.matched(first, most);
    }

    /** @throws Missing when there is none */
    @UseCase(needs = Permission.BANKS)
    public Payment get(UUID id) {
        return store.get(id);
    }

    /** Households whose payment it may be, the likeliest first. */
    @UseCase(needs = Permission.BANKS)
    public List<Proposal> proposals(UUID id) {
        return store.proposals(store.get(id).id());
    }

    /**
     * Books what is left of the movement on the account of the household.
     *
     * @throws Missing when there is no such movement or household
     * @throws Conflict when nothing of it is left
     */
    @UseCase(needs = Permission.BANKS, trace = Trace.DONE)
    public void accept(UUID id, UUID household) {
        store.lock(id);
        Money rest = store.get(id).rest();
        if (rest.equals(Money.ZERO)) {
            throw new Conflict("banking.matchedBefore");
        }
        book(id, Map.of(household, rest.amount()));
    }

    /**
     * Books shares of the movement on the accounts of several households; what remains stays open.
     *
     * @param seen what was left of the movement when the shares were written: sent twice, they are booked once
     * @param shares each above zero for money that came in; a household comes once
     * @throws Missing when there is no such movement or household
     * @throws lu.daach.kernel.InvalidInput when they are more than what is left
     * @throws Conflict when another amount is left by now
     */
    @UseCase(needs = Permission.BANKS, trace = Trace.DONE)
    public void split(UUID id, Money seen, List<Share> shares) {
        store.lock(id);
        Payment payment = store.get(id);
        if (!payment.rest().equals(seen)) {
            throw Conflict.stale();
        }
        Map<UUID, BigDecimal> amounts = new LinkedHashMap<>();
        Faults faults = new Faults();
        Money sum = Money.ZERO;
        boolean in = payment.amount().amount().signum() > 0;
        for (Share share : shares) {
            faults.require(share.amount().amount().signum() == (in ? 1 : -1), "/shares", "banking.shareSign");
            faults.require(amounts.put(share.household(), share.amount().amount()) == null, "/shares", "banking.shareTwice");
            sum = sum.plus(share.amount());
        }
        faults.require(!shares.isEmpty(), "/shares", "banking.noShare");
        faults.require(sum.amount().abs().compareTo(payment.rest().amount().abs()) <= 0, "/shares", "banking.beyondPayment", sum.amount(), payment.rest().amount());
        faults.refuseIfAny();
        book(id, amounts);
    }

    /**
     * Books shares of a movement by the names that it bears: a collection that the bank credits, or a debit that went back.
     *
     * @param shares by household, with the movement's sign, together at most what is left of it
     */
    @UseCase(needs = Permission.BANKS)
    public void collected(UUID id, Map<UUID, BigDecimal> shares) {
        store.lock(id);
        matching.match(id, shares, store.nextAttempt(id), "collected");
    }

    private void book(UUID id, Map<UUID, BigDecimal> shares) {
        if (!shares.keySet().stream().allMatch(store::isHousehold)) {
            throw new Missing();
        }
        matching.match(id, shares, store.nextAttempt(id), "person");
        journal.about(SUBJECT, id, "household");
    }

    /**
     * Undoes a match by reversing its posting; that share of the movement is open again.
     *
     * @param reason why
     * @throws Conflict when it was undone before
     */
    @UseCase(needs = Permission.BANKS, trace = Trace.DONE)
    public void takeBack(UUID match, String reason) {
        PaymentStore.Booked booked = store.booked(match);
        store.lock(booked.movement());
        ledger.takeBack(booked.posting(), reason);
        journal.about(SUBJECT, booked.movement(), "household");
    }

    /** Households by file number or the beginning of the name: two at most, so that one is meant or more must be said. */
    @UseCase(needs = Permission.BANKS)
    public List<Proposal> find(String words) {
        return words == null || words.isBlank() ? List.of() : store.find(words.strip());
    }

    /**
     * The creditor reference of a contract.
     *
     * @throws Missing when there is no such contract
     */
    @UseCase(needs = Permission.READ_OCCUPANCIES)
    public String reference(UUID occupancy) {
        return store.reference(occupancy);
    }

    /** The references of a household's contracts, the latest first. */
    @UseCase(needs = Permission.READ_OCCUPANCIES)
    public List<String> references(UUID household) {
        return store.references(household);
    }

    /** What stands on the household's account, with where and by which reference to pay it; null when nothing does or there is nothing to pay with. */
    @UseCase(needs = Permission.READ_LEDGER)
    public AskedPayment asked(UUID household) {
        return slip(household, ledger.balance(AccountCodes.charges(household)));
    }

    /** Where and by which reference the household pays that amount; null when it is nothing or there is nothing to pay with. */
    @UseCase(needs = Permission.READ_LEDGER)
    public AskedPayment asked(UUID household, Money amount) {
        return slip(household, amount);
    }

    private AskedPayment slip(UUID household, Money amount) {
        List<String> references = store.references(household);
        List<OwnAccount> accounts = statements.accounts();
        if (amount.amount().signum() <= 0 || references.isEmpty() || accounts.isEmpty()) {
            return null;
        }
        return new AskedPayment(accounts.get(0).label(), accounts.get(0).iban(), amount, references.get(0));
    }
}
