package lu.daach.rentrun;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.spi.CDI;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import lu.daach.kernel.Conflict;
import lu.daach.kernel.InvalidInput;
import lu.daach.organisation.Caller;
import lu.daach.organisation.Forbidden;
import lu.daach.organisation.Identity;

/**
 * Takes up at the start what was cut off in the middle: a month is booked under the key and in the name of who asked for it. Nothing of it
 * was kept, so it is done from the beginning; figures that changed since are not booked.
 */
@ApplicationScoped
class ResumedMonths {

    private static final Logger LOG = Logger.getLogger(ResumedMonths.class.getName());
    private static final int FIRST_AFTER_SECONDS = 2;
    private static final int AGAIN_AFTER_SECONDS = 10;
    private static final int ATTEMPTS = 5;

    @Resource
    private ManagedScheduledExecutorService clockwork;

    @Inject
    private Intents intents;

    @Inject
    private RentRuns runs;

    @Inject
    private Caller caller;

    private final Clock clock = Clock.systemUTC();

    void begin(@Observes @Initialized(ApplicationScoped.class) Object started) {
        clockwork.schedule(() -> attempt(1), FIRST_AFTER_SECONDS, TimeUnit.SECONDS);
    }

    private void attempt(int number) {
        try {
            List<Intents.Intent> left = intents.left();
            ResumedMonths self = CDI.current().select(ResumedMonths.class).get();
            left.forEach(self::resume);
        } catch (SQLException | RuntimeException e) {
            LOG.log(Level.WARNING, "A month that was cut off could not be taken up: {0}", e.getClass().getName());
            if (number < ATTEMPTS) {
                clockwork.schedule(() -> attempt(number + 1), AGAIN_AFTER_SECONDS, TimeUnit.SECONDS);
            }
        }
    }

    @ActivateRequestContext
    void resume(Intents.Intent intent) {
        caller.is(new Identity(intent.region(), intent.askedBy(), clock.instant()));
        try {
            MonthPosted posted = runs.post(intent.month(), intent.digest(), intent.key());
            LOG.log(Level.INFO, "The month {0} was taken up again: {1} postings", new Object[] {intent.month(), posted.posted()});
        } catch (Conflict | Forbidden | InvalidInput e) {
            intents.forget(intent.region(), intent.key());
            LOG.log(Level.WARNING, "The month {0} was cut off and is not booked: {1}", new Object[] {intent.month(), e.getMessage()});
        }
    }
}
