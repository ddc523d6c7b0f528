package lu.daach.followup;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import lu.daach.journal.Journal;
import lu.daach.journal.Trace;
import lu.daach.kernel.Faults;
import lu.daach.organisation.Caller;
import lu.daach.organisation.Installation;
import lu.daach.organisation.Permission;
import lu.daach.organisation.UseCase;

/** What the caller's office usually gives of each kind of aid, from which day on and by whose decision. */
@ApplicationScoped
public class AidAmounts {

    @Inject
    private AidAmountStore store;

    @Inject
    private Caller caller;

    @Inject
    private Installation installation;

    @Inject
    private Journal journal;

    /** What a request begins with: the office's own amount, else what is known of others; empty where it differs from case to case. */
    @UseCase(needs = Permission.WRITE_NOTES)
    public Optional<AidAmount> on(String kind, LocalDate day) {
        return store.on(caller.actor().organisation(), kind, day).or(() -> AidAmount.ofOthers(kind, day));
    }

    /** The office's own, by kind, the newest first. */
    @UseCase(needs = Permission.WRITE_NOTES)
    public List<AidAmount> own() {
        return store.all(caller.actor().organisation());
    }

    /**
     * Sets an amount from a day on; said again for the same day it is mended. What was asked or granted before does not change.
     *
     * @param found what was already found wrong while it was read; everything is refused together
     * @throws lu.daach.kernel.InvalidInput with everything that is wrong
     */
    @UseCase(needs = Permission.WRITE_NOTES, trace = Trace.DONE)
    public void set(AidAmount one, Faults found) {
        journal.about("aidAmount", one.kind(), "amount");
        found.require(one.kind() == null || AidKind.CODES.contains(one.kind()), "/kind", "api.choice", String.join(", ", AidKind.CODES));
        found.require(one.amount() == null || one.amount().amount().signum() > 0, "/amount", "followup.aboveZero");
        found.require(one.source() == null || one.source().length() <= AidAmount.LONGEST_SOURCE, "/source", "followup.tooLong", AidAmount.LONGEST_SOURCE);
        found.refuseIfAny();
        store.set(one, caller.actor(), installation.today());
        journal.about("aidAmount", one.kind(), "amount");
    }
}
