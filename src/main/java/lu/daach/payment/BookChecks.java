package lu.daach.payment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import lu.daach.journal.Journal;
import lu.daach.journal.Trace;
import lu.daach.organisation.Caller;
import lu.daach.organisation.Permission;
import lu.daach.organisation.UseCase;

/**
 * The books look at themselves: sub-ledgers against the general ledger, orders and files against what was booked. While the last look
 * found a difference, no payment order is released and no file handed out.
 */
@ApplicationScoped
public class BookChecks {

    @Inject
    private CheckStore store;

    @Inject
    private Caller caller;

    @Inject
    private Journal journal;

    /** The last look; null before the first one. */
    @UseCase(needs = Permission.PREPARE_PAYMENTS)
    public CheckedBooks last() {
        return store.last();
    }

    /** Looks now. */
    @UseCase(needs = Permission.PREPARE_PAYMENTS, trace = Trace.DONE)
    public CheckedBooks look() {
        journal.about("books", caller.actor().region());
        return store.look(caller.actor().region(), caller.actor().staff(), caller.actor().name());
    }
}
