package lu.daach.privacy;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import lu.daach.organisation.Installation;

/** Looks twice a day, by itself, which files are over. */
@ApplicationScoped
class RetentionRun {

    private static final Logger LOG = Logger.getLogger(RetentionRun.class.getName());
    private static final int FIRST_AFTER_SECONDS = 60;
    private static final int EVERY_SECONDS = 12 * 60 * 60;

    @Resource
    private ManagedScheduledExecutorService clockwork;

    @Inject
    private Erasing erasing;

    @Inject
    private Installation installation;

    void begin(@Observes @Initialized(ApplicationScoped.class) Object started) {
        clockwork.scheduleWithFixedDelay(this::quietly, FIRST_AFTER_SECONDS, EVERY_SECONDS, TimeUnit.SECONDS);
    }

    private void quietly() {
        try {
            erasing.run(installation.today());
        } catch (SQLException | RuntimeException e) {
            LOG.log(Level.WARNING, "The files that are over could not be given up this time", e);
        }
    }
}
