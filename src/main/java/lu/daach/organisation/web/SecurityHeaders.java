package lu.daach.organisation.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/** The headers that every answer carries. */
final class SecurityHeaders {

    static final String CONTENT_POLICY = "Content-Security-Policy";

    private static final String POLICY = "default-src 'none'; style-src 'self'; img-src 'self'; font-src 'self'; object-src 'none';"
            + " base-uri 'none'; frame-ancestors 'none'; form-action 'self'";

    private SecurityHeaders() {
    }

    /** @return whether the answer is a file of the product, which browsers may keep; everything else is never stored */
    static boolean put(HttpServletRequest request, HttpServletResponse response) {
        response.setHeader(CONTENT_POLICY, POLICY);
        response.setHeader("Strict-Transport-Security", "max-age=31536000; includeSubDomains");
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Referrer-Policy", "no-referrer");
        response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
        response.setHeader("Cross-Origin-Resource-Policy", "same-origin");
        String path = request.getRequestURI().substring(request.getContextPath().length());
        boolean fixed = path.startsWith("/jakarta.faces.resource/") || path.startsWith("/resources/daach/");
        if (!fixed) {
            response.setHeader("Cache-Control", "no-store");
        }
        return fixed;
    }
}
