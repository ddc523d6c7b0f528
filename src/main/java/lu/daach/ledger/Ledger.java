package lu.daach.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import lu.daach.journal.Journal;
import lu.daach.journal.Trace;
import lu.daach.kernel.Conflict;
import lu.daach.kernel.Faults;
import lu.daach.kernel.Money;
import lu.daach.kernel.Slice;
import lu.daach.organisation.Permission;
import lu.daach.organisation.UseCase;

/** The books of the region. */
@ApplicationScoped
public class Ledger {

    private static final String SUBJECT = "posting";
    private static final String REVERSAL = "reversal/";
    private static final String BANK = "bank/";
    private static final String LENT = "lent/";
    private static final String DEPOSITS = "deposit/";
    private static final String SAVINGS = "savings/";
    private static final int LONGEST_REASON = 2000;

    @Inject
    private LedgerStore store;

    @Inject
    private Journal journal;

    /**
     * Books those postings whose cause was not booked before, as part of the use-case that asks for it.
     *
     * @return the ids of the new postings, by cause; empty when all of them had been booked
     */
    @UseCase(needs = Permission.POST_MONTH, trace = Trace.DONE)
    public Map<String, UUID> post(List<NewPosting> postings) {
        return store.book(postings);
    }

    /**
     * Books what the bank says has moved; as {@link #post}, for causes of the bank alone.
     *
     * @return the ids of the new postings, by cause
     */
    @UseCase(needs = Permission.BANKS, trace = Trace.DONE)
    public Map<String, UUID> receive(List<NewPosting> postings) {
        postings.forEach(posting -> requireOfBank(posting.cause()));
        return store.book(postings);
    }

    /**
     * Makes a tray for {@link #receiveTray}: {@code ledger_tray}, a table of this transaction alone with one row a posting of two lines
     * (posting_id, applies_to, cause, debit, debit_kind, credit, credit_kind, amount). For what is worked out by set-based SQL and
     * would else travel row by row.
     */
    @UseCase(needs = Permission.BANKS, trace = Trace.DONE)
    public void tray() {
        store.tray();
    }

    /**
     * Books what stands on the tray; the causes are of the bank and were never booked.
     *
     * @return how many postings
     */
    @UseCase(needs = Permission.BANKS, trace = Trace.DONE)
    public long receiveTray() {
        return store.bookTray(BANK);
    }

    /**
     * Books what is kept for households and given back to them; as {@link #post}, for causes of deposits and savings alone.
     *
     * @return the ids of the new postings, by cause
     */
    @UseCase(needs = Permission.PREPARE_PAYMENTS, trace = Trace.DONE)
    public Map<String, UUID> keep(List<NewPosting> postings) {
        postings.forEach(posting -> {
            if (!posting.cause().startsWith(DEPOSITS) && !posting.cause().startsWith(SAVINGS)) {
                throw new IllegalArgumentException(posting.cause() + " is no cause of what is kept");
            }
        });
        return store.book(postings);
    }

    /**
     * Undoes what was booked by {@link #receive}.
     *
     * @param reason why, in the words of the person who does it
     * @return the new posting
     * @throws Conflict when it was undone before
     */
    @UseCase(needs = Permission.BANKS, trace = Trace.DONE)
    public PostingSheet takeBack(UUID id, String reason) {
        requireOfBank(store.get(id).cause());
        return undo(id, reason);
    }

    /**
     * Books what is lent and comes back; as {@link #post}, for causes and accounts of that kind alone. They bear no name: what for and to whom
     * is known to the one who lends.
     *
     * @return the ids of the new postings, by cause
     */
    @UseCase(needs = Permission.LEND, trace = Trace.DONE)
    public Map<String, UUID> lend(List<NewPosting> postings) {
        for (NewPosting posting : postings) {
            requireLent(posting.cause());
            posting.lines().forEach(line -> requireLent(line.account()));
        }
        return store.book(postings);
    }

    /**
     * Undoes what was booked by {@link #lend}.
     *
     * @param reason why; it stands in the books and names nobody
     * @return the new posting
     * @throws Conflict when it was undone before
     */
    @UseCase(needs = Permission.LEND, trace = Trace.DONE)
    public PostingSheet unlend(UUID id, String reason) {
        requireLent(store.get(id).cause());
        return undo(id, reason);
    }

    /** What is still owed on an account of {@link #lend}. */
    @UseCase(needs = Permission.LEND)
    public Money lent(String code) {
        requireLent(code);
        return store.balance(code);
    }

    private static void requireLent(String code) {
        if (!code.startsWith(LENT)) {
            throw new IllegalArgumentException(code + " is nothing that was lent");
        }
    }

    private static void requireOfBank(String cause) {
        if (!cause.startsWith(BANK)) {
            throw new IllegalArgumentException(cause + " is no cause of the bank");
        }
    }

    /**
     * Undoes a posting by its mirror image, which applies to the same day.
     *
     * @param reason why, in the words of the person who does it
     * @return the new posting
     * @throws Conflict when it was undone before
     */
    @UseCase(needs = Permission.POST_MONTH, trace = Trace.DONE)
    public PostingSheet reverse(UUID id, String reason) {
        return undo(id, reason);
    }

    private PostingSheet undo(UUID id, String reason) {
        PostingSheet undone = store.get(id);
        Faults faults = new Faults();
        faults.require(reason != null && !reason.isBlank(), "/reason", "ledger.reasonMissing");
        faults.require(reason == null || reason.length() <= LONGEST_REASON, "/reason", "ledger.reasonTooLong", LONGEST_REASON);
        faults.refuseIfAny();
        List<Line> mirrored = undone.entries().stream()
                .map(entry -> new Line(entry.account(), entry.kind(), Money.ZERO.minus(entry.amount()))).toList();
        NewPosting reversal = new NewPosting(REVERSAL + id, undone.appliesTo(), id, reason.strip(), mirrored);
        Map<String, UUID> booked = store.book(List.of(reversal));
        if (booked.isEmpty()) {
            throw new Conflict("ledger.reversedBefore");
        }
        journal.about(SUBJECT, id);
        return store.get(booked.get(reversal.cause()));
    }

    /**
     * Postings, the last booked first.
     *
     * @param account only those with an entry on the account of this code; null for all
     * @param causePrefix only those whose cause begins so; null for all
     */
    @UseCase(needs = Permission.READ_LEDGER)
    public Slice<PostingSheet> list(String account, String causePrefix, int first, int most) {
        return store.list(account, causePrefix, first, most);
    }

    /** @throws lu.daach.kernel.Missing when there is none */
    @UseCase(needs = Permission.READ_LEDGER)
    public PostingSheet get(UUID id) {
        return store.get(id);
    }

    /** Whether the posting was undone. */
    @UseCase(needs = Permission.READ_LEDGER)
    public boolean reversed(UUID id) {
        return store.reversed(id);
    }

    /** The movements on an account with the running balance, the last booked first; none for an account that was never used. */
    @UseCase(needs = Permission.READ_LEDGER)
    public Slice<StatementLine> statement(String code, int first, int most) {
        return store.statement(code, first, most);
    }

    /** What stands on an account: above zero a debit balance; zero for an account that was never used. */
    @UseCase(needs = Permission.READ_LEDGER)
    public Money balance(String code) {
        return store.balance(code);
    }
}
