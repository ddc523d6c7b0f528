package lu.daach.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import lu.daach.journal.Journal;
import lu.daach.journal.Trace;
import lu.daach.kernel.Faults;
import lu.daach.kernel.InvalidInput;
import lu.daach.organisation.Permission;
import lu.daach.organisation.UseCase;

/** The books as the accountant reads them: headings with their sums over a period, and the numbers of the chart of accounts. */
@ApplicationScoped
public class Books {

    @Inject
    private BooksStore store;

    @Inject
    private Journal journal;

    /** What moved under each heading. */
    @UseCase(needs = Permission.READ_LEDGER)
    public TrialBalance balance(BooksPeriod period) {
        return new TrialBalance(period, store.headings(period));
    }

    /**
     * Says under which number of the chart of accounts a heading is booked.
     *
     * @param number digits, 12 at most; null or empty to take it away
     * @throws InvalidInput with everything that is wrong
     */
    @UseCase(needs = Permission.POST_MONTH, trace = Trace.DONE)
    public void number(String heading, String number) {
        String plain = number == null ? "" : number.strip();
        Faults faults = new Faults();
        faults.require(heading != null && store.known(heading), "/heading", "ledger.headingUnknown");
        faults.require(plain.matches("[0-9]{0,12}"), "/number", "ledger.numberMalformed");
        faults.refuseIfAny();
        store.number(heading, plain.isEmpty() ? null : plain);
        journal.about("chart", heading, "number");
    }
}
