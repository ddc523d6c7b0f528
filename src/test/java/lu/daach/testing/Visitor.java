package lu.daach.testing;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Somebody at the pages without a browser: keeps the session's cookie and sends forms as a browser would. */
public final class Visitor {

    /** The name of the session's cookie. */
    public static final String COOKIE = "__Host-daach";

    private static final Pattern FIELD = Pattern.compile("<(input|button)\\b[^>]*>");
    /** What the script of a page adds to its forms. */
    private static final Pattern NONCE = Pattern.compile("'nonce-([^']+)'");

    private static final Pattern ATTRIBUTE = Pattern.compile("\\b(name|value|type)=\"([^\"]*)\"");

    /** What a browser keeps of an earlier sign-in. */
    private static final String KNOWN = "__Host-daach-known";

    private String session;
    private String known;

    public static Visitor stranger() {
        return new Visitor();
    }

    /** Somebody who has signed in with the password of the demonstration. */
    public static Visitor signedIn(String login) {
        Visitor visitor = new Visitor();
        Raw.Answer answer = visitor.signIn(login, "demo-" + login + "-2026");
        if (answer.status() != 302 && answer.status() != 303) {
            throw new AssertionError(login + " was not let in: " + answer);
        }
        return visitor;
    }

    /** The id of the session; null before there is one. */
    public String session() {
        return session;
    }

    public Visitor withSession(String id) {
        session = id;
        return this;
    }

    public Raw.Answer get(String path, String... headers) {
        return send("GET", path, null, headers);
    }

    public Raw.Answer signIn(String login, String password) {
        return submit("/sign-in.xhtml", "form", Map.of("login", login, "password", password));
    }

    public Raw.Answer signOut() {
        return send("POST", "/frame", "leave=leave", "Content-Type: application/x-www-form-urlencoded", "Sec-Fetch-Site: same-origin");
    }

    /** Opens a page and sends one of its forms with its first button pressed. */
    public Raw.Answer submit(String page, String form, Map<String, String> typed) {
        Raw.Answer shown = get(page);
        Map<String, String> fields = fields(shown, form);
        fields.putAll(typed);
        return post(page, fields);
    }

    public Raw.Answer post(String page, Map<String, String> fields) {
        StringBuilder body = new StringBuilder();
        fields.forEach((name, value) -> body.append(body.isEmpty() ? "" : "&").append(encode(name)).append('=').append(encode(value)));
        return send("POST", page, body.toString(), "Content-Type: application/x-www-form-urlencoded");
    }

    public Raw.Answer send(String method, String path, String body, String... headers) {
        List<String> lines = new ArrayList<>(List.of(headers));
        if (session != null || known != null) {
            lines.add("Cookie: " + Stream.of(pair(COOKIE, session), pair(KNOWN, known)).filter(one -> one != null).collect(Collectors.joining("; ")));
        }
        Raw.Answer answer = Raw.send(method, path, lines, body);
        for (String cookie : answer.all("Set-Cookie")) {
            if (cookie.startsWith(COOKIE + "=")) {
                session = cookie.substring(COOKIE.length() + 1, cookie.indexOf(';'));
            } else if (cookie.startsWith(KNOWN + "=")) {
                known = cookie.substring(KNOWN.length() + 1, cookie.indexOf(';'));
            }
        }
        return answer;
    }

    private static String pair(String name, String value) {
        return value == null ? null : name + "=" + value;
    }

    /** What a browser would send of a form of which nothing was touched but its first button. */
    public static Map<String, String> fields(Raw.Answer shown, String form) {
        Map<String, String> fields = fields(shown.body(), form);
        Matcher nonce = NONCE.matcher(shown.header("Content-Security-Policy"));
        if (nonce.find()) {
            fields.put("primefaces.nonce", nonce.group(1));
        }
        return fields;
    }

    private static Map<String, String> fields(String page, String form) {
        int start = page.indexOf("<form id=\"" + form + "\"");
        if (start < 0) {
            throw new AssertionError("no form " + form + " in " + page);
        }
        Map<String, String> fields = new LinkedHashMap<>();
        Matcher field = FIELD.matcher(page.substring(start, page.indexOf("</form>", start)));
        boolean pressed = false;
        while (field.find()) {
            Map<String, String> attributes = new LinkedHashMap<>();
            Matcher attribute = ATTRIBUTE.matcher(field.group());
            while (attribute.find()) {
                attributes.put(attribute.group(1), attribute.group(2));
            }
            boolean button = field.group(1).equals("button");
            if (attributes.containsKey("name") && !(button && pressed)) {
                fields.put(attributes.get("name"), attributes.getOrDefault("value", ""));
                pressed |= button;
            }
        }
        return fields;
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
