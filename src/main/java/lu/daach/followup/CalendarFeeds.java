package lu.daach.followup;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.LocalDate;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import lu.daach.journal.Journal;
import lu.daach.journal.Trace;
import lu.daach.organisation.Caller;
import lu.daach.organisation.Installation;
import lu.daach.organisation.Permission;
import lu.daach.organisation.UseCase;

/**
 * The caller's own appointments for a calendar program, behind a secret address that can be renewed and taken away at any moment. Whoever has
 * the address reads when and where the caller is busy, and no name.
 */
@ApplicationScoped
public class CalendarFeeds {

    private static final String SUBJECT = "calendar";
    private static final int SECRET_BYTES = 24;
    private static final int MONTHS_BACK = 1;
    private static final int MONTHS_AHEAD = 12;

    @Inject
    private CalendarFeedStore store;

    @Inject
    private AppointmentStore appointments;

    @Inject
    private Caller caller;

    @Inject
    private Installation installation;

    @Inject
    private Journal journal;

    private final SecureRandom random = new SecureRandom();

    /** Since when the caller has an address; empty when they have none. */
    @UseCase(needs = Permission.WRITE_NOTES)
    public Optional<LocalDate> madeOn() {
        return store.madeOn(caller.actor().staff());
    }

    /** Makes an address, or another one in place of the one before, which opens nothing any more. @return the secret, told once */
    @UseCase(needs = Permission.WRITE_NOTES, trace = Trace.DONE)
    public String renew() {
        byte[] bytes = new byte[SECRET_BYTES];
        random.nextBytes(bytes);
        String secret = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        store.keep(caller.actor().staff(), digest(secret), installation.today());
        journal.about(SUBJECT, caller.actor().staff(), "address");
        return secret;
    }

    /** Takes the address away; nothing happens when there is none. */
    @UseCase(needs = Permission.WRITE_NOTES, trace = Trace.DONE)
    public void revoke() {
        store.drop(caller.actor().staff());
        journal.about(SUBJECT, caller.actor().staff(), "address");
    }

    /** From a month ago to a year ahead. */
    @UseCase(needs = Permission.WRITE_NOTES)
    public List<AppointmentSheet> appointments() {
        LocalDate today = installation.today();
        return appointments.between(caller.actor().organisation(), today.minusMonths(MONTHS_BACK), today.plusMonths(MONTHS_AHEAD),
                caller.actor().staff(), null);
    }

    static byte[] digest(String secret) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
