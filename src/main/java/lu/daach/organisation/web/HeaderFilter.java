package lu.daach.organisation.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;

/**
 * The headers of every answer. The content policy has one writer at a time: this filter, or PrimeFaces with the nonce of a
 * page, whose header replaces the one from here.
 */
public class HeaderFilter extends HttpFilter {

    private static final long serialVersionUID = 1L;

    private static final String CONTENT_POLICY = "Content-Security-Policy";
    private static final String POLICY = "default-src 'none'; style-src 'self'; img-src 'self'; font-src 'self'; object-src 'none';"
            + " base-uri 'none'; frame-ancestors 'none'; form-action 'self'";

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        response.setHeader(CONTENT_POLICY, POLICY);
        response.setHeader("Strict-Transport-Security", "max-age=31536000; includeSubDomains");
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Referrer-Policy", "no-referrer");
        response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
        response.setHeader("Cross-Origin-Resource-Policy", "same-origin");
        boolean fixed = request.getRequestURI().startsWith(request.getContextPath() + "/jakarta.faces.resource/");
        if (!fixed) {
            response.setHeader("Cache-Control", "no-store");
        }
        chain.doFilter(request, new OnePolicy(response, fixed));
    }

    /** Lets a later policy replace the first instead of standing beside it, and nobody loosen what may be kept. */
    private static final class OnePolicy extends HttpServletResponseWrapper {

        private final boolean fixed;

        OnePolicy(HttpServletResponse response, boolean fixed) {
            super(response);
            this.fixed = fixed;
        }

        @Override
        public void addHeader(String name, String value) {
            if (name.equalsIgnoreCase(CONTENT_POLICY)) {
                super.setHeader(name, value);
            } else if (!keptFrom(name)) {
                super.addHeader(name, value);
            }
        }

        @Override
        public void setHeader(String name, String value) {
            if (!keptFrom(name)) {
                super.setHeader(name, value);
            }
        }

        @Override
        public void setDateHeader(String name, long value) {
            if (!keptFrom(name)) {
                super.setDateHeader(name, value);
            }
        }

        private boolean keptFrom(String name) {
            return !fixed && (name.equalsIgnoreCase("Cache-Control") || name.equalsIgnoreCase("Expires")
                    || name.equalsIgnoreCase("Pragma"));
        }
    }
}
