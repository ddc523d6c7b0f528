package lu.daach.followup;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import lu.daach.organisation.Caller;
import lu.daach.organisation.Forbidden;
import lu.daach.organisation.Identity;
import lu.daach.organisation.NotSignedIn;

/** {@code /calendar/<secret>.ics}: somebody's appointments for their calendar program. What is nobody's address does not exist. */
@WebServlet("/calendar/*")
public class CalendarServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;
    private static final String ENDING = ".ics";

    @Inject
    private transient CalendarOwner owners;

    @Inject
    private transient CalendarFeeds feeds;

    @Inject
    private transient Caller caller;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String path = Optional.ofNullable(request.getPathInfo()).orElse("/");
        Optional<Identity> owner = path.endsWith(ENDING) ? owners.of(path.substring(1, path.length() - ENDING.length())) : Optional.empty();
        if (owner.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        caller.is(owner.get());
        try {
            List<AppointmentSheet> appointments = feeds.appointments();
            String host = request.getScheme() + "://" + request.getHeader("Host") + request.getContextPath();
            response.setContentType("text/calendar; charset=UTF-8");
            response.setHeader("Cache-Control", "no-store");
            response.getWriter().write(CalendarText.of(appointments, caller.actor().language(), host));
        } catch (NotSignedIn | Forbidden e) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        }
    }
}
