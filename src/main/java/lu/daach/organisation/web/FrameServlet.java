package lu.daach.organisation.web;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import lu.daach.kernel.Language;
import lu.daach.organisation.Caller;
import lu.daach.organisation.Myself;

/**
 * What the frame around every page lets a person do with their own session: choose a language, stay, leave. Plain forms, because a
 * component for each button would be paid for by every page that is shown.
 *
 * <p>One of {@code language} (a code), {@code leave} or {@code stay}; {@code back} is the page to return to. The entrance has refused what
 * does not come from a page of ours.
 */
@WebServlet(FrameServlet.PATH)
public class FrameServlet extends HttpServlet {

    static final String PATH = "/frame";

    private static final long serialVersionUID = 1L;
    private static final int LONGEST_PATH = 2000;

    @Inject
    private transient Caller caller;

    @Inject
    private transient Myself myself;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) {
        SecurityHeaders.put(request, response);
        if (request.getParameter("stay") != null) {
            response.setStatus(caller.signedIn() ? HttpServletResponse.SC_NO_CONTENT : HttpServletResponse.SC_UNAUTHORIZED);
        } else if (request.getParameter("leave") != null) {
            if (caller.signedIn()) {
                myself.signOut();
            }
            SignedIn.end(request);
            goTo(request, response, "/sign-in.xhtml");
        } else {
            choose(Language.of(request.getParameter("language")), request);
            goTo(request, response, back(request.getParameter("back")));
        }
    }

    private void choose(Language language, HttpServletRequest request) {
        request.getSession(true).setAttribute(WhoBean.LANGUAGE, language.code());
        if (caller.signedIn()) {
            myself.choose(language);
        }
    }

    /** A page of this application and nothing else: never an address of another host. */
    private static String back(String asked) {
        boolean ours = asked != null && asked.length() <= LONGEST_PATH && asked.startsWith("/") && !asked.startsWith("//")
                && asked.chars().allMatch(c -> c > ' ' && c < 127 && c != '\\');
        return ours ? asked : "/";
    }

    private static void goTo(HttpServletRequest request, HttpServletResponse response, String path) {
        response.setStatus(HttpServletResponse.SC_SEE_OTHER);
        response.setHeader("Location", request.getContextPath() + path);
    }
}
