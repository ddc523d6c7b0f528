package lu.daach.outbox;

import java.io.IOException;
import java.util.UUID;
import lu.daach.boot.Settings;

/** How messages leave; opened for some of them and closed again. */
interface Way extends AutoCloseable {

    /**
     * @throws Refused when this message did not leave
     */
    void send(UUID id, String recipient, byte[] message) throws Refused;

    @Override
    void close();

    /** A message did not leave. */
    final class Refused extends Exception {

        private static final long serialVersionUID = 1L;

        private final boolean forGood;

        /**
         * @param why in the words of the mail server
         * @param forGood it makes no sense to try again
         */
        Refused(String why, boolean forGood) {
            super(why);
            this.forGood = forGood;
        }

        boolean forGood() {
            return forGood;
        }
    }

    /**
     * @param demonstration its people are invented: nothing is handed to a mail server
     * @throws Refused when the mail server cannot be reached
     */
    static Way of(Settings settings, boolean demonstration) throws Refused, IOException {
        return settings.mailServer() == null || demonstration ? new Folder(settings.data().resolve("outbox")) : SmtpWay.to(settings.mailServer());
    }
}
