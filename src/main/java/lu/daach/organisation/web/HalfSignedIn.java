package lu.daach.organisation.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import lu.daach.organisation.Identity;

/** Somebody whose password was right and whose second proof is still to come: nobody yet, for everything but that. */
public final class HalfSignedIn {

    private static final String ATTRIBUTE = "daach.half";
    private static final Duration LONGEST = Duration.ofMinutes(10);
    private static final Clock CLOCK = Clock.systemUTC();

    private HalfSignedIn() {
    }

    /** Begins under a new session id, with nothing of what was before. */
    public static void begin(HttpServletRequest request, Identity identity) {
        SignedIn.end(request);
        request.getSession(true).setAttribute(ATTRIBUTE, identity);
    }

    public static Optional<Identity> of(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        return session != null && session.getAttribute(ATTRIBUTE) instanceof Identity identity
                && identity.since().plus(LONGEST).isAfter(CLOCK.instant()) ? Optional.of(identity) : Optional.empty();
    }
}
