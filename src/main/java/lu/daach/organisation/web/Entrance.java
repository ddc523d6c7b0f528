package lu.daach.organisation.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.CallerPrincipal;
import jakarta.security.enterprise.authentication.mechanism.http.HttpAuthenticationMechanism;
import jakarta.security.enterprise.authentication.mechanism.http.HttpMessageContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.Set;
import lu.daach.kernel.Unavailable;
import lu.daach.organisation.Actor;
import lu.daach.organisation.Caller;
import lu.daach.organisation.Identity;
import lu.daach.organisation.Myself;
import lu.daach.organisation.NotSignedIn;
import lu.daach.organisation.SignIn;

/**
 * Finds out who sends a request: a program by its bearer token, a person by the session of the browser. A request with a
 * token never looks at a cookie. What is not open to everybody is shut here for strangers.
 */
@ApplicationScoped
public class Entrance implements HttpAuthenticationMechanism {

    private static final String BEARER = "Bearer ";
    private static final int LONGEST_TOKEN = 200;
    private static final Set<String> OPEN_PAGES = Set.of("/sign-in.xhtml", "/second-proof.xhtml", "/welcome.xhtml", "/health/ready");
    private static final Set<String> PAGE_METHODS = Set.of("GET", "HEAD", "POST");
    private static final Set<String> SAFE_METHODS = Set.of("GET", "HEAD");

    @Inject
    private SignIn signIn;

    @Inject
    private Caller caller;

    @Inject
    private Myself myself;

    @Override
    public AuthenticationStatus validateRequest(HttpServletRequest request, HttpServletResponse response,
            HttpMessageContext context) {
        if (request.isRequestedSessionIdFromURL() || request.getRequestURI().indexOf(';') >= 0) {
            return refuse(request, response, HttpServletResponse.SC_NOT_FOUND);
        }
        String path = request.getServletPath() + Optional.ofNullable(request.getPathInfo()).orElse("");
        if (!path.startsWith("/api/") && !PAGE_METHODS.contains(request.getMethod())) {
            return refuse(request, response, HttpServletResponse.SC_METHOD_NOT_ALLOWED);
        }
        if (open(path)) {
            return context.doNothing();
        }
        if (FrameServlet.PATH.equals(path)) {
            if (crossSite(request)) {
                return Refusal.send(response, HttpServletResponse.SC_FORBIDDEN, "organisation.crossSite", request);
            }
            bySession(request);
            return context.doNothing();
        }
        SecurityHeaders.put(request, response);
        boolean rest = path.startsWith("/api/");
        boolean program = rest && request.getHeader("Authorization") != null;
        Optional<Identity> identity;
        try {
            identity = program ? byToken(request.getHeader("Authorization")) : bySession(request);
        } catch (RuntimeException e) {
            if (Unavailable.caused(e)) {
                return unavailable(request, response, rest);
            }
            throw e;
        }
        if (identity.isEmpty()) {
            return refuse(request, response, rest);
        }
        if (rest && !program && crossSite(request)) {
            return Refusal.send(response, HttpServletResponse.SC_FORBIDDEN, "organisation.crossSite", request);
        }
        return context.notifyContainerAboutLogin(new CallerPrincipal(identity.get().staff().toString()), Set.of());
    }

    /** No address of ours has parameters inside, from where the server would take a session's id; and pages are only read and sent. */
    private static AuthenticationStatus refuse(HttpServletRequest request, HttpServletResponse response, int status) {
        SecurityHeaders.put(request, response);
        try {
            response.sendError(status);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return AuthenticationStatus.SEND_FAILURE;
    }

    private static AuthenticationStatus unavailable(HttpServletRequest request, HttpServletResponse response, boolean rest) {
        response.setHeader("Retry-After", String.valueOf(Unavailable.RETRY_SECONDS));
        return rest ? Refusal.send(response, HttpServletResponse.SC_SERVICE_UNAVAILABLE, "organisation.unavailable", request)
                : refuse(request, response, HttpServletResponse.SC_SERVICE_UNAVAILABLE);
    }

    private Optional<Identity> byToken(String header) {
        if (!header.startsWith(BEARER) || header.length() > LONGEST_TOKEN) {
            return Optional.empty();
        }
        String token = header.substring(BEARER.length());
        Optional<Identity> identity = signIn.byToken(token);
        identity.ifPresent(found -> caller.isProgramOf(found, token));
        return identity;
    }

    /** A session counts only while its person may work here and has not signed out since it began. */
    private Optional<Identity> bySession(HttpServletRequest request) {
        Optional<Identity> identity = SignedIn.of(request);
        if (identity.isPresent()) {
            caller.is(identity.get());
            try {
                Actor actor = myself.whoAmI();
                if (identity.get().since().isBefore(actor.sessionsValidAfter())) {
                    throw new NotSignedIn();
                }
            } catch (NotSignedIn e) {
                SignedIn.end(request);
                return Optional.empty();
            }
        }
        return identity;
    }

    private static AuthenticationStatus refuse(HttpServletRequest request, HttpServletResponse response, boolean rest) {
        if (rest) {
            response.setHeader("WWW-Authenticate", "Bearer");
            return Refusal.send(response, HttpServletResponse.SC_UNAUTHORIZED, "organisation.notSignedIn", request);
        }
        String target = request.getContextPath() + "/sign-in.xhtml";
        if ("partial/ajax".equals(request.getHeader("Faces-Request"))) {
            return Refusal.redirectPartial(response, target);
        }
        response.setStatus(HttpServletResponse.SC_SEE_OTHER);
        response.setHeader("Location", target);
        return AuthenticationStatus.SEND_CONTINUE;
    }

    private static boolean open(String path) {
        return OPEN_PAGES.contains(path) || path.startsWith("/jakarta.faces.resource/") || path.startsWith("/resources/daach/")
                || path.startsWith("/errors/");
    }

    /** A write by a browser's cookie has to come from a page of ours. */
    private static boolean crossSite(HttpServletRequest request) {
        if (SAFE_METHODS.contains(request.getMethod())) {
            return false;
        }
        String site = request.getHeader("Sec-Fetch-Site");
        if (site != null) {
            return !site.equals("same-origin");
        }
        String origin = request.getHeader("Origin");
        return origin == null || !origin.equals(request.getScheme() + "://" + request.getHeader("Host"));
    }
}
