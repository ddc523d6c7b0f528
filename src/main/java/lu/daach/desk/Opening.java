package lu.daach.desk;

import jakarta.inject.Inject;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.annotation.WebListener;
import java.util.logging.Level;
import java.util.logging.Logger;
import lu.daach.boot.Settings;
import lu.daach.boot.Start;
import lu.daach.database.Database;
import lu.daach.journal.JournalSealing;
import lu.daach.organisation.Installation;
import lu.daach.sealing.PlainTextsSealed;
import lu.daach.sealing.Sealing;

/** Opens the application: the first rows of a new installation; and closes it, with its embedded database. */
@WebListener
public class Opening implements ServletContextListener {

    private static final Logger LOG = Logger.getLogger(Opening.class.getName());

    @Inject
    private Installation installation;

    @Inject
    private Sealing sealing;

    @Inject
    private PlainTextsSealed plainTexts;

    @Inject
    private JournalSealing journal;

    @Override
    public void contextInitialized(ServletContextEvent event) {
        try {
            Settings settings = Database.open().settings();
            sealing.begin(settings);
            plainTexts.begin();
            installation.open(settings);
            journal.begin(settings);
            LOG.info("Pages and REST are served on " + settings.address());
            System.setProperty(Start.STATE, "ready");
        } catch (RuntimeException e) {
            LOG.log(Level.SEVERE, "The application cannot open", e);
            System.setProperty(Start.STATE, "failed: " + e.getMessage());
            throw e;
        }
    }

    @Override
    public void contextDestroyed(ServletContextEvent event) {
        Database.close();
    }
}
