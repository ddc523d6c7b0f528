package lu.daach.database;

import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.spi.BeforeBeanDiscovery;
import jakarta.enterprise.inject.spi.Extension;

/** Opens the database beside the server's own start instead of after it; whoever needs it first waits for the rest. */
public class EarlyOpening implements Extension {

    void begin(@Observes BeforeBeanDiscovery event) {
        ClassLoader ours = Thread.currentThread().getContextClassLoader();
        Thread opening = new Thread(() -> {
            try {
                Database.open();
            } catch (IllegalStateException e) {
                // Said by the application itself, which asks again and cannot open without it.
            }
        }, "daach-database-opening");
        opening.setContextClassLoader(ours);
        opening.start();
    }
}
