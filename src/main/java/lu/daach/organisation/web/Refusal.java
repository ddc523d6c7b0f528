package lu.daach.organisation.web;

import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import lu.daach.kernel.Language;
import lu.daach.kernel.Messages;

/** Answers for somebody who is not let in, before anything else runs. */
final class Refusal {

    private Refusal() {
    }

    static AuthenticationStatus send(HttpServletResponse response, int status, String key, HttpServletRequest request) {
        Language language = BrowserLanguage.of(request);
        String title = Messages.text(language, key);
        write(response, status, "application/problem+json", "{\"type\":\"about:blank\",\"title\":\"" + title
                + "\",\"status\":" + status + ",\"errors\":[{\"pointer\":\"\",\"key\":\"" + key.substring(key.lastIndexOf('.') + 1)
                + "\",\"message\":\"" + title + "\"}]}");
        return AuthenticationStatus.SEND_FAILURE;
    }

    /** A page that was left open asks for a part of itself: it is told to go to the sign-in. */
    static AuthenticationStatus redirectPartial(HttpServletResponse response, String target) {
        write(response, HttpServletResponse.SC_OK, "text/xml",
                "<?xml version=\"1.0\" encoding=\"UTF-8\"?><partial-response><redirect url=\"" + target + "\"></redirect></partial-response>");
        return AuthenticationStatus.SEND_CONTINUE;
    }

    private static void write(HttpServletResponse response, int status, String type, String body) {
        try {
            response.setStatus(status);
            response.setContentType(type);
            response.setCharacterEncoding("UTF-8");
            response.getWriter().write(body);
            response.flushBuffer();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
