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

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        boolean fixed = SecurityHeaders.put(request, response);
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
            if (name.equalsIgnoreCase(SecurityHeaders.CONTENT_POLICY)) {
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
