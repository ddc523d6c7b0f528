package lu.daach.exchange;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Set;
import java.util.UUID;
import lu.daach.exchange.ImportRun.Outcome;
import lu.daach.journal.Journal;
import lu.daach.journal.Trace;
import lu.daach.organisation.Permission;
import lu.daach.organisation.UseCase;

/** The transactions in which a file is worked on. */
@ApplicationScoped
class ImportWork {

    @Inject
    private ImportStore store;

    @Inject
    private ImportRun run;

    @Inject
    private Journal journal;

    /** What a run has found; thrown, so that nothing of the run is kept. */
    static final class Found extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private final transient Outcome outcome;

        Found(Outcome outcome) {
            super("nothing is kept", null, false, false);
            this.outcome = outcome;
        }

        Outcome outcome() {
            return outcome;
        }
    }

    /**
     * Does with all rows what {@link #accept} would, and keeps nothing.
     *
     * @throws Found always, when it has come to the end
     */
    @UseCase(needs = Permission.IMPORT)
    public void rehearse(UUID batch, ImportProgress progress) {
        throw new Found(run.run(store.sheets(batch), store.lines(batch), Set.of(), progress));
    }

    @UseCase(needs = Permission.IMPORT)
    public void note(UUID batch, Outcome outcome) {
        store.checked(batch, outcome.findings(), outcome.good());
    }

    /**
     * Keeps every row that had no fault in the check.
     *
     * @throws Found when a row has got one since; nothing is kept then
     */
    @UseCase(needs = Permission.IMPORT, trace = Trace.DONE)
    public void accept(UUID batch, ImportProgress progress) {
        Outcome outcome = run.run(store.sheets(batch), store.lines(batch), store.faultyRows(batch), progress);
        if (outcome.findings().stream().anyMatch(Finding::fault)) {
            throw new Found(outcome);
        }
        store.made(batch, outcome.made());
        journal.about("import", batch, outcome.made().stream().map(thing -> thing.kind().code()).distinct().toArray(String[]::new));
    }
}
