package lu.daach.exchange;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.enterprise.inject.spi.CDI;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.logging.Level;
import java.util.logging.Logger;
import lu.daach.kernel.Conflict;
import lu.daach.kernel.Sentence;
import lu.daach.organisation.Actor;
import lu.daach.organisation.Caller;
import lu.daach.organisation.Forbidden;
import lu.daach.organisation.Identity;

/**
 * Work on files that outlasts a request, in the name of who asked for it. How far it has come is known to this process alone: when
 * that ends, the transaction is undone and the work can be asked for again.
 */
@ApplicationScoped
class ImportJobs {

    private static final Logger LOG = Logger.getLogger(ImportJobs.class.getName());

    @Resource
    private ManagedExecutorService workers;

    @Inject
    private Caller caller;

    @Inject
    private ImportWork work;

    private final Clock clock = Clock.systemUTC();
    private final Map<UUID, ImportProgress> progress = new ConcurrentHashMap<>();

    /** The work on a file, under way or the last one; null when there was none. */
    ImportProgress of(UUID batch) {
        return progress.get(batch);
    }

    /** @throws Conflict when something is under way with this file already */
    void start(UUID batch, ImportAct act, int rows, Actor actor) {
        ImportProgress started = new ImportProgress(act, rows);
        progress.compute(batch, (id, before) -> {
            if (before != null && !before.ended()) {
                throw new Conflict("exchange.underWay");
            }
            return started;
        });
        Identity identity = new Identity(actor.region(), actor.staff(), clock.instant());
        ImportJobs self = CDI.current().select(ImportJobs.class).get();
        workers.submit(() -> self.run(batch, act, identity, started));
    }

    void forget(UUID batch) {
        progress.remove(batch);
    }

    @ActivateRequestContext
    void run(UUID batch, ImportAct act, Identity identity, ImportProgress started) {
        caller.is(identity);
        Sentence failure = null;
        try {
            if (act == ImportAct.CHECK) {
                check(batch, started);
            } else {
                accept(batch, started);
            }
        } catch (Conflict e) {
            failure = new Sentence(e.fault().key(), e.fault().args());
        } catch (Forbidden e) {
            failure = new Sentence(e.fault().key(), e.fault().args());
        } catch (ImportWork.Found e) {
            work.note(batch, e.outcome());
            failure = Sentence.of("exchange.changedMeanwhile");
        } catch (RuntimeException e) {
            String id = UUID.randomUUID().toString();
            LOG.log(Level.SEVERE, "Unforeseen failure " + id + " of an import", bare(e));
            failure = Sentence.of("exchange.failed", id);
        } finally {
            started.end(failure);
        }
    }

    /** What the database says of a row may hold its content, so only what kind of failure it was and where it happened is logged. */
    private static Throwable bare(Throwable thrown) {
        String kind = thrown.getClass().getName() + (thrown instanceof SQLException refused ? " " + refused.getSQLState() : "");
        Throwable bare = new IllegalStateException(kind, thrown.getCause() == null || thrown.getCause() == thrown ? null : bare(thrown.getCause()));
        bare.setStackTrace(thrown.getStackTrace());
        return bare;
    }

    private void check(UUID batch, ImportProgress started) {
        try {
            work.rehearse(batch, started);
        } catch (ImportWork.Found rehearsed) {
            work.note(batch, rehearsed.outcome());
        }
    }

    private void accept(UUID batch, ImportProgress started) {
        work.accept(batch, started);
    }
}
