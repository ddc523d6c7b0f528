package lu.daach.organisation;

import jakarta.annotation.Priority;
import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.PersistenceException;
import jakarta.transaction.RollbackException;
import jakarta.transaction.Status;
import jakarta.transaction.UserTransaction;
import java.sql.SQLException;
import java.util.Set;
import lu.daach.journal.Journal;
import lu.daach.journal.Trace;
import lu.daach.kernel.Conflict;
import org.postgresql.util.PSQLException;

/**
 * The one door before every use-case. In one transaction: who calls, bound to region and person for row-level security;
 * whether the role may; the use-case; its line in the journal. A refusal is journalled in a transaction of its own.
 *
 * <p>A use-case that calls another joins its transaction; the permission of the inner one is asked too.
 */
@Interceptor
@UseCase
@Priority(Interceptor.Priority.APPLICATION)
public class Guard {

    /** States of PostgreSQL that mean: somebody else was there first, look again. */
    private static final Set<String> COLLISIONS = Set.of("23505", "23P01", "40001", "40P01", "55P03");

    @Resource
    private UserTransaction transaction;

    @Inject
    private Caller caller;

    @Inject
    private Staff staff;

    @Inject
    private Journal journal;

    @AroundInvoke
    Object admit(InvocationContext call) throws Exception {
        UseCase useCase = call.getMethod().getAnnotation(UseCase.class);
        if (transaction.getStatus() == Status.STATUS_ACTIVE) {
            require(useCase);
            return call.proceed();
        }
        if (!caller.signedIn()) {
            throw new NotSignedIn();
        }
        String action = call.getMethod().getDeclaringClass().getSimpleName() + "." + call.getMethod().getName();
        transaction.begin();
        try {
            caller.acts(staff.enter(caller.region(), caller.staff(), caller.token()));
            require(useCase);
            Object answer = call.proceed();
            record(useCase.trace(), action);
            staff.flush();
            transaction.commit();
            return answer;
        } catch (Forbidden e) {
            rollback();
            recordRefusal(action, e);
            throw e;
        } catch (PersistenceException | RollbackException e) {
            rollback();
            throw collision(e);
        } catch (Exception | Error e) {
            rollback();
            throw e;
        }
    }

    private void require(UseCase useCase) {
        if (!caller.actor().may(useCase.needs())) {
            throw new Forbidden("organisation.forbidden");
        }
    }

    private void record(Trace trace, String action) {
        if (trace != Trace.NONE) {
            Actor actor = caller.actor();
            journal.append(actor.staff(), actor.name(), action, trace, null);
        }
    }

    private void recordRefusal(String action, Forbidden refusal) throws Exception {
        transaction.begin();
        try {
            Actor actor = staff.enter(caller.region(), caller.staff(), caller.token());
            journal.append(actor.staff(), actor.name(), action, Trace.REFUSED, refusal.fault().key());
            transaction.commit();
        } catch (Exception | Error e) {
            rollback();
            throw e;
        }
    }

    private void rollback() throws Exception {
        if (transaction.getStatus() != Status.STATUS_NO_TRANSACTION) {
            transaction.rollback();
        }
    }

    /** What the database refused because of somebody else's change becomes a conflict that can be read; the rest stays. */
    private static Exception collision(Exception failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof OptimisticLockException) {
                return Conflict.stale();
            }
            if (cause instanceof SQLException refused && COLLISIONS.contains(String.valueOf(refused.getSQLState()))) {
                String constraint = refused instanceof PSQLException server && server.getServerErrorMessage() != null
                        ? server.getServerErrorMessage().getConstraint() : null;
                return new Conflict(constraint == null ? "organisation.collision" : CollisionKeys.of(constraint));
            }
        }
        return failure;
    }
}
