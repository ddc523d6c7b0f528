package lu.daach.policy;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.enterprise.inject.spi.CDI;
import jakarta.inject.Inject;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Iterator;
import java.util.UUID;
import java.util.function.IntPredicate;
import java.util.logging.Level;
import java.util.logging.Logger;
import lu.daach.database.ReadAhead;
import lu.daach.household.HouseholdSheet;
import lu.daach.household.rules.HouseholdFacts;
import lu.daach.occupancy.PoolLine;
import lu.daach.organisation.Actor;
import lu.daach.organisation.Caller;
import lu.daach.organisation.Identity;
import lu.daach.policy.rules.Outcome;
import lu.daach.policy.rules.PoolOfHouseholds;
import lu.daach.policy.rules.Tenant;
import lu.daach.policy.rules.WhatIf;

/**
 * Works on simulations in the name of who asked; how far it is stands in the simulation's row, and there it is told to stop. The pool is read
 * by a thread of its own while what was read is reckoned, so that telling takes its own transactions and nobody is kept in memory.
 */
@ApplicationScoped
class SimulationJobs {

    private static final Logger LOG = Logger.getLogger(SimulationJobs.class.getName());

    private static final Duration BEAT = Duration.ofMillis(300);

    private final Clock clock = Clock.systemUTC();

    @Resource
    private ManagedExecutorService workers;

    @Resource
    private ManagedThreadFactory threads;

    @Resource
    private TransactionSynchronizationRegistry transactions;

    @Inject
    private Caller caller;

    @Inject
    private SimulationWork work;

    /** Begins when the row can be seen by the worker: when the transaction under way has been committed. */
    void startWhenCommitted(UUID id, Actor actor) {
        Identity identity = new Identity(actor.region(), actor.staff(), clock.instant());
        SimulationJobs self = CDI.current().select(SimulationJobs.class).get();
        transactions.registerInterposedSynchronization(new Synchronization() {
            @Override
            public void beforeCompletion() {
                // There is nothing to see yet.
            }

            @Override
            public void afterCompletion(int status) {
                if (status == Status.STATUS_COMMITTED) {
                    workers.submit(() -> self.run(id, identity));
                }
            }
        });
    }

    @ActivateRequestContext
    void run(UUID id, Identity identity) {
        caller.is(identity);
        try {
            SimulationWork.Question question = work.begin(id);
            if (question == null) {
                return;
            }
            work.finish(id, reckon(id, identity, question));
        } catch (WhatIf.Cancelled e) {
            work.stop(id, null);
        } catch (RuntimeException e) {
            String failure = UUID.randomUUID().toString();
            LOG.log(Level.SEVERE, "Unforeseen failure " + failure + " of a simulation", e);
            work.stop(id, failure);
        }
    }

    private Outcome reckon(UUID id, Identity identity, SimulationWork.Question question) {
        try (ReadAhead<Read> read = ReadAhead.of(threads, rows -> work.read(identity, question.month(), (line, household) -> rows.accept(new Read(line, household))))) {
            PoolOfHouseholds pool = new PoolOfHouseholds(question.month(), () -> tenants(read.iterator()), question.waiting(), question.region());
            return new WhatIf(question.today(), question.other()).reckon(pool, new Beat(id, question.households()));
        }
    }

    /** A contract with its household, as they are read. */
    private record Read(PoolLine line, HouseholdSheet household) {

        Tenant tenant() {
            HouseholdFacts facts = household.determiningFactsOn(line.on(), line.lastYear());
            return new Tenant(line.occupancy(), line.household(), line.commune(), line.scheme(), line.period(), line.on(), line.monthly(),
                    line.savings(), line.agreed(), facts, facts.refusals(line.on()).isEmpty(), line.dwelling());
        }
    }

    private static Iterator<Tenant> tenants(Iterator<Read> read) {
        return new Iterator<>() {
            @Override
            public boolean hasNext() {
                return read.hasNext();
            }

            @Override
            public Tenant next() {
                return read.next().tenant();
            }
        };
    }

    /** Tells how far the work is, and asks whether it is to go on: now and then, as each time is a transaction. */
    private final class Beat implements IntPredicate {

        private final UUID id;
        private final int total;
        private Instant last = clock.instant();

        Beat(UUID id, int total) {
            this.id = id;
            this.total = total;
        }

        @Override
        public boolean test(int done) {
            Instant now = clock.instant();
            if (now.isBefore(last.plus(BEAT))) {
                return true;
            }
            last = now;
            return work.beat(id, done, total);
        }
    }
}
