package lu.daach.organisation.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import lu.daach.organisation.Identity;

/** The signed-in person of a browser session: at most eight hours, fifteen minutes of rest (web.xml). */
public final class SignedIn {

    private static final String ATTRIBUTE = "daach.identity";
    private static final Duration LONGEST = Duration.ofHours(8);
    private static final Clock CLOCK = Clock.systemUTC();

    private SignedIn() {
    }

    /** Begins the session: under a new id, with nothing of what was before. */
    public static void begin(HttpServletRequest request, Identity identity) {
        HttpSession before = request.getSession(false);
        if (before != null) {
            before.invalidate();
        }
        request.getSession(true).setAttribute(ATTRIBUTE, identity);
    }

    public static Optional<Identity> of(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session == null || !(session.getAttribute(ATTRIBUTE) instanceof Identity identity)) {
            return Optional.empty();
        }
        if (identity.since().plus(LONGEST).isBefore(CLOCK.instant())) {
            session.invalidate();
            return Optional.empty();
        }
        return Optional.of(identity);
    }

    public static void end(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session != null) {
            session.invalidate();
        }
    }
}
