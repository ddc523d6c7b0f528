package lu.daach.organisation.web;

import jakarta.servlet.http.HttpServletRequest;
import lu.daach.kernel.Language;

/** The language of somebody who is not known yet. */
final class BrowserLanguage {

    private BrowserLanguage() {
    }

    /** What the browser asks for, when it asks for one of ours; else French. */
    static Language of(HttpServletRequest request) {
        return request.getHeader("Accept-Language") == null ? Language.FR : Language.of(request.getLocale().getLanguage());
    }
}
