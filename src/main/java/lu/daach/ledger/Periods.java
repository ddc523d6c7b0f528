package lu.daach.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.YearMonth;
import java.util.UUID;
import lu.daach.journal.Journal;
import lu.daach.journal.Trace;
import lu.daach.kernel.Conflict;
import lu.daach.kernel.Faults;
import lu.daach.kernel.InvalidInput;
import lu.daach.organisation.Caller;
import lu.daach.organisation.Forbidden;
import lu.daach.organisation.Installation;
import lu.daach.organisation.Permission;
import lu.daach.organisation.UseCase;

/**
 * Which months of the books are closed. A month is closed with everything before it; what concerns it and comes later counts in the first open
 * month. It is opened again, with everything after it, by two people and for a reason. The database refuses every posting into a closed month.
 */
@ApplicationScoped
public class Periods {

    private static final String SUBJECT = "period";
    private static final String AT = "/month";
    private static final YearMonth EARLIEST = YearMonth.of(2024, 1);
    private static final int LONGEST_REASON = 2000;

    @Inject
    private PeriodStore store;

    @Inject
    @Any
    private Instance<BeforeClosing> others;

    @Inject
    private Caller caller;

    @Inject
    private Installation installation;

    @Inject
    private Journal journal;

    @UseCase(needs = Permission.READ_LEDGER)
    public PeriodsSheet read() {
        return store.read();
    }

    /**
     * Closes a month that is over, and all before it.
     *
     * @throws InvalidInput when it is not over, something in it is prepared and not booked, or the books do not agree
     * @throws Conflict when it is closed
     */
    @UseCase(needs = Permission.POST_MONTH, trace = Trace.DONE)
    public PeriodsSheet close(YearMonth month) {
        journal.about(SUBJECT, month);
        YearMonth now = YearMonth.from(installation.today());
        if (month == null || month.isBefore(EARLIEST) || !month.isBefore(now)) {
            throw InvalidInput.at(AT, "ledger.periodNotOver", EARLIEST, now.minusMonths(1));
        }
        if (closed(month)) {
            throw new Conflict("ledger.periodClosed");
        }
        Faults faults = new Faults();
        others.forEach(other -> other.check(month, faults));
        faults.refuseIfAny();
        store.add(PeriodStep.Kind.CLOSE, month, null, null, caller.actor().staff());
        return store.read();
    }

    /**
     * Asks that a closed month be open again, and all after it; nothing is opened by it.
     *
     * @throws InvalidInput when no reason is given
     * @throws Conflict when the month is open, or somebody asked already
     */
    @UseCase(needs = Permission.PREPARE_MONTH, trace = Trace.DONE)
    public PeriodsSheet ask(YearMonth month, String reason) {
        journal.about(SUBJECT, month);
        String said = reason == null ? "" : reason.strip();
        Faults faults = new Faults();
        faults.require(month != null, AT, "ledger.periodMissing");
        faults.require(!said.isEmpty(), "/reason", "ledger.periodReasonMissing");
        faults.require(said.length() <= LONGEST_REASON, "/reason", "ledger.reasonTooLong", LONGEST_REASON);
        faults.refuseIfAny();
        if (!closed(month)) {
            throw new Conflict("ledger.periodOpen");
        }
        if (store.read().asked() != null) {
            throw new Conflict("ledger.periodAskedBefore");
        }
        store.add(PeriodStep.Kind.ASK, month, null, said, caller.actor().staff());
        return store.read();
    }

    /**
     * Opens what somebody else asked for.
     *
     * @throws Forbidden when the caller asked for it
     * @throws Conflict when nobody asks for this month
     */
    @UseCase(needs = Permission.POST_MONTH, trace = Trace.DONE)
    public PeriodsSheet agree(YearMonth month) {
        journal.about(SUBJECT, month);
        PeriodStep asked = asked(month);
        if (asked.doneBy().equals(caller.actor().staff())) {
            throw new Forbidden("ledger.periodSamePerson");
        }
        return answer(PeriodStep.Kind.AGREE, asked);
    }

    /**
     * Leaves closed what somebody asked to be opened; whoever asked may take it back so.
     *
     * @throws Conflict when nobody asks for this month
     */
    @UseCase(needs = Permission.PREPARE_MONTH, trace = Trace.DONE)
    public PeriodsSheet refuse(YearMonth month) {
        journal.about(SUBJECT, month);
        return answer(PeriodStep.Kind.REFUSE, asked(month));
    }

    private PeriodsSheet answer(PeriodStep.Kind kind, PeriodStep asked) {
        UUID id = asked.id();
        store.add(kind, asked.month(), id, null, caller.actor().staff());
        return store.read();
    }

    private PeriodStep asked(YearMonth month) {
        PeriodStep asked = store.read().asked();
        if (asked == null || !asked.month().equals(month)) {
            throw new Conflict("ledger.periodNotAsked");
        }
        return asked;
    }

    private boolean closed(YearMonth month) {
        YearMonth until = store.read().closedUntil();
        return until != null && !month.isAfter(until);
    }
}
