package lu.daach.organisation.web;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;

/** What a browser keeps from a sign-in, so that a stranger's guesses elsewhere do not shut its person out. It opens nothing by itself. */
public final class KnownBrowser {

    public static final String NAME = "__Host-daach-known";

    private static final int YEAR_SECONDS = 365 * 24 * 3600;

    private KnownBrowser() {
    }

    /** @return null when the browser keeps nothing */
    public static String of(HttpServletRequest request) {
        Cookie[] cookies = request.getCookies();
        return cookies == null ? null : Arrays.stream(cookies).filter(cookie -> cookie.getName().equals(NAME)).map(Cookie::getValue)
                .filter(value -> value.matches("[0-9a-f]{64}")).findFirst().orElse(null);
    }

    public static void keep(HttpServletResponse response, String device) {
        response.addHeader("Set-Cookie", NAME + "=" + device + "; Path=/; Max-Age=" + YEAR_SECONDS + "; Secure; HttpOnly; SameSite=Strict");
    }
}
